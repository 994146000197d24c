"""The sections of a cooperation's page."""

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from coopitis.domain.history import History
from coopitis.domain.overview import Overview, Standing
from coopitis.domain.result import Result
from coopitis.language import N_, _, formats
from coopitis.screens.activities.activity_list import ActivityList
from coopitis.screens.cooperation.account_section import AccountSection
from coopitis.screens.cooperation.decision_list import DecisionList
from coopitis.screens.cooperation.result_list import ResultList
from coopitis.store.activities import ActivityLine
from coopitis.widgets.hint import keyed
from coopitis.widgets.table import Table

TITLES = {
    "account": N_("Account"),
    "evenings": N_("Evenings"),
    "results": N_("Results"),
    "decisions": N_("Decisions"),
}
"""The sections by the id of their widget, in their order."""


class Sections(Container):
    """Account, evenings, results and decisions; the style sheet says whether all are in sight or one."""

    class Entered(Message):
        """Another section is the one in focus."""

    def __init__(self) -> None:
        super().__init__()
        self.here = 0

    def compose(self) -> ComposeResult:
        """One widget a section."""
        yield AccountSection(id="account")
        yield Table(ActivityList(), id="evenings")
        yield Table(ResultList(), id="results")
        yield DecisionList(id="decisions")

    @property
    def item(self) -> object:
        """The entry in focus; None in the account, or in an empty list."""
        section = self._section(self.here)
        if isinstance(section, Table):
            return section.rows.item
        return section.item if isinstance(section, DecisionList) else None

    @property
    def titles(self) -> list[str]:
        """What the sections are called, with the number of their entries."""
        return [str(self._section(number).border_title or "") for number in range(len(TITLES))]

    def go(self, number: int) -> None:
        """Goes to that section."""
        self._enter(number)
        section = self._section(number)
        target = section.rows if isinstance(section, Table) else section
        # What was hidden takes no focus before it is laid out.
        self.call_after_refresh(target.focus)

    def step(self, step: int) -> None:
        """Goes so many sections on, round and round."""
        self.go((self.here + step) % len(TITLES))

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """A click enters a section too."""
        for number, name in enumerate(TITLES):
            if name in {widget.id for widget in event.widget.ancestors_with_self}:
                self._enter(number)

    def show_account(self, standing: Standing, history: History, overview: Overview) -> None:
        """Promise against outcome."""
        results = [one for one in _in_order(history) if one.date <= overview.on]
        self.query_one(AccountSection).show(standing, results, overview)
        self._entitle("account")

    def show_evenings(self, lines: Sequence[ActivityLine | None], overview: Overview) -> None:
        """The activities, newest first."""
        table = self.query_one("#evenings", Table)
        rows = table.query_one(ActivityList)
        rows.use(overview.terms.currency, overview.on, of_one=True)
        rows.empty = _nothing(_("No evening yet."), "l", _("logs one"))
        table.show(lines)
        self._entitle("evenings", len(lines))

    def show_results(self, history: History, currency: str) -> None:
        """The results, newest first."""
        table = self.query_one("#results", Table)
        rows = table.query_one(ResultList)
        rows.use(currency)
        rows.empty = _nothing(_("No result yet."), "r", _("enters one"))
        table.show(_in_order(history)[::-1])
        self._entitle("results", len(history.results))

    def show_decisions(self, history: History, currency: str) -> None:
        """The log of decisions, newest first."""
        log = self.query_one(DecisionList)
        log.currency = currency
        log.empty = _nothing(_("No decision yet."), "d", _("decides"))
        log.show(sorted(history.decisions, key=lambda one: (one.date, one.entered), reverse=True))
        self._entitle("decisions", len(history.decisions))

    def _section(self, number: int) -> Widget:
        return self.query_one(f"#{list(TITLES)[number]}")

    def _enter(self, number: int) -> None:
        self.here = number
        for other in range(len(TITLES)):
            self._section(other).set_class(other == number, "-here")
        self.post_message(self.Entered())

    def _entitle(self, name: str, count: int | None = None) -> None:
        title = _(TITLES[name])
        counted = "" if count is None else f" {formats.number(count)}"
        self.query_one(f"#{name}").border_title = Content(title + counted)


def _in_order(history: History) -> list[Result]:
    return sorted(history.results, key=lambda one: (one.date, one.entered))


def _nothing(said: str, key: str, does: str) -> Content:
    return Content.assemble(" ", said, "  ", keyed(key, does))
