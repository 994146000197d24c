"""The palette, and what it offers besides the app's own actions."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, cast

from textual.app import SystemCommand
from textual.command import CommandList, CommandPalette
from textual.screen import Screen
from textual.theme import ThemeProvider
from textual.widgets.option_list import Option

from coopitis.language import _
from coopitis.screens.desk_app import DeskApp


class Palette(CommandPalette):
    """Textual's own, which says in English that it found nothing, in the user's language."""

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
        app = cast(DeskApp, self.app)
        return [(name, partial(app.choose_theme, name)) for name in sorted(app.available_themes)]


def here(screen: Screen[Any]) -> Iterator[SystemCommand]:
    """The actions of the screen and of what is in focus on it, as far as they explain themselves."""
    offered = set[str]()
    for active in screen.active_bindings.values():
        binding = active.binding
        if (
            active.node is screen.app
            or not binding.tooltip
            or not active.enabled
            or binding.action in offered
        ):
            continue
        offered.add(binding.action)
        act = partial(screen.app.run_action, binding.action, active.node)
        yield SystemCommand(binding.description, binding.tooltip, act)
