"""Entries of a cooperation, whatever their kind: entered, changed and removed as one step each."""

from coopitis.store.database import Store
from coopitis.store.rows import E, Entry


def enter(store: Store, step: str, entry: E, cooperation_id: str, draft: str | None = None) -> E:
    """Enters it in that cooperation, or overwrites it if it was entered before; `draft` as in Store.write."""
    with store.write(step, draft) as work:
        if entry.entered:
            work.change(entry)
            return entry
        return work.add(entry, cooperation_id)


def remove(store: Store, step: str, entry: Entry) -> None:
    """Removes it with what belongs to it."""
    with store.write(step) as work:
        work.remove(entry)
