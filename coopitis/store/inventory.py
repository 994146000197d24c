"""The inventory: what is left of it is a draft, and each card is on disk as soon as it is decided."""

from collections.abc import Mapping
from dataclasses import replace

from coopitis.domain.cooperation import Cooperation
from coopitis.domain.decision import Decision
from coopitis.language import _
from coopitis.reading.inventory_draft import Answered, Card, Inventory
from coopitis.store.database import Store
from coopitis.store.database_errors import NOT_AS_STORED
from coopitis.store.drafts import draft, drop_draft, keep_draft, pre_check_form

FORM = "inventory"
"""Under which name the draft is kept."""


def inventory(store: Store) -> Inventory:
    """The inventory as it was left, or a new one."""
    return _read(draft(store, FORM), known(store))


def _read(fields: Mapping[str, str], known: Mapping[str, str]) -> Inventory:
    try:
        return Inventory.of(fields, known)
    except NOT_AS_STORED:
        # A draft that cannot be read is lost; what was entered from it is not.
        return Inventory.of({}, known)


def open_inventory(store: Store) -> int | None:
    """How many cards are left of an inventory that was begun; None where there is nothing to go on with."""
    fields = draft(store, FORM)
    return len(_read(fields, known(store)).open) or None if fields else None


def known(store: Store) -> dict[str, str]:
    """The names of all cooperations by id."""
    with store.figures() as connection:
        return {row["uid"]: row["name"] for row in connection.execute("SELECT uid, name FROM cooperation")}


def keep(store: Store, left: Inventory) -> None:
    """Keeps an inventory as it is; an empty one is nothing to keep."""
    if left.is_empty:
        drop(store)
    else:
        keep_draft(store, FORM, left.fields())


def drop(store: Store) -> None:
    """Lets the lists go; what was entered stays."""
    drop_draft(store, FORM)


def enter(
    store: Store,
    left: Inventory,
    card: Card,
    answered: Answered,
    entry: tuple[Cooperation, Decision],
    typed: Mapping[str, str],
) -> Inventory:
    """Enters a card's cooperation and its decision as one step, and keeps what is left; that is returned.

    `typed` are texts for the pre-check that may follow some day.
    """
    cooperation, decision = entry
    with store.write(_("Take stock of {name}").format(name=card.name)) as work:
        added = work.add(cooperation)
        uid = added.id
        work.add(decision, to=uid)
        if typed:
            work.keep_draft(pre_check_form(added.row_id), typed)
        entered = replace(answered, cooperation_id=uid, choice=decision.choice)
        after = left.with_answered(card, entered)
        work.keep_draft(FORM, after.fields())
    return replace(after, known={**left.known, uid: cooperation.name})
