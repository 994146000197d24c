"""The colleagues, routines and kit of the demo's owner."""

from collections.abc import Mapping

from coopitis.demo.spec import Duty, Person, Piece
from coopitis.domain.belongings import Material

COLLEAGUES: Mapping[str, tuple[Person, ...]] = {
    "breakfast": (
        Person("Anke Brandt", "sell: her printing house in three years", True, "Has twice thought of me."),
        Person("Piet de Vries", "sell: freight to five steady customers", True),
        Person("Miriam Vogt", "sell: seats in her seminars", True, "Prefers to be written to, not called."),
        Person("Bernd Kowalski", "Company, he says", False, "Comes for the buffet."),
        Person("Henrik Sørensen", "learn: how others track their orders", None),
        Person("Katarzyna Nowak"),
    ),
    "regulars": (
        Person("Uwe Harms", "buy: a plan for whoever takes over the boiler works", True),
        Person("Elke Thomsen", "Stay in touch with the chamber", None),
    ),
    "club": (Person("Dr. Karl Ahrens", "Do some good and have lunch", True),),
    "venture": (
        Person("Matthias Weber", "sell: audits beside certification", True),
        Person("Lena Folkerts", "sell: mandates to mid-sized companies", True, "Shares 50 : 50, on time."),
    ),
    "association": (
        Person("Sabine Maurer", "buy: digital work orders for all depots", True),
        Person("Dieter Voss", "A seat on the board", False),
    ),
    "working-group": (Person("Frauke Behrens", "A guideline with her name on it", True),),
    "linkedin": (Person("Nele Jansen", "learn: what other works have tried", None),),
}
"""By the key of the story."""


DUTIES: Mapping[str, tuple[Duty, ...]] = {
    "breakfast": (
        Duty("Write to last week's guests", every=7, ticks=14, last=10, missed=(2, 5, 6)),
        Duty("Meet one member for lunch", every=30, ticks=6, last=12),
    ),
    "venture": (Duty("Go through open offers with Weber", every=14, ticks=12, last=9, missed=(4,)),),
    "association": (Duty("Read the members' letter for names", every=30, ticks=7, last=41, missed=(2,)),),
    "forum": (Duty("Post the tip of the month", every=30, ticks=5, last=11, tool="Buffer"),),
    "linkedin": (Duty("One post about a real case", every=14, ticks=8, last=33, missed=(1, 2, 5)),),
}
"""By the key of the story; days are counted from the day it is told on."""


KIT: Mapping[str, tuple[Piece, ...]] = {
    "breakfast": (
        Piece("Business cards, at least twenty", Material.BUSINESS_CARD, True, "Left pocket, grey jacket"),
        Piece(
            "Lasso cards “What does your shift plan cost?”",
            Material.LASSO_CARD,
            False,
            "Printer, Friday",
        ),
        Piece("One-minute story for this week", Material.OTHER, False),
        Piece("Appointment page", Material.LINK, True, "https://calendar.example/first-talk"),
    ),
    "regulars": (
        Piece("Business cards", Material.BUSINESS_CARD, True, "Glove box"),
        Piece("Flyer on the process check", Material.FLYER, True, "Shelf in the office"),
    ),
    "venture": (Piece("Joint offer, current version", Material.LINK, True, "https://files.example/offer"),),
    "association": (Piece("Case study on crane service", Material.FLYER, False, "Layout is with Nele"),),
    "evenings": (
        Piece("Cards with the checklist code", Material.LASSO_CARD, True, "Boot of the car"),
        Piece("Appointment page", Material.LINK, True, "https://calendar.example/first-talk"),
    ),
    "linkedin": (
        Piece("Checklist for sensor retrofits", Material.LINK, True, "https://files.example/checklist"),
    ),
    "circle": (
        Piece("Business cards on recycled paper", Material.BUSINESS_CARD, False, "Ordered"),
        Piece("Energy figures of the bakery case", Material.OTHER, True, "Slides, page 4"),
    ),
}
"""By the key of the story."""
