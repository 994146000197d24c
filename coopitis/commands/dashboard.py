"""`coopitis`: the dashboard."""

import sys
from pathlib import Path

from coopitis.language import _
from coopitis.paths import database_file
from coopitis.refusal import Refused
from coopitis.store.database import open_store


def run(folder: Path) -> None:
    """Takes over the terminal until the user leaves; Refused before that where it would come to nothing."""
    check_terminal()
    database = database_file(folder)
    open_store(database)
    from coopitis.app import CoopitisApp

    CoopitisApp(database).run()


def check_terminal() -> None:
    """Raises Refused where nobody could see or use the dashboard."""
    if not all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        raise Refused(_("The dashboard needs a terminal; coopitis list and coopitis report do without one."))
