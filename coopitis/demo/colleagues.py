"""The people the owner asked for their goals."""

from collections.abc import Mapping

from coopitis.demo.spec import Person

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
