"""The colleagues in a cooperation: who wants what there, and whether I accept it. Personal data."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from coopitis.domain.belongings import Aim, Colleague, Goals, accepted_next, aim_of, goal_of, goals, wish_of
from coopitis.language import N_, _, formats, ngettext, wording
from coopitis.reading.text import LONGEST_TEXT, clean, name
from coopitis.screens.cooperation.entry_form import EntryForm
from coopitis.screens.cooperation.entry_list import EntrySection, EntryTable
from coopitis.screens.deleting import ask_to_forget
from coopitis.store.entries import colleague
from coopitis.widgets.field import Field, FieldKind
from coopitis.widgets.table import TableColumn
from coopitis.widgets.text_layout import QUIET, Fluid, one_line

LONGEST_WISH = LONGEST_TEXT - len(f"{Aim.OTHER}: ")
"""Goal and leading word have to fit into one text."""

ANSWERS: dict[str, bool | None] = {"yes": True, "no": False, "open": None}
"""Whether I accept a goal, as picked."""


class ColleagueForm(EntryForm[Colleague]):
    """The five answers."""

    DRAFT = "colleague"
    TITLES = N_("A colleague, and what he or she wants"), N_("Edit a colleague")
    DEFAULT_CSS = "ColleagueForm FormRow Pick { width: 1fr; }"

    def blank(self) -> Colleague:
        """Nothing is known of a new one."""
        return Colleague("", "")

    async def known(self, row_id: int) -> Colleague:
        """As it is in the store."""
        return await self.store.ask(colleague, row_id)

    def rows(self, entry: Colleague) -> Iterable[Field]:
        """What is known already."""
        aims = [(wording.aim(aim), aim.value) for aim in Aim]
        answers = [(_("yes"), "yes"), (_("no"), "no"), (_("not decided"), "open")]
        answer = next(text for text, accepted in ANSWERS.items() if accepted is entry.accepted)
        wish = partial(clean, most=LONGEST_WISH)
        lines = partial(clean, lines=True)
        pick = FieldKind.PICK
        return [
            Field("name", _("Name"), name, text=entry.name, required=True, wide=True),
            Field("aim", _("Wants to"), Aim, kind=pick, choices=aims, text=_aim_text(entry), wide=True),
            Field(
                "wish", _("Goal"), wish, text=_wish_text(entry), wide=True, hint=_("in his or her own words")
            ),
            Field(
                "accepted", _("I accept it"), ANSWERS.get, kind=pick, choices=answers, text=answer, wide=True
            ),
            Field("notes", _("Notes"), lines, text=entry.notes or "", kind=FieldKind.LINES, wide=True),
        ]

    def filled(self, entry: Colleague, values: dict[str, Any]) -> Colleague:
        """The colleague as typed; a goal of several lines that was not touched keeps them."""
        wish = wish_of(entry.goal) if values["wish"] == _wish_text(entry) else values["wish"]
        return replace(
            entry,
            name=values["name"],
            goal=goal_of(values["aim"], wish),
            accepted=values["accepted"],
            notes=values["notes"],
        )

    def called(self, entry: Colleague) -> str:
        """The name."""
        return entry.name


def _aim_text(entry: Colleague) -> str:
    return aim_of(entry.goal) or ""


def _wish_text(entry: Colleague) -> str:
    return one_line(wish_of(entry.goal) or "")


class ColleaguesList(EntryTable[Colleague]):
    """One row a person: Space says whether the goal is accepted."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "space", "cycle", N_("Accept"), tooltip=N_("Whether I accept the goal: yes, no, not decided")
        ),
    ]

    columns = (
        TableColumn("name", N_("Name"), lambda one, _width: one_line(one.name), 8, 40, wish=25),
        TableColumn("goal", N_("Wants to"), lambda one, _width: goal(one), 18, 100),
        TableColumn("accepted", N_("OK"), lambda one, width: accepted(one, width), 2, 8),
    )


def goal(item: Colleague) -> Content:
    """The aim in a word, where it is one of the three, and the goal."""
    if (aim := aim_of(item.goal)) is None:
        return Content.styled(_("not asked yet"), QUIET)
    wish = one_line(wish_of(item.goal) or "")
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
    both = Content.assemble(mark, " ", word)
    return both if both.cell_length <= width else Content.assemble(mark)


BETWEEN = " · "


class GoalsLine(Fluid):
    """One line, or two where it is narrow; none where there is nobody."""

    DEFAULT_CSS = "GoalsLine { height: auto; padding: 0 1; }"

    _goals: Goals | None = None

    def set_data(self, goals: Goals) -> None:
        """Shows these figures."""
        self._goals, self.display = goals, bool(goals.told or goals.untold)
        self.renew()

    def content_at(self, width: int) -> Content:
        """What they want, and what I say to it."""
        if self._goals is None:
            return Content("")
        aims, answers = (Content(BETWEEN.join(figures(self._goals))) for figures in (_aims, _answers))
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


class ColleaguesSection(EntrySection[Colleague]):
    """The people there, in the order they were entered, under what they want in all."""

    TITLE: ClassVar[str] = N_("Colleagues")
    NONE: ClassVar[str] = N_("Nobody asked yet.")
    ADDS: ClassVar[str] = N_("enters one")
    FORM = "colleague"
    LIST = ColleaguesList

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "X", "forget", N_("Delete for good"), tooltip=N_("The person in focus, in every cooperation")
        ),
    ]

    def above(self) -> ComposeResult:
        """The goals counted."""
        yield GoalsLine()

    def show(self) -> None:
        """The goals, and the people."""
        self.query_one(GoalsLine).set_data(goals(self.data.history.colleagues))
        super().show()

    def items(self) -> Sequence[Colleague]:
        """In the order they were entered."""
        return self.data.history.colleagues

    def called(self, item: Colleague) -> str:
        """The name."""
        return item.name

    async def cycle(self, item: Colleague) -> None:
        """Stores the next answer, where there is a goal to say it to."""
        if not item.goal:
            said = _("No goal is known yet. Ask; Enter takes it down.")
            self.page.notify(said, severity="warning", markup=False)
            return
        turned = replace(item, accepted=accepted_next(item.accepted))
        await self.save(_step(turned), turned)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Where nobody is, nobody can be deleted."""
        if action == "forget":
            return self.item is not None
        return super().check_action(action, parameters)

    async def action_forget(self) -> None:
        """Asks, and deletes the person in focus for good."""
        if self.item is not None:
            await ask_to_forget(self.page, self.item.name)


def _step(turned: Colleague) -> str:
    texts = {
        True: _("Accept the goal of {name}"),
        False: _("Do not accept the goal of {name}"),
        None: _("Leave the goal of {name} undecided"),
    }
    return texts[turned.accepted].format(name=turned.name[:60])
