"""The palette, and what it offers besides the app's own actions."""

from collections.abc import Awaitable, Callable, Iterator
from functools import partial
from typing import Any

from textual.app import SystemCommand
from textual.command import CommandList, CommandPalette
from textual.screen import Screen
from textual.theme import ThemeProvider
from textual.widgets.option_list import Option

from coopitis.language import _
from coopitis.screens.actions import ACTIONS
from coopitis.screens.messages import Prefer


class Palette(CommandPalette):
    """Textual's own, which says in English that it found nothing, in the user's language."""

    # Textual has no public way to another text, so this module alone uses private names of it.

    def _start_no_matches_countdown(self, search_value: str) -> None:
        self._stop_no_matches_countdown()
        self._no_matches_timer = self.set_timer(
            self._NO_MATCHES_COUNTDOWN, partial(self._show_no_matches, search_value)
        )

    def _show_no_matches(self, search_value: str) -> None:
        if search_value:
            nothing = Option(_("No matches found"), disabled=True, id=self._NO_MATCHES)
            self.query_one(CommandList).add_option(nothing)
        self._list_visible = bool(search_value)


class ThemeChoice(ThemeProvider):
    """The themes; the one that is chosen is remembered."""

    @property
    def commands(self) -> list[tuple[str, Callable[[], None]]]:
        """Each theme by its name."""
        return [(name, partial(self._choose, name)) for name in sorted(self.app.available_themes)]

    def _choose(self, name: str) -> None:
        self.app.post_message(Prefer(theme=name))


def commands(screen: Screen[Any], act: Callable[[str], Awaitable[None]]) -> Iterator[SystemCommand]:
    """What one can do on the screen, then every action by its name; `act` does one of these."""
    yield from _of_the_screen(screen)
    for action in ACTIONS:
        yield SystemCommand(_(action.title), _(action.does), partial(act, action.action))


def _of_the_screen(screen: Screen[Any]) -> Iterator[SystemCommand]:
    # The actions of the screen and of what is in focus on it, as far as they explain themselves.
    offered = set[str]()
    for active in screen.active_bindings.values():
        binding = active.binding
        is_ours = active.node is not screen.app and active.enabled and binding.tooltip
        if is_ours and binding.action not in offered:
            offered.add(binding.action)
            do = partial(screen.app.run_action, binding.action, active.node)
            yield SystemCommand(binding.description, binding.tooltip, do)
