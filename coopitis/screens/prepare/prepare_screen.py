"""Getting ready for a planned meetup: its checklist, and what the others want."""

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from coopitis.domain.activity import Activity
from coopitis.domain.advice import advises_against
from coopitis.domain.belongings import Colleague, KitItem, Material, goals
from coopitis.domain.history import History
from coopitis.domain.overview import Overview, Standing
from coopitis.domain.preparation import for_meetup, preparation
from coopitis.domain.preparation import ticked as ticked_for
from coopitis.language import N_, _, formats, wording
from coopitis.language.wording import why_they_are_there
from coopitis.screens.base import Page
from coopitis.screens.cooperation.colleagues import goal
from coopitis.screens.cooperation.entry_form import save_entry
from coopitis.screens.cooperation.kit import KitList, ticked
from coopitis.screens.list_actions import SETTLING, OpenConsequence, settled
from coopitis.screens.messages import Open
from coopitis.screens.saving import patient
from coopitis.store.consequences import Intention, Outcome, open_one
from coopitis.store.histories import history
from coopitis.store.logbook import activity
from coopitis.themes import css_beside
from coopitis.views.account_words import advice_because
from coopitis.views.preparation_lines import PreparationLines
from coopitis.views.promise_panel import promise
from coopitis.widgets.item_list import ItemList
from coopitis.widgets.key_bar import KeyBar, keyed
from coopitis.widgets.table import Table
from coopitis.widgets.text_layout import QUIET, Fluid, column, one_line
from coopitis.widgets.title_line import TitleLine


def promised(standing: Standing, currency: str) -> Content:
    """What one result was to take and may cost, in a line; above it why one had better not go."""
    if standing.check is None:
        return keyed("c", _("checks it: nothing was promised here so far"))
    said = Content(promise(standing.check, currency))
    if not advises_against(standing.account.advice):
        return said
    return Content.assemble(advice_because(standing.account, currency), "\n", said)


def missing(kit: Sequence[KitItem], *, prepared: bool) -> Content:
    """How far the checklist is done and what is open of it; `prepared` is what the owner said already."""
    parts = [Content.styled(_("You called it prepared."), "bold $text-success")] if prepared else []
    if kit:
        open_ones = [one_line(one.item) for one in kit if not one.ready]
        tone = "bold $text-warning" if open_ones else "bold $text-success"
        said = wording.how_many_ready(len(kit) - len(open_ones), len(kit))
        parts.append(Content.styled(said, tone))
        if open_ones:
            parts.append(Content.assemble((_("missing:"), QUIET), " ", ", ".join(open_ones)))
    return Content(" · ").join(parts)


NAME = 20
"""Cells for a name."""

MOST = 6
"""So many of them are shown."""


class Goals(Fluid):
    """Why they are there, and a line for each goal that was not refused, accepted ones first."""

    DEFAULT_CSS = "Goals { height: auto; padding: 0 1; display: none; }"

    _wanted: Sequence[Colleague] = ()
    _why = ""

    def set_data(self, colleagues: Sequence[Colleague]) -> None:
        """Shows the goals of these."""
        told = [one for one in colleagues if one.goal and one.accepted is not False]
        self._wanted = sorted(told, key=lambda one: not one.accepted)[:MOST]
        self._why = why_they_are_there(goals(colleagues))
        self.display = bool(self._why)
        self.renew()

    def content_at(self, width: int) -> Content:
        """Names and goals in two columns."""
        lines = [
            Content.assemble((_("What they want"), QUIET), "  ", self._why).truncate(width, ellipsis=True)
        ]
        return Content("\n").join([*lines, *(_goal_line(one, width) for one in self._wanted)])


def _goal_line(one: Colleague, width: int) -> Content:
    room = max(0, width - NAME - 2)
    return Content.assemble(column(one_line(one.name), NAME), "  ", column(goal(one), room))


ELSEWHERE = {"l", "n", "d"}
"""Keys of the app that stand in the footer of other screens."""


class Meetup(NamedTuple):
    """What one gets ready for."""

    plan: Activity
    known: History
    standing: Standing
    overview: Overview


class PrepareScreen(Page[None]):
    """Getting ready for the planned activity of that row; Enter calls it prepared."""

    AUTO_FOCUS = "KitList"
    DEFAULT_CSS: ClassVar[str] = css_beside(__file__)
    BINDINGS: ClassVar[list[BindingType]] = [
        # The checklist would take Enter for one of its own lines.
        Binding("enter,p", "prepared", N_("I am prepared"), priority=True, tooltip=N_("Call it prepared")),
        Binding("plus,insert", "add", N_("Add"), tooltip=N_("Something to take along")),
        Binding("e", "edit", N_("Edit"), show=False, tooltip=N_("Change the plan of this meetup")),
        *SETTLING,
    ]

    def __init__(self, row_id: int) -> None:
        super().__init__()
        self.row_id = row_id
        self._meetup: Meetup | None = None
        self._intention: Intention | None = None
        self.checklist = KitList()

    @property
    def cooperation_here(self) -> str | None:
        """The one it is planned with."""
        return self._meetup.known.cooperation.id if self._meetup else None

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """Below stand the keys that get one ready; the app's own work too."""
        named = super().active_bindings
        for key in ELSEWHERE & set(named):
            named[key] = named[key]._replace(binding=replace(named[key].binding, show=False))
        return named

    def compose(self) -> ComposeResult:
        """What for, the checklist, what the others want, and the keys."""
        yield TitleLine()
        yield Static(id="about")
        yield OpenConsequence()
        yield Static(id="missing")
        yield Static(id="promised")
        yield PreparationLines()
        nothing = _("Nothing to take along yet.")
        self.checklist.empty = Content.assemble(" ", nothing, "  ", keyed("+", _("adds it")))
        yield Table(self.checklist)
        yield Goals()
        yield KeyBar()

    async def read(self) -> None:
        """The plan, the checklist and the people; None where there is nothing to get ready for."""
        self._meetup = None
        if (planned := await self.store.ask(activity, self.row_id)) is None or planned[1].done:
            return
        self._intention = await self.store.ask(open_one, planned[0], self.store.today)
        known, overview = await self.store.ask(history, planned[0]), await self.store.overview()
        if known and (standing := overview.of(planned[0])):
            self._meetup = Meetup(planned[1], known, standing, overview)

    async def show(self) -> None:
        """What for, what is missing, the checklist and what the others want."""
        if self._meetup is None:
            self.dismiss()
            return
        plan, known, standing, overview = self._meetup
        currency = overview.terms.currency
        day = formats.weekday_day(plan.date)
        self.query_one(TitleLine).set_data(_("Prepare"), standing.cooperation.name, [day])
        self.query_one("#about", Static).display = bool(plan.title)
        self.query_one("#about", Static).update(Content.styled(one_line(plan.title or ""), QUIET))
        self.query_one(OpenConsequence).set_data(self._intention)
        self.query_one("#promised", Static).update(promised(standing, currency))
        kit = for_meetup(known.kit, plan)
        self.query_one("#missing", Static).update(missing(kit, prepared=plan.prepared))
        table = self.query_one(Table)
        table.styles.max_height = max(1, len(kit)) + 1
        table.show(kit)
        self.query_one(Goals).set_data(known.colleagues)
        self.query_one(PreparationLines).set_data(preparation(known, overview.on), currency)

    @on(KitList.Cycled)
    @patient
    async def tick(self, event: KitList.Cycled) -> None:
        """Stores whether it is ready: a link for good, anything else for this meetup."""
        if self._meetup and (item := self.checklist.current(event.item)):
            (step, changed), (plan, known) = ticked(item), self._meetup[:2]
            if item.kind is Material.LINK:
                await save_entry(self, step, changed, known.cooperation.id, item)
            else:
                await save_entry(self, step, ticked_for(plan, item), known.cooperation.id, plan)
            await self.reload()

    @on(ItemList.Chosen)
    def click_ticks(self, event: ItemList.Chosen) -> None:
        """Only a click comes here, for Enter is taken before."""
        if isinstance(event.item, KitItem):
            self.post_message(KitList.Cycled(event.item))

    async def action_prepared(self) -> None:
        """Says that one is prepared, and goes back."""
        if self._meetup is None:
            return
        plan, one = self._meetup.plan, self._meetup.known.cooperation
        day = formats.weekday_day(plan.date)
        step = _("Prepared for {name}, {day}").format(name=one.name, day=day)
        confirmed = replace(plan, prepared=True, prepared_by_hand=not self._meetup.known.kit)
        if plan.prepared or await save_entry(self, step, confirmed, one.id, plan):
            said = _("{name}, {day}: prepared. Ctrl+Z undoes.").format(name=one.name, day=day)
            self.notify(said, markup=False)
            self.dismiss()

    async def action_settle(self, outcome: str) -> None:
        """Says what became of what I wanted to do the last time."""
        if one := self._intention:
            await settled(self, one.row_id, one.words, Outcome(outcome))
            await self.reload()

    def action_add(self) -> None:
        """Something more to take along."""
        if here := self.cooperation_here:
            self.post_message(Open("kit", cooperation_id=here))

    def action_edit(self) -> None:
        """Changes the plan."""
        self.post_message(Open("log", edit=self.row_id))
