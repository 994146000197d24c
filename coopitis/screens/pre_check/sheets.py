"""What stands on each page of the pre-check: seven questions, then the verdict."""

from collections.abc import Mapping
from dataclasses import dataclass

from coopitis.language import _, formats
from coopitis.screens.pre_check.closing import decision_fields
from coopitis.screens.pre_check.dossier import Dossier
from coopitis.screens.pre_check.fields import fields
from coopitis.screens.pre_check.questions import QUESTIONS
from coopitis.screens.pre_check.verdict import contradiction, the_sum, verdict
from coopitis.widgets.field import Field

RECKONING = 5
"""The place of the question that shows the sum."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: what is asked or said, what is meant, an example, figures, and the fields."""

    title: str
    meaning: str
    example: str
    figures: str
    fields: list[Field]
    tone: str = ""
    """The class of the title: the outlook, on the page of the verdict."""


def sheet(place: int, dossier: Dossier) -> Sheet:
    """The page of the question at that place; behind the last one, the verdict."""
    return _question(place, dossier) if place < len(QUESTIONS) else _verdict(dossier)


def samples(currency: str) -> Mapping[str, str]:
    """The amounts and times in the examples."""
    amounts = {
        "income": 100_000,
        "rate": 80,
        "value": 5_000,
        "delivery": 3_000,
        "profit": 500,
        "maximum": 300,
    }
    scale = 10 ** formats.currency_digits(currency)
    return {
        **{name: formats.money(amount * scale, currency) for name, amount in amounts.items()},
        "hours": formats.number(1_250),
        "share": formats.percent(0.2),
        "evening": formats.duration(90),
        "evenings": formats.duration(180),
    }


def _question(place: int, dossier: Dossier) -> Sheet:
    question, asking = QUESTIONS[place], dossier.asking
    found = dossier.prospect({})
    return Sheet(
        title=_filled(question.title, dossier),
        meaning=_filled(question.meaning, dossier),
        example=_filled(question.example, dossier),
        figures=the_sum(found, asking.unit, asking.currency) if place == RECKONING else "",
        fields=fields(asking, question.answers),
    )


def _filled(text: str, dossier: Dossier) -> str:
    asking = dossier.asking
    return _(text).format(unit=asking.unit, **samples(asking.currency))


def _verdict(dossier: Dossier) -> Sheet:
    asking, found = dossier.asking, dossier.prospect({})
    return Sheet(
        title=verdict(found, asking.unit, asking.currency),
        meaning=contradiction(found, dossier.check),
        example="",
        figures="",
        fields=decision_fields(dossier),
        tone=found.outlook or "",
    )
