"""The page of one cooperation: a head, and sections for all that was entered."""

import asyncio
from dataclasses import replace
from functools import partial
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding, BindingType
from textual.containers import Container
from textual.message import Message

from coopitis.domain.course import course
from coopitis.language import N_
from coopitis.screens.base import Page
from coopitis.screens.cooperation.account_section import AccountSection
from coopitis.screens.cooperation.colleagues import ColleaguesSection
from coopitis.screens.cooperation.entry_list import EntrySection
from coopitis.screens.cooperation.kit import KitSection
from coopitis.screens.cooperation.logs import DecisionsSection, EveningsSection
from coopitis.screens.cooperation.results import ResultsSection
from coopitis.screens.cooperation.routines import RoutinesSection
from coopitis.screens.cooperation.section import CooperationData, Section
from coopitis.screens.messages import Open
from coopitis.store.activities import ActivityLine, Wanted, page
from coopitis.store.histories import history
from coopitis.themes import css_beside
from coopitis.views.cooperation_head import Head
from coopitis.widgets.key_bar import KeyBar
from coopitis.widgets.paged import Paged
from coopitis.widgets.title_line import SectionBar

SECTIONS: dict[str, type[Section]] = {
    "account": AccountSection,
    "evenings": EveningsSection,
    "results": ResultsSection,
    "colleagues": ColleaguesSection,
    "routines": RoutinesSection,
    "kit": KitSection,
    "decisions": DecisionsSection,
}
"""By the id of the widget, in their order."""


TOGETHER = 3
"""So many sections, the first ones, are in sight at once on a large screen."""


class Sections(Container):
    """All sections; the style sheet says whether one is in sight or several."""

    class Entered(Message):
        """Another section is the one in focus."""

    def __init__(self) -> None:
        # Marked before it is mounted, so that it is not styled twice.
        super().__init__(classes="-together")
        self.all = [section(id=name) for name, section in SECTIONS.items()]
        self.all[0].add_class("-here", update=False)
        self.here = 0

    def compose(self) -> ComposeResult:
        """In their order."""
        yield from self.all

    @property
    def section_here(self) -> Section:
        """The one in focus."""
        return self.all[self.here]

    @property
    def titles(self) -> list[str]:
        """What the sections are called, with the number of their entries."""
        return [str(section.border_title or "") for section in self.all]

    def set_data(self, data: CooperationData) -> None:
        """Shows the cooperation in every section."""
        for section in self.all:
            section.set_data(data)

    def go(self, number: int) -> None:
        """Goes to that section."""
        self._enter(number)
        # What was hidden takes no focus before it is laid out.
        self.call_after_refresh(self.section_here.target.focus)

    def step(self, step: int) -> None:
        """Goes so many sections on, round and round."""
        self.go((self.here + step) % len(self.all))

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """A click enters a section too."""
        for number, section in enumerate(self.all):
            if section in event.widget.ancestors_with_self:
                self._enter(number)

    def _enter(self, number: int) -> None:
        self.here = number
        for other, section in enumerate(self.all):
            section.set_class(other == number, "-here")
        self.set_class(number < TOGETHER, "-together")
        self.post_message(self.Entered())


ROOMY = 100
"""Cells a footer with everything takes."""


class CooperationPage(Page[None]):
    """One cooperation, a section at a time; on a large screen evenings and results beside the account."""

    DEFAULT_CSS: ClassVar[str] = css_beside(__file__)
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e", "edit", N_("Edit"), tooltip=N_("Name, fee and dates of the cooperation")),
        Binding("tab,right", "step(1)", N_("Next section"), show=False),
        Binding("shift+tab,left", "step(-1)", N_("Section before"), show=False),
    ]

    def __init__(self, cooperation_id: str) -> None:
        super().__init__()
        self.cooperation_id = cooperation_id
        self.data: CooperationData | None = None
        # Kept here and not looked up: the keys are asked for before these are mounted, messages come after.
        self.sections, self.bar = Sections(), SectionBar()

    @property
    def cooperation_here(self) -> str | None:
        """The one the page is of."""
        return self.cooperation_id

    @property
    def evening_here(self) -> int | None:
        """The evening in focus, while one is among the evenings."""
        section = self.sections.section_here
        return section.item.row_id if isinstance(section, EveningsSection) and section.item else None

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """Here one checks this cooperation again and not another one; in little room a list comes first."""
        named = super().active_bindings
        shows = {"n": False, "c": True} | dict.fromkeys("eldc" if self._is_crowded else "", False)
        for key, shown in shows.items():
            if key in named:
                binding = replace(named[key].binding, show=shown)
                named[key] = named[key]._replace(binding=binding)
        return named

    @property
    def _is_crowded(self) -> bool:
        return isinstance(self.sections.section_here, EntrySection) and self.app.size.width < ROOMY

    def compose(self) -> ComposeResult:
        """Head, sections, keys."""
        yield Head()
        yield self.bar
        yield self.sections
        yield KeyBar()

    def on_mount(self) -> None:
        """Begins with the account."""
        self.sections.go(0)

    async def read(self) -> None:
        """The cooperation with its entries; None where it is gone."""
        overview = await self.store.overview()
        standing = overview.of(self.cooperation_id)
        known = await self.store.ask(history, self.cooperation_id)
        if standing is None or known is None:
            self.data = None
            return
        wanted = Wanted(cooperation_id=self.cooperation_id)
        evenings: Paged[ActivityLine] = Paged(
            len(known.activities), lambda *part: self.store.ask(page, wanted, *part)
        )
        await evenings.load(0)
        self.data = CooperationData(standing, known, overview, evenings)

    async def show(self) -> None:
        """Head and sections; the course, which takes longer, follows."""
        if self.data is None:
            self.dismiss()
            return
        self.query_one(Head).set_data(self.data.standing, self.data.currency)
        self.sections.set_data(self.data)
        self.work_on(partial(self._draw_course, self.data), "course")

    @on(Sections.Entered)
    @on(Section.Changed)
    def orient(self) -> None:
        """The bar says where one is, and the keys what they do there."""
        self.bar.here, self.bar.titles = self.sections.here, self.sections.titles
        self.refresh_bindings()

    def action_go(self, section: int) -> None:
        """Goes to that section."""
        self.sections.go(section)

    def action_step(self, step: int) -> None:
        """Goes to the section after or before this one."""
        self.sections.step(step)

    def action_edit(self) -> None:
        """Changes name, fee and dates."""
        self.post_message(Open("cooperation_form", cooperation_id=self.cooperation_id))

    async def _draw_course(self, data: CooperationData) -> None:
        points = await asyncio.to_thread(course, data.history, data.overview.terms, data.overview.on)
        self.query_one(AccountSection).show_course(points, data.currency)
