"""Promise against outcome: each of the seven answers beside what came of it, figures in columns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from rich.cells import cell_len
from textual.content import Content

from coopitis.domain.account import Account
from coopitis.domain.overview import Overview, Standing
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.promise_check import kept_maximum, kept_target, kept_time, kept_worth, minutes_per_result
from coopitis.domain.result import Result, Stage
from coopitis.domain.terms import Terms
from coopitis.language import _, formats, ngettext, wording
from coopitis.language.account_words import NONE, amount
from coopitis.views.decision_words import decision_words
from coopitis.widgets.key_bar import keyed
from coopitis.widgets.text_layout import QUIET, Fluid, column


@dataclass(frozen=True, slots=True)
class Row:
    """One question: the figures promised and come of it, a note, and whether it was kept (None: open)."""

    question: str
    promised: str
    outcome: str
    note: str = ""
    kept: bool | None = None


def figure_rows(
    standing: Standing, check: PreCheck, results: Sequence[Result], terms: Terms, on: date
) -> list[Row]:
    """The questions that are answered in figures and, once something came, what was won."""
    one, currency = standing.account, terms.currency
    money = partial(amount, currency=currency)
    target = NONE if check.target is None else formats.number(check.target)
    so_far, stages = formats.number(one.results), _stages(check, one, results, on)
    return [
        Row(_("1 Results"), target, so_far, stages, kept_target(check, one, on)),
        Row(_("3 One takes"), _time(check.minutes_per_result), *_taken(one), kept_time(check, one)),
        Row(_("4 One hour"), money(check.rate), money(terms.rate), _("today")),
        Row(_("5 One costs"), money(check.max_cost), *_cost(one, currency), kept_maximum(one)),
        *_won(one, currency),
        Row(_("6 Worth it"), _worth(check), *_worth_now(check, one, currency), kept_worth(one)),
    ]


def text_rows(standing: Standing, check: PreCheck, results: Sequence[Result]) -> Iterator[tuple[str, str]]:
    """The questions that are answered in words, each with the words."""
    yield _("1 Expected"), _expected(check)
    yield _("2 One is"), check.result_looks_like or NONE
    if results:
        yield _("  The last"), results[-1].text
    yield _("7 Reasons"), check.reasons_anyway or NONE
    if standing.decision:
        yield _("  Decided"), decision_words(standing.decision)


def _expected(check: PreCheck) -> str:
    parts = [check.expectation or ""]
    if check.target is not None:
        parts.append(f"{formats.number(check.target)} × {check.unit or _('result')}")
    if check.until:
        parts.append(_("by {day}").format(day=formats.day(check.until)))
    return " · ".join(part for part in parts if part) or NONE


def _stages(check: PreCheck, account: Account, results: Sequence[Result], on: date) -> str:
    """How far the results have come and, while some are wanting, how many days are left."""
    stages = [(stage, sum(one.stage is stage for one in results)) for stage in reversed(Stage)]
    said = ", ".join(f"{formats.number(count)} {wording.stage(stage)}" for stage, count in stages if count)
    parts = [said or _("no result yet")]
    if check.until is not None and not kept_target(check, account, on):
        parts.append(_days_left((check.until - on).days))
    return " · ".join(parts)


def _days_left(days: int) -> str:
    if days < 0:
        text = ngettext("the day passed {count} day ago", "the day passed {count} days ago", -days)
    else:
        text = ngettext("{count} day left", "{count} days left", days)
    return text.format(count=formats.number(abs(days)))


def _time(minutes: int | None) -> str:
    return NONE if minutes is None else formats.duration(minutes)


def _taken(account: Account) -> tuple[str, str]:
    each = minutes_per_result(account)
    if each is None:
        return NONE, _("{time} spent").format(time=formats.duration(account.minutes))
    return formats.duration(each), ""


def _cost(account: Account, currency: str) -> tuple[str, str]:
    """What one result cost and, once one came, what one has been worth."""
    if account.cost_per_result is None:
        return NONE, _("{amount} spent").format(amount=formats.rough_money(account.total_cost, currency))
    cost = formats.rough_money(account.cost_per_result, currency)
    if account.worth_per_result is None:
        return cost, ""
    worth = formats.rough_money(account.worth_per_result, currency)
    return cost, _("one is worth {amount}").format(amount=worth)


def _won(account: Account, currency: str) -> Iterator[Row]:
    if account.results:
        won, year = (formats.rough_money(cents, currency) for cents in (account.won, account.year_won))
        yield Row(_("  Won"), "", won, _("{amount} in a year").format(amount=year))


def _worth(check: PreCheck) -> str:
    return NONE if check.economical is None else _("yes") if check.economical else _("no")


def _worth_now(check: PreCheck, account: Account, currency: str) -> tuple[str, str]:
    balance = NONE if account.balance is None else formats.signed_rough_money(account.balance, currency)
    parts = [] if account.roi is None else [_("return {share}").format(share=formats.percent(account.roi))]
    if check.horizon_days is not None:
        ripe = ngettext("ripe after {count} day", "ripe after {count} days", check.horizon_days)
        parts.append(ripe.format(count=formats.number(check.horizon_days)))
    return balance, " · ".join(parts)


QUESTION, FIGURE, MARK, GAP = 14, 7, 2, 2
"""Cells of a question and of a figure at least, of a mark, and between two columns."""

LEAST_NOTE = 8
"""Cells a note or a text has at least, however narrow the screen."""

NOTHING_PROMISED = (" ", QUIET)
MARKS = {True: ("✓", "$text-success"), False: ("✗", "$text-error"), None: ("·", QUIET)}


class PromiseFigures(Fluid):
    """The answers in figures under a heading, each beside what came of it; a long note goes on below."""

    DEFAULT_CSS = "PromiseFigures { height: auto; }"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._heading, self._rows = Content(""), list[Row]()

    def set_data(self, standing: Standing, results: Sequence[Result], overview: Overview) -> None:
        """Shows the promise in force and what came of it: `results` are those until the day, oldest first."""
        self._heading, self._rows = nothing_promised(), []
        if check := standing.check:
            self._heading = Content(_("Promised {day}").format(day=formats.day(check.date)))
            self._rows = figure_rows(standing, check, results, overview.terms, overview.on)
        self.renew()

    def content_at(self, width: int) -> Content:
        """The heading and the figures."""
        if not self._rows:
            return self._heading
        columns = Columns.of(self._rows)
        lines = [line for row in self._rows for line in columns.lines(row, width)]
        return Content("\n").join([columns.heading(self._heading.plain), *lines])


class PromiseTexts(Fluid):
    """The answers in words; a long one goes on in the next line."""

    DEFAULT_CSS = "PromiseTexts { height: auto; }"

    _rows: tuple[tuple[str, str], ...] = ()

    def set_data(self, standing: Standing, results: Sequence[Result]) -> None:
        """Shows what was said in the promise in force, and after it; `results` are oldest first."""
        self._rows = tuple(text_rows(standing, standing.check, results)) if standing.check else ()
        self.display = bool(self._rows)
        self.renew()

    def content_at(self, width: int) -> Content:
        """Question by question."""
        return Content("\n").join(line for row in self._rows for line in _words(*row, width))


@dataclass(frozen=True, slots=True)
class Columns:
    """Cells of the questions, of what was promised and of what came of it."""

    question: int
    promised: int
    outcome: int

    @classmethod
    def of(cls, rows: Sequence[Row]) -> "Columns":
        """As wide as what stands in them."""
        return cls(
            max(QUESTION, *(cell_len(row.question) + GAP for row in rows)),
            max(FIGURE, *(cell_len(row.promised) for row in rows)),
            max(FIGURE, *(cell_len(row.outcome) for row in rows)),
        )

    def heading(self, promised: str) -> Content:
        """What stands over the columns."""
        begun = column(promised, self.question + self.promised, right=True)
        return Content.assemble(begun, " " * (GAP + MARK), _("What came of it")).stylize(QUIET)

    def lines(self, row: Row, width: int) -> Iterator[Content]:
        """The figures right-aligned, the note behind them in as many lines as it takes."""
        figures = Content.assemble(
            column(Content.styled(row.question, QUIET), self.question),
            column(row.promised, self.promised, right=True),
            " " * GAP,
            Content.styled(*(MARKS[row.kept] if row.promised else NOTHING_PROMISED)),
            " ",
            column(Content.styled(row.outcome, "bold"), self.outcome, right=True),
            " " * GAP,
        )
        note = Content(row.note).wrap(max(LEAST_NOTE, width - figures.cell_length)) or [Content("")]
        for number, part in enumerate(note):
            begun = figures if number == 0 else " " * figures.cell_length
            yield Content.assemble(begun, part.stylize(QUIET))


def _words(question: str, text: str, width: int) -> Iterator[Content]:
    for number, line in enumerate(Content(text).wrap(max(LEAST_NOTE, width - QUESTION)) or [Content("")]):
        label = Content.styled(question, QUIET) if number == 0 else Content("")
        yield Content.assemble(column(label, QUESTION), line)


def nothing_promised() -> Content:
    """What stands here before a pre-check."""
    return Content.assemble(
        (_("Nothing was promised, so nothing can be kept or broken."), "bold"),
        "\n\n",
        keyed("c", _("answers the seven questions: what one result may cost, and how long it may take")),
        "\n",
        (_("Until then the account only counts what it costs."), QUIET),
    )
