"""`coopitis`: the dashboard."""

import gc
import sys
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path

from coopitis.language import _
from coopitis.paths import database_file, preferences_file
from coopitis.refusal import FileGone, Refused, Unusable
from coopitis.settings import Preferences, load_preferences, save_preferences
from coopitis.store.database import open_store

NIGHT_ENDS = 4
"""The hour until which one is still up from the evening before."""


def run(folder: Path) -> None:
    """Takes over the terminal until the user leaves; Refused before that where nothing can be done there."""
    check_terminal()
    database, preferences = database_file(folder), preferences_file(folder)
    # What a copy can cure is offered in the dashboard itself.
    with suppress(Unusable, FileGone):
        open_store(database).close()
    # Collecting garbage while everything is being imported finds none; the app lets it begin again.
    gc.disable()
    from coopitis.app import CoopitisApp

    remember = partial(_remember, preferences)
    app = CoopitisApp(
        database, preferences=load_preferences(preferences), remember=remember, is_late=_is_late
    )
    app.run()
    if app.return_code:
        raise SystemExit(app.return_code)


def _is_late() -> bool:
    """Whether an evening that is logged now was most likely that of the day before."""
    return datetime.now().hour < NIGHT_ENDS  # noqa: DTZ005 - the hour where the user is


def _remember(file: Path, preferences: Preferences) -> None:
    try:
        save_preferences(preferences, file)
    except OSError as error:
        text = _("{file} cannot be written ({reason}); the choice lasts until you leave.")
        raise Refused(text.format(file=file, reason=error.strerror)) from error


def check_terminal() -> None:
    """Raises Refused where nobody could see or use the dashboard."""
    if not all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        raise Refused(_("The dashboard needs a terminal; coopitis list and coopitis report do without one."))
