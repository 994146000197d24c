"""A believable year and a half of a small consultancy's owner, the same each time for a given day."""

from datetime import date
from decimal import Decimal

from coopitis.demo.meetings import RATE
from coopitis.domain.history import History
from coopitis.domain.terms import Terms


def terms() -> Terms:
    """The owner's terms: 80 EUR an hour, five hours a week for all cooperations."""
    return Terms(currency="EUR", rate=RATE, hours_per_week=Decimal("5.0"))


def build(on: date, language: str = "en") -> list[History]:
    """The cooperations as of the end of the day, 1992 or later; `row_id` is left to the store.

    In German (`de`) as a German owner would have written it: the same days and amounts.
    """
    from coopitis.demo.german import in_german
    from coopitis.demo.spec import Calendar
    from coopitis.demo.stories import STORIES
    from coopitis.demo.telling import tell

    told = [tell(story, Calendar(on), terms()) for story in STORIES]
    return in_german(told) if language == "de" else told
