"""What the palette offers besides the app's own actions."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from textual.app import SystemCommand
from textual.screen import Screen


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
