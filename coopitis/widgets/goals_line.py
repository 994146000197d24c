"""How many of the colleagues want to buy, to sell and to learn, and how many goals are accepted (R9)."""

from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content
from textual.widgets import Static

from coopitis.domain.colleague import Goals
from coopitis.language import _, formats, ngettext
from coopitis.widgets.tones import QUIET

BETWEEN = " · "


class GoalsLine(Container):
    """One line, or two where it is narrow; none where there is nobody."""

    DEFAULT_CSS = """
    GoalsLine {
        layout: horizontal; height: auto; padding: 0 1;
        Static { width: auto; height: 1; }
        &.-two { layout: vertical; #between { display: none; } }
    }
    """

    def compose(self) -> ComposeResult:
        """What they want, and what I say to it."""
        yield Static(id="aims")
        yield Static(Content.styled(BETWEEN, QUIET), id="between")
        yield Static(id="accepted")

    def tell(self, goals: Goals) -> None:
        """Shows these figures."""
        self.display = bool(goals.told or goals.untold)
        aims, answers = (Content(BETWEEN.join(figures)) for figures in (_aims(goals), _answers(goals)))
        self.query_one("#aims", Static).update(aims)
        self.query_one("#accepted", Static).update(answers)
        self._needed = aims.cell_length + len(BETWEEN) + answers.cell_length
        self.on_resize()

    _needed = 0

    def on_resize(self) -> None:
        """Two lines where one does not hold all."""
        self.set_class(self.size.width < self._needed, "-two")


def _aims(goals: Goals) -> list[str]:
    return [
        _counted(ngettext("{count} buys", "{count} buy", goals.buy), goals.buy),
        _counted(ngettext("{count} sells", "{count} sell", goals.sell), goals.sell),
        _counted(ngettext("{count} learns", "{count} learn", goals.learn), goals.learn),
    ]


def _answers(goals: Goals) -> list[str]:
    told = ngettext("{accepted} of {count} goal accepted", "{accepted} of {count} goals accepted", goals.told)
    said = [told.format(accepted=formats.number(goals.accepted), count=formats.number(goals.told))]
    return [*said, _("{count} to ask").format(count=formats.number(goals.untold))] if goals.untold else said


def _counted(text: str, number: int) -> str:
    return text.format(count=formats.number(number))
