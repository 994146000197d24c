"""What an inventory knows of the seven questions already, so that nobody types it twice."""

from coopitis.domain.rounding import rounded
from coopitis.language import formats
from coopitis.screens.inventory.answers import Answers
from coopitis.screens.pre_check.questions import place_of
from coopitis.screens.pre_check.typed import Typed

MONTHS = 12


def carried(answers: Answers, currency: str) -> dict[str, str]:
    """Texts typed ahead for a pre-check: what one result took so far (P3), and what one may cost (P5)."""
    typed, found = Typed(), {}
    if answers.minutes and answers.results:
        found["minutes_per_result"] = formats.duration(rounded(MONTHS * answers.minutes, answers.results))
    if answers.max_cost is not None:
        found["max_cost"] = formats.money(answers.max_cost, currency)
    for name, text in found.items():
        typed.note(place_of(name), {name: text})
    return typed.texts
