"""Deleting an activity, a cooperation or a person: what goes with it, and how it comes back."""

from collections.abc import Iterator, Sequence
from dataclasses import astuple
from datetime import date
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import HorizontalGroup, VerticalGroup
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, SelectionList, Static
from textual.widgets.selection_list import Selection

from coopitis.domain.cooperation import Cooperation
from coopitis.language import N_, _, formats, ngettext
from coopitis.refusal import Refused
from coopitis.screens.base import BaseScreen
from coopitis.screens.confirm import ConfirmScreen, answer_text
from coopitis.screens.messages import Prefer
from coopitis.screens.saving import patiently
from coopitis.store.activities import ActivityLine
from coopitis.store.activities import remove as remove_activity
from coopitis.store.cooperations import Belongings, belongings
from coopitis.store.cooperations import remove as remove_cooperation
from coopitis.store.forgetting import forget, known
from coopitis.store.forgetting_words import aftermath, line
from coopitis.store.person_references import Place, Trace
from coopitis.themes import css_beside
from coopitis.widgets.text_layout import shortened


def deleted(what: str, besides: str = "") -> str:
    """The sentence; `besides` is what happened to entries that belong to it."""
    if besides:
        said = _("{what}: deleted; {besides}. Ctrl+Z takes all of it back.")
        return said.format(what=what, besides=besides)
    return _("{what}: deleted. Ctrl+Z takes that back.").format(what=what)


def without_evening(line: ActivityLine) -> str:
    """What becomes of the results of an evening that goes; empty where it has none."""
    if not line.results:
        return ""
    text = ngettext(
        "its {count} result stays, without an evening",
        "its {count} results stay, without an evening",
        line.results,
    )
    return text.format(count=formats.number(line.results))


async def delete(screen: BaseScreen[Any], line: ActivityLine) -> None:
    """Removes it and says what that means. Raises Refused."""
    ahead = await screen.store.ask(remove_activity, line)
    await screen.reload()
    what = _("{name}, {day}").format(name=line.name, day=formats.day(line.date))
    besides = without_evening(line) if ahead is None else next_stands(ahead)
    screen.notify(deleted(what, besides), markup=False)


def next_stands(day: date) -> str:
    """That a plan repeats, and how that ends."""
    text = _("the next one is planned for {day}; empty Repeats there to end it")
    return text.format(day=formats.weekday_day(day))


async def ask_to_delete(screen: BaseScreen[None], cooperation: Cooperation) -> None:
    """Says what goes with it, and removes it if that is wanted."""
    goes = await screen.store.ask(belongings, cooperation.id)

    async def answered(yes: bool | None) -> None:
        if yes:
            await patiently(screen.app, remove())

    async def remove() -> None:
        try:
            await screen.store.ask(remove_cooperation, cooperation)
        except Refused as refusal:
            screen.refuse(refusal)
            return
        await screen.reload()
        said = _("{name} is gone. Ctrl+Z takes that back.").format(name=cooperation.name)
        screen.notify(said, markup=False)

    question = _("Delete {name}?").format(name=cooperation.name)
    await screen.app.push_screen(ConfirmScreen(question, what_goes(goes), _("Delete")), answered)


def what_goes(goes: Belongings) -> str:
    """What else goes, in a sentence."""
    parts = list(_parts(goes))
    if not parts:
        return _("Nothing was entered for it yet.")
    if len(parts) == 1 and sum(astuple(goes)) == 1:
        return _("{entry} goes too. Ctrl+Z brings both back.").format(entry=parts[0])
    return _("{entries} go too. Ctrl+Z brings all of it back.").format(entries=", ".join(parts))


def what_moves(moves: Belongings) -> str:
    """The entries by their kind and number; empty where there is none."""
    return ", ".join(_parts(moves))


def _parts(goes: Belongings) -> Iterator[str]:
    if n := goes.activities:
        yield ngettext("{count} evening", "{count} evenings", n).format(count=n)
    if n := goes.results:
        yield ngettext("{count} result", "{count} results", n).format(count=n)
    if n := goes.decisions:
        yield ngettext("{count} decision", "{count} decisions", n).format(count=n)
    if n := goes.pre_checks:
        yield ngettext("{count} pre-check", "{count} pre-checks", n).format(count=n)
    if n := goes.colleagues:
        yield ngettext("{count} colleague", "{count} colleagues", n).format(count=n)
    if n := goes.routines:
        yield ngettext("{count} routine", "{count} routines", n).format(count=n)
    if n := goes.kit:
        yield ngettext("{count} thing to take along", "{count} things to take along", n).format(count=n)


class ForgetScreen(ModalScreen[set[Place]]):
    """Answers which of the places are to stay; None for leaving everything as it is."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y,x", "answer", N_("Delete for good")),
        Binding("n,escape", "dismiss(None)", N_("Leave it")),
        Binding("ctrl+q", "app.quit", show=False),
    ]
    DEFAULT_CSS: ClassVar[str] = css_beside(__file__)

    def __init__(self, name: str, found: Sequence[Trace]) -> None:
        super().__init__()
        self.called, self.found = name, found

    def compose(self) -> ComposeResult:
        """That it cannot be undone, the places, and two answers with their keys."""
        places = [Selection(Content(line(one)), at, True) for at, one in enumerate(self.found)]
        with VerticalGroup(id="question"):
            question = _("Delete {name} for good?").format(name=shortened(self.called))
            yield Static(Content.styled(question, "bold"))
            yield Static(
                Content(_("This cannot be undone. What is ticked goes; Space changes that.")), id="meaning"
            )
            yield SelectionList[int](*places, id="places", compact=True)
            with HorizontalGroup():
                yield Button(answer_text("y", _("Delete for good")), id="yes", variant="error", compact=True)
                yield Button(answer_text("Esc", _("Leave it")), id="no", compact=True)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """A click, or Enter on an answer."""
        if event.button.id == "yes":
            self.action_answer()
        else:
            self.dismiss(None)

    def action_answer(self) -> None:
        """What is not ticked stays."""
        ticked = set(self.query_one("#places", SelectionList).selected)
        if ticked:
            self.dismiss({one.place for at, one in enumerate(self.found) if at not in ticked})
        else:
            self.dismiss(None)


async def ask_to_forget(screen: BaseScreen[Any], name: str) -> None:
    """Lists every place that names the person, and takes the name out of those that are wanted."""
    found = await screen.store.ask(known, name)

    async def answered(keep: set[Place] | None) -> None:
        if keep is not None:
            await patiently(screen.app, forget_but(keep))

    async def forget_but(keep: set[Place]) -> None:
        try:
            forgotten = await screen.store.ask(forget, name, keep)
        except Refused as refusal:
            screen.refuse(refusal)
            return
        if forgotten.has_moved:
            screen.post_message(Prefer(backups=None))
        await screen.reload()
        said = _("{name}: deleted for good.").format(name=shortened(name))
        screen.notify(" ".join([said, *aftermath(forgotten)]), markup=False)

    await screen.app.push_screen(ForgetScreen(name, found), answered)
