"""The form of an activity: filled in as last time, with what it costs in sight."""

from collections.abc import Sequence

from textual.app import ComposeResult

from coopitis.domain.activity import Activity
from coopitis.domain.kit import KitItem
from coopitis.language import _, formats, wording
from coopitis.screens.entry_page import EntryPage
from coopitis.screens.log.cost_line import CostLine
from coopitis.screens.log.dropped_line import DroppedLine
from coopitis.screens.log.entry import filled_in
from coopitis.screens.log.sheet import Sheet
from coopitis.store.entries import kit
from coopitis.store.logbook import LastTime, last_time


class ActivityPage(EntryPage):
    """An entry that takes time and money."""

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
        return Activity("", self.desk.today, rate=self.overview.terms.rate or 0)

    @property
    def sheet(self) -> Sheet:
        """Makes the fields."""
        rate = self.base.rate
        worth = _("{rate} an hour").format(rate=formats.money(rate, self.currency)) if rate else ""
        return Sheet(self.filled, self.desk.today, self.currency, worth)

    @property
    def last(self) -> Activity | None:
        """The last one that is done."""
        return self.last_time.done

    @property
    def waits(self) -> bool:
        """Whether the activity in the form was planned and is not done so far."""
        return not self.base.done

    @property
    def at_hand(self) -> str:
        """What is asked beside the flag: before the meetup, how much of an open checklist is ready (R7)."""
        ready = sum(one.ready for one in self.kit)
        if self.waits and ready < len(self.kit):
            return wording.how_many_ready(ready, len(self.kit))
        return _("Links, cards, flyers at hand?")

    def offer_anew(self) -> None:
        """Another cooperation has another kit."""
        self.form.row("prepared").ask(self.at_hand)

    async def recall(self) -> None:
        """Reads how it was the last time, and what one takes along."""
        self.last_time = await self.desk.ask(last_time, self.chosen, self.desk.today)
        self.kit = await self.desk.ask(kit, self.chosen)

    def below(self) -> ComposeResult:
        """The cost, and what it is called where it is none to be proud of."""
        yield DroppedLine()
        yield CostLine()

    def show_figures(self) -> None:
        """The promise, and the cost of what was typed so far."""
        super().show_figures()
        activity = filled_in(self.base, self.form.peek())
        rate = formats.money(activity.rate, self.currency)
        self.query_one(DroppedLine).show(activity, self.standing.decision)
        self.query_one(CostLine).show(activity, self.sentence(rate), self.currency)
