"""The palette: every command in one line, with its key; what can be done here first."""

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol, cast

from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.screen import Screen
from textual.theme import ThemeProvider

from coopitis.language import _
from coopitis.screens.actions import ACTIONS
from coopitis.screens.messages import Prefer
from coopitis.widgets.key_bar import key_name
from coopitis.widgets.text_layout import QUIET, column

NAME, KEY, FRAME = 18, 10, 5
"""Cells of a name and of a key, and of what stands around a line."""

LEAST = 0.01
"""The score of what stands below all whose names fit."""


class Palette(CommandPalette):
    """Textual's own in one line a command."""

    DEFAULT_CSS = """
    Palette {
        & > Vertical, &:dark > Vertical { background: $background; margin-top: 1; }
        #--input { border: none; }
        #--input SearchIcon { display: none; }
        CommandList {
            border: none;
            border-bottom: solid $rule;
            background: $background;
            max-height: 75vh;
            text-style: none;
        }
        CommandList > .option-list--option-highlighted { background: $lit; color: $foreground; }
        #--input { background: $field; height: 1; }
        #--input CommandInput, #--input CommandInput:focus { height: 1; border: none; padding: 0 1; }
        CommandList > .option-list--option { text-style: none; }
        CommandList > .option-list--option-highlighted { text-style: none; }
    }
    """


async def _or_nothing(hits: Hits, again: Callable[[], None]) -> Hits:
    """The hits; where there are none, a line that says so, and who chooses it searches again."""
    found = False
    async for hit in hits:
        found = True
        yield hit
    if not found:
        yield Hit(LEAST, _("No matches found"), again)


class ThemeChoice(ThemeProvider):
    """The themes; the one that is chosen is remembered."""

    @property
    def commands(self) -> list[tuple[str, Callable[[], None]]]:
        """Each theme by its name."""
        return [(name, partial(self._choose, name)) for name in sorted(self.app.available_themes)]

    def search(self, query: str) -> Hits:
        """Those whose name fits."""
        return _or_nothing(super().search(query), self.app.search_themes)

    def _choose(self, name: str) -> None:
        self.app.post_message(Prefer(theme=name))


@dataclass(frozen=True, slots=True)
class Command:
    """One line of the palette; `key` is as Textual writes it, "" for none."""

    name: str
    key: str
    does: str
    run: Callable[[], Any]

    def line(self, width: int) -> Content:
        """Name, key and what it does, in at most so many cells."""
        key = Content.styled(key_name(self.key), "bold $text-accent") if self.key else Content("")
        room = max(1, width - NAME - KEY)
        does = Content.styled(self.does, QUIET).truncate(room, ellipsis=True)
        return Content.assemble(
            column(Content.styled(self.name, "bold"), NAME - 1), " ", column(key, KEY), does
        )


class Acting(Protocol):
    """An app that does an action from wherever one is."""

    async def act(self, action: str) -> None:
        """Does it; a form is left first."""


class Commands(Provider):
    """What the app can do, in the order it is offered; found by its name and by what it does."""

    def _offered(self) -> Iterator[Command]:
        return commands(self.screen, cast("Acting", self.app).act)

    @property
    def _width(self) -> int:
        return self.app.size.width - FRAME

    async def discover(self) -> Hits:
        """All of them."""
        for one in self._offered():
            yield DiscoveryHit(one.line(self._width), one.run, one.name)

    def search(self, query: str) -> Hits:
        """Those whose name fits, best first; then those that do what was typed."""
        return _or_nothing(self._fitting(query), self.app.action_command_palette)

    async def _fitting(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for one in self._offered():
            if (score := matcher.match(one.name)) > 0:
                yield Hit(score, one.line(self._width), one.run, one.name)
            elif query.casefold() in one.does.casefold():
                yield Hit(LEAST, one.line(self._width), one.run, one.name)


def commands(screen: Screen[Any], act: Callable[[str], Awaitable[None]]) -> Iterator[Command]:
    """What one can do on the screen, every action by its name, then what any program has.

    `act` does an action; a form is left first.
    """
    yield from _of_the_screen(screen)
    for action in ACTIONS:
        yield Command(_(action.title), action.key, _(action.does), partial(act, action.action))
    said, run = _("What each holds, and putting one back"), screen.app.run_action
    yield Command(_("Copies"), key="", does=said, run=partial(act, "open('backups')"))
    yield Command(_("Theme"), key="", does=_("Change the colours"), run=partial(run, "change_theme"))
    yield Command(_("Quit"), key="ctrl+q", does=_("Leave; drafts are kept"), run=partial(run, "quit"))


def _of_the_screen(screen: Screen[Any]) -> Iterator[Command]:
    # The actions of the screen and of what is in focus on it, as far as they explain themselves.
    offered = set[str]()
    for active in screen.active_bindings.values():
        binding = active.binding
        is_ours = active.node is not screen.app and active.enabled and binding.tooltip
        if is_ours and binding.action not in offered:
            offered.add(binding.action)
            do = partial(screen.app.run_action, binding.action, active.node)
            yield Command(binding.description, binding.key, binding.tooltip, do)
