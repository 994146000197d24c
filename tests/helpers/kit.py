"""Things to take along, and what is stored of them."""

from helpers.due import numbered

from coopitis.domain.belongings import KitItem, Material
from coopitis.domain.history import History
from coopitis.store.database import Store
from coopitis.store.histories import histories

PAGE = "https://calendar.example/first-talk"

CARDS = KitItem("k", "Cards", Material.BUSINESS_CARD, True, "Glove box")
STORY = KitItem("k", "One-minute story")
LINK = KitItem("k", "Appointment page", Material.LINK, False, PAGE)
KIT = numbered((CARDS, STORY, LINK))
"""Three things, one of them ready."""

TO_KIT = ("3", "enter", "left", "left")
"""From the start to the kit of the only cooperation."""


def only(store: Store) -> History:
    """The only cooperation there is."""
    [one] = histories(store)
    return one
