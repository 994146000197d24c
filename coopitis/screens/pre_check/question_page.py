"""The page of one question, and of the verdict behind the last one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.style import Style

from coopitis.domain.dossier import Dossier
from coopitis.domain.pre_check import PreCheck
from coopitis.language import _, formats, ngettext
from coopitis.screens.pre_check.question_fields import Asking, fields
from coopitis.screens.pre_check.questions import QUESTIONS
from coopitis.screens.pre_check.verdict import contradiction, decision_fields, the_sum, verdict
from coopitis.widgets.field import Field
from coopitis.widgets.text_layout import QUIET, Fluid, column

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
    question, asking = QUESTIONS[place], Asking.of(dossier)
    found = dossier.prospect({})
    return Sheet(
        title=_filled(question.title, dossier),
        meaning=_filled(question.meaning, dossier),
        example=_filled(question.example, dossier),
        figures=the_sum(found, asking.unit, asking.currency) if place == RECKONING else "",
        fields=fields(asking, question.answers),
    )


def _filled(text: str, dossier: Dossier) -> str:
    asking = Asking.of(dossier)
    return _(text).format(unit=asking.unit, **samples(asking.currency))


def _verdict(dossier: Dossier) -> Sheet:
    asking, found = Asking.of(dossier), dossier.prospect({})
    return Sheet(
        title=verdict(found, asking.unit, asking.currency),
        meaning=contradiction(found, dossier.check),
        example="",
        figures="",
        fields=decision_fields(dossier),
        tone=found.outlook or "",
    )


def given(check: PreCheck, unit: str, currency: str) -> list[tuple[int, str]]:
    """Number and words of every question that is answered."""
    answered = [n for n, question in enumerate(QUESTIONS, 1) if question.is_answered(check)]
    return [(number, said(number, check, unit, currency)) for number in answered]


def said(number: int, check: PreCheck, unit: str, currency: str) -> str:
    """The answer to one question, 1 to 7; it has been given."""
    match number:
        case 1:
            return f"{_by(check)} · {check.expectation}"
        case 2:
            return f"{check.unit} · {check.result_looks_like}"
        case 3:
            time = formats.duration(check.minutes_per_result or 0)
            return _("{time} for one {unit}").format(time=time, unit=unit)
        case 4:
            return _("{amount} an hour").format(amount=formats.money(check.rate or 0, currency))
        case 5:
            amount = formats.money(check.max_cost or 0, currency)
            return _("{amount} at most for one {unit}").format(amount=amount, unit=unit)
        case 6:
            return f"{_('yes') if check.economical else _('no')} · {_ripe(check.horizon)}"
    return check.reasons_anyway or _("no reasons to do it anyway")


def _by(check: PreCheck) -> str:
    until = formats.day(check.until) if check.until else ""
    return _("{count} by {day}").format(count=formats.number(check.target or 0), day=until)


def _ripe(days: int) -> str:
    text = ngettext("ripe after {count} day", "ripe after {count} days", days)
    return text.format(count=formats.number(days))


class AnswerList(Fluid):
    """A line an answer; the screen's action `go_to` gets the number of its question."""

    DEFAULT_CSS = """
    AnswerList { height: auto; link-color: $foreground; link-style: none; link-background-hover: $boost; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id, markup=False)
        self._answers: Sequence[tuple[int, str]] = ()

    def show(self, answers: Sequence[tuple[int, str]]) -> None:
        """Shows number and words of each."""
        self._answers = answers
        self.refresh(layout=True)

    def content_at(self, width: int) -> Content:
        """The lines under their title; nothing before the first answer."""
        if not self._answers:
            return Content("")
        title = Content.styled(_("Your answers so far"), QUIET)
        return Content("\n").join([title, *(_line(*answer, width) for answer in self._answers)])


def _line(number: int, said: str, width: int) -> Content:
    line = Content.assemble((f"{number}  ", "bold $text-accent"), said)
    link = Style.from_meta({"@click": f"screen.go_to({number})"})
    return column(line, width).stylize(link)
