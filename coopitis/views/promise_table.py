"""Promise against outcome: each of the seven answers beside what came of it, in two columns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import zip_longest

from textual.content import Content
from textual.reactive import reactive

from coopitis.domain.account import Account
from coopitis.domain.decision import Decision
from coopitis.domain.overview import Overview, Standing
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.promise_check import kept_maximum, kept_target, kept_time, kept_worth, minutes_per_result
from coopitis.domain.result import Result, Stage
from coopitis.domain.terms import Terms
from coopitis.language import _, formats, ngettext, wording
from coopitis.language.account_words import NONE, amount, cost_per_result
from coopitis.views.decision_words import decision_words
from coopitis.widgets.key_bar import keyed
from coopitis.widgets.text_layout import QUIET, Fluid, column, one_line


@dataclass(frozen=True, slots=True)
class Row:
    """One question: what was promised, what came of it, and whether it was kept (None: open)."""

    question: str
    promised: str
    outcome: str
    kept: bool | None = None


def promise_rows(
    standing: Standing, check: PreCheck, results: Sequence[Result], terms: Terms, on: date
) -> list[Row]:
    """The seven rows and, once something came, what was won; `results` are those until then, oldest first."""
    one, money = standing.account, partial(amount, currency=terms.currency)
    rate, most, reasons = money(check.rate), money(check.max_cost), check.reasons_anyway or NONE
    return [
        Row(_("1 Expected"), _expected(check), _results_so_far(check, one, on), kept_target(check, one, on)),
        Row(_("2 One is"), check.result_looks_like or NONE, _results_in_words(results)),
        Row(_("3 One takes"), _time(check.minutes_per_result), _time_taken(one), kept_time(check, one)),
        Row(_("4 One hour"), rate, _("{amount} today").format(amount=money(terms.rate))),
        Row(_("5 At most"), most, _cost(one, terms.currency), kept_maximum(one)),
        *_won(one, terms.currency),
        Row(_("6 Worth it"), _worth(check), _worth_now(one, terms.currency), kept_worth(one)),
        Row(_("7 Reasons"), reasons, _decided(standing.decision)),
    ]


def _expected(check: PreCheck) -> str:
    parts = [check.expectation or ""]
    if check.target is not None:
        parts.append(f"{formats.number(check.target)} × {check.unit or _('result')}")
    if check.until:
        parts.append(_("by {day}").format(day=formats.day(check.until)))
    return " · ".join(part for part in parts if part) or NONE


def _results_so_far(check: PreCheck, account: Account, on: date) -> str:
    count = formats.number(account.results)
    said = _("{count} so far").format(count=count)
    if check.target is not None:
        said = _("{count} of {target}").format(count=count, target=formats.number(check.target))
    if check.until is None or kept_target(check, account, on):
        return said
    return f"{said} · {_days_left((check.until - on).days)}"


def _days_left(days: int) -> str:
    if days < 0:
        text = ngettext("the day passed {count} day ago", "the day passed {count} days ago", -days)
    else:
        text = ngettext("{count} day left", "{count} days left", days)
    return text.format(count=formats.number(abs(days)))


def _results_in_words(results: Sequence[Result]) -> str:
    if not results:
        return _("no result yet")
    stages = [(stage, sum(one.stage is stage for one in results)) for stage in reversed(Stage)]
    counted = [f"{formats.number(count)} {wording.stage(stage)}" for stage, count in stages if count]
    return _("{stages} · last: {text}").format(stages=", ".join(counted), text=results[-1].text)


def _time(minutes: int | None) -> str:
    return NONE if minutes is None else formats.duration(minutes)


def _time_taken(account: Account) -> str:
    each = minutes_per_result(account)
    if each is None:
        return _("– ({time} spent)").format(time=formats.duration(account.minutes))
    return formats.duration(each)


def _cost(account: Account, currency: str) -> str:
    """What one result cost and, once one came, what one has been worth."""
    cost = cost_per_result(account, currency)
    if not account.results or account.worth_per_result is None:
        return cost
    worth = _("one is worth {amount}").format(amount=formats.rough_money(account.worth_per_result, currency))
    return f"{cost} · {worth}"


def _won(account: Account, currency: str) -> Iterator[Row]:
    if account.results:
        money = partial(formats.rough_money, currency=currency)
        year = _("{amount} in a year").format(amount=money(account.year_won))
        yield Row(_("  Won"), "", f"{money(account.won)} · {year}")


def _worth(check: PreCheck) -> str:
    parts = []
    if check.economical is not None:
        parts.append(_("yes") if check.economical else _("no"))
    if check.horizon_days is not None:
        ripe = ngettext("ripe after {count} day", "ripe after {count} days", check.horizon_days)
        parts.append(ripe.format(count=formats.number(check.horizon_days)))
    return " · ".join(parts) or NONE


def _worth_now(account: Account, currency: str) -> str:
    parts = [] if account.balance is None else [formats.signed_rough_money(account.balance, currency)]
    if account.roi is not None:
        parts.append(_("return {share}").format(share=formats.percent(account.roi)))
    return " · ".join(parts) or NONE


def _decided(decision: Decision | None) -> str:
    return decision_words(decision) if decision else _("undecided")


QUESTION, MARK, GAP = 13, 2, 2
MARKS = {True: ("✓", "$text-success"), False: ("✗", "$text-error"), None: ("·", QUIET)}


class PromiseTable(Fluid):
    """Seven rows under a heading; a long text goes on in the next line or, where it is `brief`, is cut."""

    DEFAULT_CSS = "PromiseTable { height: auto; }"

    brief: reactive[bool] = reactive(False, layout=True)

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._heading, self._rows = Content(""), list[Row]()

    def set_data(self, standing: Standing, results: Sequence[Result], overview: Overview) -> None:
        """Shows the promise in force and what came of it: `results` are those until the day, oldest first."""
        check = standing.check
        if check is None:
            self.show_text(nothing_promised())
            return
        rows = promise_rows(standing, check, results, overview.terms, overview.on)
        self.show_rows(_("Promised {day}").format(day=formats.day(check.date)), rows)

    def show_rows(self, promised: str, rows: Sequence[Row]) -> None:
        """Shows these rows; `promised` is when the promise was made."""
        self._heading, self._rows = Content(promised), list(rows)
        self.refresh(layout=True)

    def show_text(self, text: Content) -> None:
        """Says why there are no rows."""
        self._heading, self._rows = text, []
        self.refresh(layout=True)

    def content_at(self, width: int) -> Content:
        """The heading and the rows, as wide as there is room."""
        if not self._rows:
            return self._heading
        half = max(8, (width - QUESTION - MARK - GAP) // 2)
        heading = Content.assemble(
            " " * QUESTION, column(self._heading, half), " " * (GAP + MARK), _("What came of it")
        )
        lines = [line for row in self._rows for line in _lines(row, half, brief=self.brief)]
        return Content("\n").join([heading.stylize(QUIET), *lines])


def _lines(row: Row, half: int, *, brief: bool) -> list[Content]:
    fitted = _cut if brief else _wrapped
    promised, outcome = fitted(row.promised, half), fitted(row.outcome, half)
    lines = []
    for number, (left, right) in enumerate(zip_longest(promised, outcome, fillvalue=Content(""))):
        question = Content.styled(row.question, QUIET) if number == 0 else Content("")
        mark = Content.styled(*MARKS[row.kept]) if number == 0 else Content(" ")
        lines.append(
            Content.assemble(column(question, QUESTION), column(left, half), " " * GAP, mark, " ", right)
        )
    return lines


def _cut(text: str, width: int) -> list[Content]:
    return [column(one_line(text), width)]


def _wrapped(text: str, width: int) -> list[Content]:
    return list(Content(text).wrap(width)) or [Content("")]


def nothing_promised() -> Content:
    """What stands here before a pre-check."""
    return Content.assemble(
        (_("Nothing was promised, so nothing can be kept or broken."), "bold"),
        "\n\n",
        keyed("c", _("answers the seven questions: what one result may cost, and how long it may take")),
        "\n",
        (_("Until then the account only counts what it costs."), QUIET),
    )
