"""How many of the colleagues want to buy, to sell and to learn, and how many goals are accepted (R9)."""

from textual.content import Content

from coopitis.domain.colleague import Goals
from coopitis.language import _, formats, ngettext
from coopitis.widgets.text_layout import QUIET, Fluid

BETWEEN = " · "


class GoalsLine(Fluid):
    """One line, or two where it is narrow; none where there is nobody."""

    DEFAULT_CSS = "GoalsLine { height: auto; padding: 0 1; }"

    _told: Goals | None = None

    def tell(self, goals: Goals) -> None:
        """Shows these figures."""
        self._told, self.display = goals, bool(goals.told or goals.untold)
        self.refresh(layout=True)

    def content_at(self, width: int) -> Content:
        """What they want, and what I say to it."""
        if self._told is None:
            return Content("")
        aims, answers = (Content(BETWEEN.join(figures(self._told))) for figures in (_aims, _answers))
        line = Content.assemble(aims, (BETWEEN, QUIET), answers)
        return line if line.cell_length <= width else Content.assemble(aims, "\n", answers)


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
