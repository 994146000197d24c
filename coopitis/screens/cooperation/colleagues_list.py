"""The table of colleagues: who wants what, and whether I accept it."""

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message

from coopitis.domain.colleague import Aim, Colleague, aim_of, wish_of
from coopitis.language import N_, _, wording
from coopitis.widgets.table import TableColumn, TableList
from coopitis.widgets.text_layout import QUIET


class ColleaguesList(TableList[Colleague]):
    """One row a person: Space says whether the goal is accepted."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "turn", N_("Accept"), tooltip=N_("Whether I accept the goal: yes, no, not decided")),
    ]

    @dataclass
    class Turned(Message):
        """The goal is to be accepted, refused or left open."""

        item: Colleague

    columns = (
        TableColumn("name", N_("Name"), lambda one, _width: " ".join(one.name.split()), 8, 24),
        TableColumn("goal", N_("Wants to"), lambda one, _width: goal(one), 18, 100),
        TableColumn("accepted", N_("OK"), lambda one, width: accepted(one, width), 2, 8),
    )

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """An empty list has no goal to accept."""
        if action == "turn":
            return self.item is not None
        return super().check_action(action, parameters)

    def action_turn(self) -> None:
        """The next answer."""
        if self.item is not None:
            self.post_message(self.Turned(self.item))


def goal(item: Colleague) -> Content:
    """The aim in a word, where it is one of the three, and the goal."""
    if (aim := aim_of(item.goal)) is None:
        return Content.styled(_("not asked yet"), QUIET)
    wish = " ".join((wish_of(item.goal) or "").split())
    if aim is Aim.OTHER and wish:
        return Content(wish)
    word = Content.styled(wording.aim(aim), "bold")
    return Content.assemble(word, (" · ", QUIET), wish) if wish else word


def accepted(item: Colleague, width: int) -> Content:
    """A mark that needs no colour, with its word where that fits into so many cells."""
    if item.accepted is None and not item.goal:
        return Content("")
    marks = {
        True: (("✓", "bold $text-success"), _("yes")),
        False: (("✗", "bold $text-error"), _("no")),
        None: (("·", QUIET), _("open")),
    }
    mark, word = marks[item.accepted]
    told = Content.assemble(mark, " ", word)
    return told if told.cell_length <= width else Content.assemble(mark)
