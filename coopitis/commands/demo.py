"""`coopitis demo`: the dashboard on a throwaway database with a believable year and a half in it."""

import os
import signal
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from datetime import date
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory, gettempdir

from coopitis import __version__
from coopitis.commands import dashboard
from coopitis.files import replacing
from coopitis.language import current_locale
from coopitis.paths import cache_folder, database_file
from coopitis.refusal import Refused
from coopitis.store.backup import copy
from coopitis.store.opening import HEAD, open_file, revision_of
from coopitis.store.own_steps import is_running

PREFIX = "coopitis-demo-"
"""How the name of a folder begins; behind it stands which process made it."""


def run() -> None:
    """Leaves nothing behind but a copy in the cache, so that the next demo of the day starts at once."""
    dashboard.check_terminal()
    _clear_away()
    with ExitStack() as until_left:
        with _held_back():
            made = TemporaryDirectory(prefix=f"{PREFIX}{os.getpid()}-", ignore_cleanup_errors=True)
            folder = until_left.enter_context(made)
            _clear_at_signals(folder)
        until_left.enter_context(_guarded(folder))
        fill(Path(folder), date.today())  # noqa: DTZ011 - the day where the user is
        dashboard.run(Path(folder))


@contextmanager
def _held_back() -> Iterator[None]:
    """A signal waits: between the making of a folder and its keeping nobody would clear it away."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM, signal.SIGHUP, signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _clear_at_signals(folder: str) -> None:
    """Until the dashboard is there, which leaves by itself.

    Raising would not do: what the callback of a weak reference raises is ignored, and SQLAlchemy has many.
    """

    def leave(number: int, _frame: object) -> None:
        rmtree(folder, ignore_errors=True)
        os._exit(128 + number)

    for name in ("SIGTERM", "SIGHUP"):
        if number := getattr(signal, name, None):
            signal.signal(number, leave)


@contextmanager
def _guarded(folder: str) -> Iterator[None]:
    """Has the folder cleared away when this process is killed: a shell waits for its pipe to be closed."""
    if os.name != "posix":
        yield
        return
    import subprocess

    words = ["/bin/sh", "-c", 'trap "" HUP INT TERM; read -r _; rm -rf -- "$0"', folder]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, start_new_session=True):
        yield


def _clear_away() -> None:
    """The folders of demos with which the machine went down."""
    for folder in Path(gettempdir()).glob(f"{PREFIX}*-*"):
        process = folder.name.removeprefix(PREFIX).partition("-")[0]
        if process.isdecimal() and not is_running(int(process)):
            rmtree(folder, ignore_errors=True)


def fill(folder: Path, on: date) -> None:
    """Puts the demo of that day into the folder, from the cache if it is there."""
    database, cached = database_file(folder), _cached(on)
    # A cache that cannot be read or written costs time, nothing else.
    with suppress(OSError, sqlite3.Error, Refused):
        if _is_whole(cached):
            copy(cached, database)
            return
    database.unlink(missing_ok=True)
    _build(database, on)
    with suppress(OSError, sqlite3.Error, Refused):
        _keep(database, cached)


def _is_whole(cached: Path) -> bool:
    with closing(open_file(cached)) as file:
        return revision_of(file, wait=0) == HEAD


def _cached(on: date) -> Path:
    return cache_folder() / f"demo-{__version__}-{current_locale()}-{on.isoformat()}.sqlite3"


def _build(database: Path, on: date) -> None:
    from coopitis.demo import build, terms
    from coopitis.store.database import open_store
    from coopitis.store.importing import import_histories

    store = open_store(database)
    import_histories(store, build(on, current_locale()[:2]), terms())
    store.close()


def _keep(database: Path, cached: Path) -> None:
    cached.parent.mkdir(parents=True, exist_ok=True)
    for old in cached.parent.glob("demo-*"):
        old.unlink()
    # Under a name of its own: another demo may be started at the same moment.
    with replacing(cached) as unfinished:
        copy(database, unfinished)
