"""The app on a real database under tmp_path, and what its screen says."""

import asyncio
import re
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from datetime import date
from functools import cache
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Any
from unicodedata import lookup

from helpers.entries import ON
from textual import events
from textual.app import App
from textual.keys import _character_to_key
from textual.message_pump import MessagePump
from textual.pilot import Pilot
from textual.screen import Screen

from coopitis.app import CoopitisApp
from coopitis.domain.history import History
from coopitis.domain.terms import Terms
from coopitis.store.database import Store, open_store
from coopitis.store.importing import import_histories

TEXT = re.compile(r'<text [^>]*x="([\d.]+)" y="[\d.]+"[^>]*clip-path="url\(#[^"]*line-(\d+)\)">(.*?)</text>')
CELL = 12.2
"""The width of a cell in the screenshot's own units."""


def stored(folder: Path, histories: Iterable[History] = (), terms: Terms | None = None) -> Store:
    """The store in the folder, with these histories in it."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "coopitis.sqlite3"
    file.write_bytes(_blank())
    store = open_store(file)
    import_histories(store, histories, terms or Terms(rate=5_000))
    return store


@cache
def _blank() -> bytes:
    """A database with nothing in it, made once: migrating takes longer than copying."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "coopitis.sqlite3"
        open_store(file).close()
        return file.read_bytes()


@asynccontextmanager
async def running(
    folder: Path, *, on: date = ON, size: tuple[int, int] = (80, 24), **more: Any
) -> AsyncIterator[tuple[CoopitisApp, Pilot[None]]]:
    """The app on the folder's database as of the day, with its first figures on screen.

    `more` are its preferences, and who remembers them.
    """
    app = CoopitisApp(folder / "coopitis.sqlite3", lambda: on, **more)
    # A notice goes with the next key, or after longer than any test takes on the busiest machine.
    app.NOTIFICATION_TIMEOUT = 600
    async with app.run_test(size=size, notifications=True) as pilot:
        await settled(pilot)
        yield app, pilot


MOMENT = 1 / 500
"""Seconds between two looks at what is under way."""


TURNS = 5
"""How often all who are ready have a turn between two looks: one that was woken may wake another."""


OFTEN_ENOUGH = 3
"""Looks in a row that find all at rest, after which it is."""


PATIENCE = 60
"""Seconds after which something hangs, however busy the machine is."""


async def settled(pilot: Pilot[None]) -> None:
    """Waits until all that was asked for is on screen: keys, messages, workers, and what they bring."""
    app = pilot.app
    # Of two apps in one test Pilot would take the one that was started last for the one that is running.
    with app._context():
        limit = monotonic() + PATIENCE
        at_rest = 0
        while at_rest < OFTEN_ENOUGH:
            for _ in range(TURNS):
                await asyncio.sleep(0)
            at_rest += 1
            if under_way := _under_way(app):
                assert monotonic() < limit, under_way
                at_rest = 0
                await _go_on(app, under_way)


async def _go_on(app: App[None], under_way: list[object]) -> None:
    # Where only drawing is left nobody waits for the next frame to begin: Pilot does not either.
    if under_way == app.screen_stack[-1:]:
        app.screen._on_timer_update()
    else:
        await asyncio.sleep(MOMENT)


def _under_way(app: App[None]) -> list[object]:
    """What will change the screen without waiting for a moment to come.

    Time says nothing about it on a busy machine, so every part is asked, by what Textual keeps to itself.
    """
    if app._exit:
        return []
    keys = ["keys"] if app.still_typing else []
    workers = [worker for worker in app.workers if not worker.is_finished]
    nodes = [node for node in (app, *app._registry) if _is_handling(node)]
    moves = [*app.animator._animations, *app.animator._scheduled]
    fronts = [screen for screen in app.screen_stack[-1:] if _is_dirty(screen)]
    return [*keys, *workers, *nodes, *moves, *fronts]


def _is_handling(node: MessagePump) -> bool:
    # Who has handled all that came waits for the next message.
    queue = node._message_queue
    return node.is_running and not (queue.empty() and queue.ready_event._waiters)


def _is_dirty(screen: Screen[Any]) -> bool:
    drawing = screen._dirty_widgets, screen._repaint_required, screen._scroll_required
    return any((*drawing, screen._layout_required, screen._recompose_required, screen._callbacks))


def type_at_once(app: App[None], text: str) -> None:
    """The keys of a text without the pauses that Pilot makes after each."""
    for sign in text:
        app.post_message(events.Key(_character_to_key(sign), sign))


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Presses keys, `text:some words` as typing, and waits until what they ask for is there."""
    for key in keys:
        if key.startswith("text:"):
            type_at_once(pilot.app, key.removeprefix("text:"))
        else:
            pilot.app.post_message(_key(key))
        await settled(pilot)


async def click_key(pilot: Pilot[None], name: str) -> None:
    """Clicks what the last line says, and waits until what it asks for is there."""
    height = pilot.app.size.height
    place = screen_text(pilot.app).split("\n")[height - 1].index(name)
    await pilot.click(offset=(place, height - 1))
    await settled(pilot)


def _key(name: str) -> events.Key:
    if len(name) == 1:
        return events.Key(_character_to_key(name), name)
    try:
        return events.Key(name, lookup(name.replace("_", " ")))
    except KeyError:
        return events.Key(name, None)


def screen_text(app: App[None]) -> str:
    """What stands on the screen, line by line, as a person reads it; "" between two screens."""
    lines: dict[int, list[tuple[int, str]]] = {}
    for x, line, text in TEXT.findall(app.export_screenshot()):
        lines.setdefault(int(line), []).append((round(float(x) / CELL), unescape(text)))
    return "\n".join(_line(sorted(lines.get(number, []))) for number in range(max(lines, default=-1) + 1))


def toasts(app: App[None]) -> str:
    """What the notices say."""
    return " ".join(" ".join(one.partition("▌")[2] for one in screen_text(app).splitlines()).split())


def _line(parts: list[tuple[int, str]]) -> str:
    line = ""
    for column, text in parts:
        line = line.ljust(column) + text.replace("\N{NO-BREAK SPACE}", " ")
    return line.rstrip()
