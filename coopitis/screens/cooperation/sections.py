"""The sections of a cooperation's page, and which of them one is in."""

from textual import events
from textual.app import ComposeResult
from textual.containers import Container
from textual.message import Message

from coopitis.screens.cooperation.account_section import AccountSection
from coopitis.screens.cooperation.colleagues_section import ColleaguesSection
from coopitis.screens.cooperation.decisions_section import DecisionsSection
from coopitis.screens.cooperation.evenings_section import EveningsSection
from coopitis.screens.cooperation.kit_section import KitSection
from coopitis.screens.cooperation.results_section import ResultsSection
from coopitis.screens.cooperation.routines_section import RoutinesSection
from coopitis.screens.cooperation.section import File, Section

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


class Sections(Container):
    """All sections; the style sheet says whether all are in sight or one."""

    class Entered(Message):
        """Another section is the one in focus."""

    def __init__(self) -> None:
        super().__init__()
        self.here = 0

    def compose(self) -> ComposeResult:
        """One widget a section."""
        for name, section in SECTIONS.items():
            yield section(id=name)

    @property
    def all(self) -> list[Section]:
        """The sections in their order."""
        return list(self.query_children(Section))

    @property
    def entered(self) -> Section:
        """The one in focus."""
        return self.all[self.here]

    @property
    def titles(self) -> list[str]:
        """What the sections are called, with the number of their entries."""
        return [str(section.border_title or "") for section in self.all]

    def tell(self, file: File) -> None:
        """Shows what the file says in every section."""
        for section in self.all:
            section.tell(file)

    def go(self, number: int) -> None:
        """Goes to that section."""
        self._enter(number)
        # What was hidden takes no focus before it is laid out.
        self.call_after_refresh(self.all[number].target.focus)

    def step(self, step: int) -> None:
        """Goes so many sections on, round and round."""
        self.go((self.here + step) % len(SECTIONS))

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """A click enters a section too."""
        for number, section in enumerate(self.all):
            if section in event.widget.ancestors_with_self:
                self._enter(number)

    def _enter(self, number: int) -> None:
        self.here = number
        for other, section in enumerate(self.all):
            section.set_class(other == number, "-here")
        self.post_message(self.Entered())
