"""The kit: materials one takes along to be prepared, as a checklist."""

from dataclasses import dataclass
from enum import StrEnum


class Material(StrEnum):
    """What sort of thing it is."""

    LINK = "link"
    BUSINESS_CARD = "business_card"
    LASSO_CARD = "lasso_card"
    FLYER = "flyer"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class KitItem:
    """One line of the checklist: what it is, whether it is ready, and where it lies."""

    id: str
    item: str
    kind: Material = Material.OTHER
    ready: bool = False
    where: str | None = None
    row_id: int = 0
