"""The form of an activity: filled in as last time, with the promise and the cost in sight."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult

from coopitis.domain.activity import Activity
from coopitis.domain.overview import Overview, Standing
from coopitis.language import _, formats
from coopitis.screens.form_page import FormPage
from coopitis.screens.log.cost_line import CostLine
from coopitis.screens.log.entry import filled_in
from coopitis.screens.log.no_cooperation import NoCooperation
from coopitis.screens.log.sheet import Sheet
from coopitis.store.drafts import draft
from coopitis.store.recent import LastTime, last_time, likely_to_log
from coopitis.widgets.field import Field
from coopitis.widgets.form import Form
from coopitis.widgets.promise_panel import PromisePanel

Choices = list[tuple[str, str]]


class ActivityPage(FormPage):
    """Subclasses say which fields there are (`rows`), what stands in them (`texts`) and what is saved."""

    CSS_PATH: ClassVar[str] = "log.tcss"

    overview: Overview
    """As it was when the form was opened."""
    chosen: str
    """The id of the cooperation in the form."""
    last: LastTime
    """How it was there the last time."""

    def __init__(self, given: str | None = None) -> None:
        super().__init__()
        self.given = given
        self._filled: dict[str, str] = {}

    def rows(self, sheet: Sheet, choices: Choices) -> Iterable[Field]:
        """The fields, from the top."""
        raise NotImplementedError

    def texts(self) -> dict[str, str]:
        """What stands in them for the chosen cooperation."""
        raise NotImplementedError

    def sentence(self, rate: str) -> str:
        """What the cost line says, with {cost} in it; `rate` is what an hour costs."""
        raise NotImplementedError

    @property
    def base(self) -> Activity:
        """What the form's values are put into; its rate is the one that counts."""
        return Activity("", self.desk.today, rate=self.overview.terms.rate or 0)

    @property
    def standing(self) -> Standing:
        """How the chosen cooperation stood when the form was opened."""
        found = self.overview.of(self.chosen)
        assert found is not None
        return found

    @property
    def currency(self) -> str:
        """What money is counted in."""
        return self.overview.terms.currency

    @property
    def unit(self) -> str:
        """What one result of the chosen cooperation is called."""
        check = self.standing.check
        return (check.unit if check else None) or _("result")

    @property
    def cooperation_here(self) -> str | None:
        """The one in the form."""
        return getattr(self, "chosen", None)

    def beside(self) -> ComposeResult:
        """The promise."""
        yield PromisePanel()

    def below(self) -> ComposeResult:
        """The cost."""
        yield CostLine()

    async def load(self) -> None:
        """Builds the form; where there is no cooperation yet, says how to come by one."""
        self.overview = await self.desk.overview()
        if not self.overview.standings:
            self.app.switch_screen(NoCooperation(type(self)))
            return
        await super().load()
        self.show_figures()

    async def fields(self) -> Iterable[Field]:
        """The fields, filled in for the cooperation to begin with."""
        await self.turn_to(await self.begin_with())
        choices = [(one.cooperation.name, one.cooperation.id) for one in self.overview.standings]
        sheet = Sheet(self._filled, self.desk.today, self.currency)
        return self.rows(sheet, sorted(choices, key=lambda choice: choice[0].casefold()))

    async def begin_with(self) -> str:
        """The cooperation of the draft, else the given one, else the likeliest."""
        kept = await self.desk.ask(draft, self.draft_key)
        for wanted in (kept.get("cooperation"), self.given):
            if wanted and self.overview.of(wanted):
                return wanted
        met = await self.desk.ask(likely_to_log, self.desk.today)
        return met.cooperation_id if met else self.overview.standings[0].cooperation.id

    async def turn_to(self, cooperation_id: str) -> None:
        """Makes it the chosen one, and remembers what was filled in for it."""
        self.chosen = cooperation_id
        self.last = await self.recall(cooperation_id)
        self._filled = {"cooperation": cooperation_id, **self.texts()}

    async def recall(self, cooperation_id: str) -> LastTime:
        """How it was the last time in that cooperation."""
        return await self.desk.ask(last_time, cooperation_id, self.desk.today)

    @on(Form.Changed)
    async def follow(self, event: Form.Changed) -> None:
        """Another cooperation fills in anew what was not touched; every change may change the cost."""
        if event.name == "cooperation" and (chosen := self.form.row("cooperation").text) != self.chosen:
            untouched = self.untouched()
            await self.turn_to(chosen)
            self.form.fill({name: text for name, text in self._filled.items() if name in untouched})
        self.show_figures()

    def untouched(self) -> set[str]:
        """The fields that are as they were filled in."""
        return {name for name, text in self.form.texts().items() if text == self._filled.get(name)}

    def show_figures(self) -> None:
        """The promise of the chosen cooperation, and the cost of what was typed so far."""
        activity = filled_in(self.base, self.form.peek())
        rate = formats.money(activity.rate, self.currency)
        self.query_one(CostLine).show(activity, self.sentence(rate), self.currency)
        self.query_one(PromisePanel).show(self.standing, self.last.done, self.currency)
