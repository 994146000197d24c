"""Where notices stand, and how long: over the key line, until they time out or the next key is pressed."""

from typing import Any

from textual.app import App
from textual.screen import Screen

RACK = "#textual-toastrack"
"""What holds the notices of a screen; Textual puts it below all else."""


def put_over_the_key_line(screen: Screen[Any]) -> None:
    """What is last is on top; for lines that the key line has no room for the screen makes some."""
    for rack in screen.query_children(RACK):
        screen.move_child(rack, after=-1)


def dismiss_what_was_read(app: App[Any]) -> None:
    """Who presses another key has read what the last one did; a warning or an error stays its time."""
    # Textual can dismiss all notices or none; one by one it has no public way.
    for one in list(app._notifications):
        if one.severity == "information":
            app._unnotify(one)
