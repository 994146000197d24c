"""The page of one question, and of the verdict behind the last one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.content import Content
from textual.style import Style
from textual.widget import Widget
from textual.widgets import Static

from coopitis.domain.dossier import Dossier
from coopitis.language import _, formats
from coopitis.screens.pre_check.question_fields import Asking, amount_text, fields
from coopitis.screens.pre_check.question_notes import MaximumHelper, TheSum, so_far
from coopitis.screens.pre_check.questions import QUESTIONS, answer_texts
from coopitis.screens.pre_check.verdict import (
    by_track_record,
    contradiction,
    decision_fields,
    follow_choice,
    made_milder,
    proposed,
    verdict,
)
from coopitis.screens.wizard_page import FormWizardPage
from coopitis.widgets.field import Field
from coopitis.widgets.form import Form
from coopitis.widgets.pick import Pick
from coopitis.widgets.text_layout import QUIET, Fluid, column, one_line

SUM_AT = 5
"""The place of the question that shows the sum."""


@dataclass(frozen=True, slots=True)
class PageContent:
    """What a page says, from top to bottom, and its fields; an empty text is left out."""

    title: str
    meaning: str
    example: str
    figures: str
    fields: list[Field]
    tone: str = ""
    """The class of the title: the outlook, on the page of the verdict."""
    table: TheSum | None = None
    """The sum, on the page of the question that shows it; above the figures."""

    def widgets(self) -> Iterator[Widget]:
        """A widget for each text."""
        for part in ("title", "meaning", "example", "figures"):
            if part == "figures" and self.table:
                yield self.table
            classes = self.tone if part == "title" else "-spare" if self.table and part != "figures" else ""
            if text := getattr(self, part):
                yield Static(Content(text), id=part, classes=classes)


class QuestionPage(FormWizardPage):
    """Asks the question at a place; `typed` are texts that are no answer yet."""

    def __init__(self, content: PageContent, dossier: Dossier, typed: Mapping[str, str]) -> None:
        super().__init__(Form(content.fields, walks=True), typed, id="question")
        self.shown, self.dossier = content, dossier

    @classmethod
    def at(cls, place: int, dossier: Dossier, typed: Mapping[str, str]) -> "QuestionPage":
        """The page of the question at that place."""
        return cls(question_content(place, dossier), dossier, typed)

    def compose(self) -> ComposeResult:
        """The question, the fields, and the answers so far."""
        asking = Asking.of(self.dossier)
        yield from self.shown.widgets()
        with VerticalGroup(id="entry"):
            yield self.form
            if "max_cost" in self.form.rows:
                yield MaximumHelper(asking.currency, samples(asking.currency))
        yield AnswerList(answer_texts(self.dossier.check, asking.unit, asking.currency))

    @on(MaximumHelper.Worked)
    def _put_in_maximum(self, event: MaximumHelper.Worked) -> None:
        self.form.row("max_cost").text = amount_text(event.cents, self.dossier.terms.currency)

    @on(MaximumHelper.Submitted)
    def _back_to_maximum(self) -> None:
        self.form.focus_first()


class VerdictPage(QuestionPage):
    """Says what follows from the answers, and asks for the decision."""

    def __init__(self, dossier: Dossier, typed: Mapping[str, str]) -> None:
        super().__init__(verdict_content(dossier), dossier, typed)
        self.add_class("-verdict")
        decision = self.form.row("decision").entry
        assert isinstance(decision, Pick)
        decision.proposed = proposed(dossier)

    def follow(self) -> None:
        """Shows the fields that the decision asks for."""
        follow_choice(self.form, self.dossier, is_milder=bool(self.shown.figures))


def question_content(place: int, dossier: Dossier) -> PageContent:
    """What the question at that place says and asks."""
    question, asking = QUESTIONS[place], Asking.of(dossier)
    amounts = samples(asking.currency)
    title, meaning, example = (
        _(text).format(unit=asking.unit, **amounts) if text else ""
        for text in (question.title, question.meaning, question.example)
    )
    found, known = dossier.prospect({}), so_far(dossier, question.answers)
    if place != SUM_AT:
        return PageContent(title, meaning, example, known, fields(asking, question.answers))
    known = " ".join(part for part in (by_track_record(found, asking.unit), known) if part)
    table = TheSum(found, asking.unit, asking.currency)
    return PageContent(title, meaning, example, known, fields(asking, question.answers), table=table)


def verdict_content(dossier: Dossier) -> PageContent:
    """What follows, in a sentence, and the fields of the decision."""
    asking, found = Asking.of(dossier), dossier.prospect({})
    title = verdict(found, asking.unit, asking.currency)
    said = contradiction(found, dossier.check)
    milder = made_milder(dossier)
    return PageContent(title, said, "", milder, decision_fields(dossier), tone=found.outlook or "")


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


class AnswerList(Fluid):
    """Number and words of each answer, in one line where rows are few; a click goes back to its question."""

    DEFAULT_CSS = """
    AnswerList { height: auto; link-color: $foreground; link-style: none; link-background-hover: $boost; }
    """

    def __init__(self, answers: Sequence[tuple[int, str]]) -> None:
        super().__init__(id="answers", markup=False)
        self._answers = answers

    def content_at(self, width: int) -> Content:
        """The lines under their title; nothing before the first answer."""
        if not self._answers:
            return Content("")
        title = Content.styled(_("Your answers so far"), QUIET)
        whole = self.screen.has_class("-tall")
        lines = [line for answer in self._answers for line in _lines(*answer, width, whole=whole)]
        return Content("\n").join([title, *lines])


NUMBER = 3
"""Cells of a number with its gap."""


def _lines(number: int, said: str, width: int, *, whole: bool) -> Iterator[Content]:
    link, room = Style.from_meta({"@click": f"screen.go_to({number})"}), max(8, width - NUMBER)
    for place, part in enumerate(Content(said).wrap(room) if whole else [column(one_line(said), room)]):
        begun = column(
            Content.styled(formats.number(number), "bold $text-accent") if not place else "", NUMBER
        )
        yield column(Content.assemble(begun, part), width).stylize(link)
