"""What one takes along: the checklist of a cooperation."""

from coopitis.domain.kit import KitItem
from coopitis.store.database import Store
from coopitis.store.rows import entry

KIT = """
    SELECT k.* FROM kit AS k JOIN cooperation AS o ON o.id = k.cooperation_id WHERE o.uid = ? ORDER BY k.id"""


def kit(store: Store, cooperation_id: str) -> list[KitItem]:
    """Every piece of it, in the order they were entered."""
    with store.figures() as connection:
        return [entry(KitItem, row) for row in connection.execute(KIT, (cooperation_id,))]
