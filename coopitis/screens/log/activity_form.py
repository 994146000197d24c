"""What time and money come to, while they are typed."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from coopitis.domain.activity import Activity
from coopitis.domain.advice import Advice, advises_against
from coopitis.domain.belongings import KitItem
from coopitis.domain.decision import Choice, Decision
from coopitis.domain.index import is_relapse
from coopitis.domain.overview import Standing
from coopitis.language import _, formats
from coopitis.screens.entry_page import EntryPage
from coopitis.screens.list_actions import SETTLING, OpenConsequence, settled
from coopitis.screens.log.activity_fields import Sheet
from coopitis.screens.log.activity_values import filled_in
from coopitis.store.consequences import Intention, Outcome, open_one
from coopitis.store.entries import kit
from coopitis.store.logbook import LastTime, last_time
from coopitis.views.account_words import advice_because
from coopitis.widgets.key_bar import keyed
from coopitis.widgets.text_layout import QUIET, put


class CostLine(Static):
    """The time, a sentence with the cost of it, and the key that saves."""

    DEFAULT_CSS = "CostLine { height: 1; padding: 0 1; background: $panel; }"

    def __init__(self) -> None:
        super().__init__()
        self._cost = Content("")

    def show(self, activity: Activity, sentence: str, currency: str) -> None:
        """Shows the activity's cost; the sentence has a {cost} in it."""
        before, _cost, after = sentence.partition("{cost}")
        cost = Content.assemble(
            (formats.duration(activity.minutes), "bold"),
            (" · " + before, QUIET),
            (formats.rough_money(activity.cost, currency), "bold"),
            (after, QUIET),
        )
        if cost != self._cost:
            self._cost = cost
            self.refresh()

    def render(self) -> Content:
        """The key first, where there is room for it."""
        line = Content.assemble(keyed("Enter", _("saves")), " · ", self._cost)
        return line if line.cell_length <= self.size.width else self._cost


class WarningLine(Static):
    """In sight only where no evening was to be spent here any more, by decision or by the account."""

    DEFAULT_CSS = """
    WarningLine { height: auto; padding: 0 1; display: none; color: $text-error; text-style: bold; }
    """

    def show(self, activity: Activity, standing: Standing, *, warns: bool) -> None:
        """Says what the activity goes against, if anything; the account only where it `warns`."""
        decision, said = standing.decision, ""
        if decision:
            said = _decided(activity, decision)
        if warns and not said:
            said = _advised(activity, standing)
        self.display = bool(said)
        put(Content(said), self)


def _advised(activity: Activity, standing: Standing) -> str:
    decision, advice = standing.decision, standing.account.advice
    # While a day is typed there may be none.
    if activity.date and decision and decision.keeps_anyway_on(activity.date):
        return ""
    if advice is Advice.PAUSE:
        return _("The account says pause: no evening here until a result comes.")
    return _("The account says drop: an evening here is Kooperationitis.") if advice is Advice.DROP else ""


def _decided(activity: Activity, decision: Decision) -> str:
    if is_relapse(activity, decision):
        text = _("You dropped this on {day}: this evening counts as Kooperationitis.")
    elif decision.choice is not Choice.AUTOMATE or not activity.date or activity.date < decision.date:
        return ""
    elif decision.tool:
        text = _("Since {day} this is meant to run without your evenings: {tool} does it.")
    else:
        text = _("Since {day} this is meant to run without your evenings.")
    return text.format(day=formats.day(decision.date), tool=decision.tool)


class AdviceLine(Static):
    """In sight only where the account says that one had better not go; it says why."""

    DEFAULT_CSS = "AdviceLine { height: auto; padding: 0 1; display: none; }"

    def show(self, standing: Standing, currency: str) -> None:
        """Shows what the account says, if it is that."""
        self.display = advises_against(standing.account.advice)
        if self.display:
            put(advice_because(standing.account, currency), self)


class ActivityPage(EntryPage):
    """An entry that takes time and money."""

    BINDINGS: ClassVar[list[BindingType]] = [*SETTLING]

    intention: Intention | None = None
    """What one wanted to do the last time and has not done."""

    last_time: LastTime
    """How it was the last time in the chosen cooperation."""

    kit: Sequence[KitItem]
    """What one takes along to the chosen cooperation."""

    def sentence(self, rate: str) -> str:
        """What the cost line says, with {cost} in it; `rate` is what an hour costs."""
        raise NotImplementedError

    @property
    def base(self) -> Activity:
        """What the form's values are put into; its rate is the one that counts."""
        return Activity("", self.store.today, rate=self.overview.terms.rate or 0)

    @property
    def sheet(self) -> Sheet:
        """Makes the fields."""
        rate = self.base.rate
        worth = _("{rate} an hour").format(rate=formats.money(rate, self.currency)) if rate else ""
        return Sheet(self.filled, self.store.today, self.currency, worth)

    @property
    def last(self) -> Activity | None:
        """The last one that is done."""
        return self.last_time.done

    @property
    def warns(self) -> bool:
        """Whether one may still stay away, so that the account says if that were better."""
        return True

    async def recall(self) -> None:
        """Reads how it was the last time, and what one takes along."""
        self.last_time = await self.store.ask(last_time, self.chosen, self.store.today)
        self.kit = await self.store.ask(kit, self.chosen)
        self.intention = await self.store.ask(open_one, self.chosen, self.store.today)

    def above(self) -> ComposeResult:
        """What I wanted to do the last time."""
        yield OpenConsequence()

    async def action_settle(self, outcome: str) -> None:
        """Says what became of it; the next one comes up, if there is one."""
        if (one := self.intention) and await settled(self, one.row_id, one.words, Outcome(outcome)):
            is_open = Outcome(outcome) is Outcome.OPEN
            newest = self.store.ask
            self.intention = None if is_open else await newest(open_one, self.chosen, self.store.today)
            self.query_one(OpenConsequence).set_data(self.intention)

    def below(self) -> ComposeResult:
        """The cost, and what it is called where it is none to be proud of."""
        yield WarningLine()
        yield AdviceLine()
        yield CostLine()

    def show_figures(self) -> None:
        """The promise, and the cost of what was typed so far."""
        super().show_figures()
        self.query_one(OpenConsequence).set_data(self.intention)
        activity = filled_in(self.base, self.form.peek())
        rate = formats.money(activity.rate, self.currency)
        self.query_one(WarningLine).show(activity, self.standing, warns=self.warns)
        if self.warns:
            self.query_one(AdviceLine).show(self.standing, self.currency)
        self.query_one(CostLine).show(activity, self.sentence(rate), self.currency)
