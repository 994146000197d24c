"""The people the owner asked for their goals."""

from collections.abc import Mapping

from coopitis.demo.spec import Person

COLLEAGUES: Mapping[str, tuple[Person, ...]] = {
    "breakfast": (
        Person("Anke Brandt", "Sell her printing house within three years", True, "Has twice thought of me."),
        Person("Piet de Vries", "Find five steady freight customers", True),
        Person("Miriam Vogt", "Fill her seminars", True, "Prefers to be written to, not called."),
        Person("Bernd Kowalski", "Company, he says", False, "Comes for the buffet."),
        Person("Katarzyna Nowak"),
    ),
    "regulars": (
        Person("Uwe Harms", "A successor for the boiler works", True),
        Person("Elke Thomsen", "Stay in touch with the chamber", None),
    ),
    "club": (Person("Dr. Karl Ahrens", "Do some good and have lunch", True),),
    "venture": (
        Person("Matthias Weber", "A second leg beside certification", True),
        Person("Lena Folkerts", "Mandates from mid-sized companies", True, "Shares 50 : 50, always on time."),
    ),
    "association": (
        Person("Sabine Maurer", "Digital work orders in all depots", True),
        Person("Dieter Voss", "A seat on the board", False),
    ),
    "working-group": (Person("Frauke Behrens", "A guideline with her name on it", True),),
    "linkedin": (Person("Nele Jansen", "Learn from other works", None),),
}
"""By the key of the story."""
