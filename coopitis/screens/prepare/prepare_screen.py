"""Getting ready for a planned meetup: its checklist, and what the others want."""

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from coopitis.domain.activity import Activity
from coopitis.domain.colleague import Colleague
from coopitis.domain.history import History
from coopitis.domain.kit import KitItem
from coopitis.domain.overview import Overview, Standing
from coopitis.domain.preparation import preparation
from coopitis.language import N_, _, formats, wording
from coopitis.refusal import Refused
from coopitis.screens.cooperation.colleagues import goal
from coopitis.screens.cooperation.kit import KitForm, KitList, tick_step
from coopitis.screens.page import Page
from coopitis.store.entries import enter
from coopitis.store.histories import history
from coopitis.store.logbook import activity
from coopitis.store.rows import E
from coopitis.views.preparation_lines import PreparationLines
from coopitis.views.promise_panel import promise
from coopitis.widgets.item_list import ItemList
from coopitis.widgets.key_bar import KeyBar, keyed
from coopitis.widgets.table import Table
from coopitis.widgets.text_layout import QUIET, Fluid, column, spread


class PrepareHead(Fluid):
    """The meetup, its day on the right; what it is about where it has a title."""

    DEFAULT_CSS = "PrepareHead { height: auto; padding: 0 1; background: $panel; }"

    _shown: tuple[str, Activity] | None = None

    def show(self, title: str, meetup: Activity) -> None:
        """Shows these."""
        self._shown = title, meetup
        self.refresh(layout=True)

    def content_at(self, width: int) -> Content:
        """A line or two."""
        if self._shown is None:
            return Content("")
        title, meetup = self._shown
        day = Content.styled(formats.weekday_day(meetup.date), "bold")
        room = width - day.cell_length - 2
        lines = [spread(Content.styled(title, "bold").truncate(room, ellipsis=True), day, width)]
        if meetup.title:
            about = Content.styled(" ".join(meetup.title.split()), QUIET)
            lines.append(about.truncate(width, ellipsis=True))
        return Content("\n").join(lines)


def promised(standing: Standing, currency: str) -> Content:
    """What one result was to take and may cost, in a line."""
    if standing.check is None:
        return keyed("c", _("checks it: nothing was promised here so far"))
    return Content(promise(standing.check, currency))


def missing(kit: Sequence[KitItem], *, prepared: bool) -> Content:
    """How far the checklist is done and what is open of it; `prepared` is what the owner said already."""
    parts = [Content.styled(_("You called it prepared."), "bold $text-success")] if prepared else []
    if kit:
        open_ones = [" ".join(one.item.split()) for one in kit if not one.ready]
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
    """A line for each goal the owner did not refuse, accepted ones first; hidden where there is none."""

    DEFAULT_CSS = "Goals { height: auto; padding: 0 1; display: none; }"

    _told: Sequence[Colleague] = ()

    def show(self, colleagues: Sequence[Colleague]) -> None:
        """Shows the goals of these."""
        told = [one for one in colleagues if one.goal and one.accepted is not False]
        self._told = sorted(told, key=lambda one: not one.accepted)[:MOST]
        self.display = bool(self._told)
        self.refresh(layout=True)

    def content_at(self, width: int) -> Content:
        """Names and goals in two columns."""
        lines = [Content.styled(_("What they want"), QUIET)]
        return Content("\n").join([*lines, *(_goal_line(one, width) for one in self._told)])


def _goal_line(one: Colleague, width: int) -> Content:
    room = max(0, width - NAME - 2)
    return Content.assemble(column(" ".join(one.name.split()), NAME), "  ", column(goal(one), room))


ELSEWHERE = {"l", "n", "d"}
"""Keys of the app that stand in the footer of other screens."""


class PrepareScreen(Page[None]):
    """Getting ready for the planned activity known by `entered`; Enter calls it prepared."""

    AUTO_FOCUS = "KitList"
    CSS_PATH: ClassVar[str] = "prepare_screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        # The checklist would take Enter for one of its own lines.
        Binding("enter,p", "prepared", N_("I am prepared"), priority=True, tooltip=N_("Call it prepared")),
        Binding("plus,insert", "add", N_("Add"), key_display="+", tooltip=N_("Something to take along")),
        Binding("e", "edit", N_("Edit"), show=False, tooltip=N_("Change the plan of this meetup")),
    ]

    _meetup: Activity
    _name = ""
    _told: History | None = None

    def __init__(self, entered: int) -> None:
        super().__init__()
        self.entered = entered

    @property
    def cooperation_here(self) -> str | None:
        """The one it is planned with."""
        return self._told.cooperation.id if self._told else None

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """Below stand the keys that get one ready; the app's own work too."""
        named = super().active_bindings
        for key in ELSEWHERE & set(named):
            named[key] = named[key]._replace(binding=replace(named[key].binding, show=False))
        return named

    def compose(self) -> ComposeResult:
        """What for, the checklist, what the others want, and the keys."""
        yield PrepareHead()
        yield Static(id="promised")
        yield Static(id="missing")
        checklist = KitList()
        checklist.empty = Content.assemble(
            " ", _("Nothing to take along yet."), "  ", keyed("+", _("adds it"))
        )
        yield Table(checklist)
        yield Goals()
        yield PreparationLines()
        yield KeyBar()

    async def load(self) -> None:
        """Reads the plan, the checklist and the people; goes where there is nothing to get ready for."""
        known = await self.desk.ask(activity, self.entered)
        told = await self.desk.ask(history, known[0]) if known else None
        overview = await self.desk.overview()
        standing = overview.of(known[0]) if known else None
        if known is None or told is None or standing is None or known[1].done:
            self.dismiss()
            return
        self._meetup, self._told = known[1], told
        self._show(standing, told, overview)

    @on(KitList.Ticked)
    async def tick(self, event: KitList.Ticked) -> None:
        """Stores whether it is ready."""
        if turned := self.query_one(KitList).turned(event.item):
            await self._keep(tick_step(turned), turned)
            await self.reload()

    @on(ItemList.Chosen)
    def click_ticks(self, event: ItemList.Chosen) -> None:
        """Only a click comes here, for Enter is taken before."""
        if isinstance(event.item, KitItem):
            self.post_message(KitList.Ticked(event.item))

    async def action_prepared(self) -> None:
        """Says that one is prepared, and goes back."""
        if self._told is None:
            return
        name, day = self._told.cooperation.name, formats.weekday_day(self._meetup.date)
        step = _("Prepared for {name}, {day}").format(name=name, day=day)
        if self._meetup.prepared or await self._keep(step, replace(self._meetup, prepared=True)):
            said = _("{name}, {day}: prepared. Ctrl+Z undoes.").format(name=name, day=day)
            self.notify(said, markup=False)
            self.dismiss()

    async def action_add(self) -> None:
        """Something more to take along."""
        if here := self.cooperation_here:
            await self.desk_app.show(KitForm(here))

    async def action_edit(self) -> None:
        """Changes the plan."""
        from coopitis.screens.log.log_form import LogScreen

        await self.desk_app.show(LogScreen(edit=self.entered))

    async def _keep(self, step: str, entry: E) -> bool:
        assert self._told is not None
        try:
            await self.desk.ask(enter, step, entry, self._told.cooperation.id)
        except Refused as refusal:
            self.desk_app.refuse(refusal)
            return False
        return True

    def _show(self, standing: Standing, told: History, overview: Overview) -> None:
        title = _("Get ready: {name}").format(name=standing.cooperation.name)
        self.query_one(PrepareHead).show(title, self._meetup)
        self.query_one("#promised", Static).update(promised(standing, overview.terms.currency))
        self.query_one("#missing", Static).update(missing(told.kit, prepared=self._meetup.prepared))
        checklist = self.query_one(Table)
        checklist.styles.max_height = max(1, len(told.kit)) + 1
        checklist.show(list(told.kit))
        self.query_one(Goals).show(told.colleagues)
        both = preparation(told, overview.on)
        self.query_one(PreparationLines).tell(both, overview.terms.currency)
