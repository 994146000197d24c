"""Takes the pictures anew: `python screenshots/take.py [NAME ...]`, from the demo as of one fixed day."""

import asyncio
import os
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from coopitis.app import CoopitisApp
from coopitis.demo import build, terms
from coopitis.language import choose
from coopitis.screens.board.board import PAUSE
from coopitis.settings import Preferences
from coopitis.store.backup import Why, back_up
from coopitis.store.database import open_store
from coopitis.store.importing import import_histories

FOLDER = Path(__file__).parent
LANGUAGES = ("en", "de")
DAY = date(2026, 11, 23)
"""The day of the pictures; the demo is the same for the same day."""

COPIED = datetime(2026, 11, 22, 21, 10, tzinfo=UTC)
"""When the copy was made that one of them shows."""


@dataclass(frozen=True)
class Picture:
    """One picture: the keys that lead to it, as a user would press them."""

    name: str
    keys: tuple[str, ...] = ()
    size: tuple[int, int] = (80, 24)
    theme: str = "coopitis-dark"
    language: str = "en"
    empty: bool = False


BREAKFAST = ("3", "slash", "text:breakfast|frühstück", "enter", "enter")
PODCAST = ("3", "slash", "text:podcast", "enter", "c")
CARD = ("text:6h", "enter", "0", "enter", "text:300", "enter")
PLACES: dict[str, tuple[str, ...]] = {
    "today": (),
    "board": ("2",),
    "cooperations": ("3",),
    "cooperation": BREAKFAST,
    "results": (*BREAKFAST, "right", "right"),
    "colleagues": (*BREAKFAST, *["right"] * 3),
    "activities": ("4",),
    "diagnosis": ("o",),
    "pre-check": (*PODCAST, "text:300"),
    "question-6": (*PODCAST, "text:300", "enter"),
    "log": ("l",),
    "consequence": ("l", "1", "enter"),
    "plan": ("p",),
    "result": ("r",),
    "add": ("a",),
    "decide": ("2", "d"),
    "review": ("3", "v"),
    "prepare": ("down", "enter"),
    "inventory": ("i", "text:Meetup Bremen", "ctrl+s", "ctrl+s", *CARD),
    "new": ("n",),
    "merge": (*BREAKFAST, "M"),
    "settings": ("comma",),
    "copies": ("ctrl+p", "text:copies|kopien", "enter"),
    "keys": ("question_mark",),
    "palette": ("ctrl+p",),
}
"""The screens and the keys that lead there; of `text:ENGLISH|GERMAN` what the language says is typed."""

PICTURES = (
    *(
        Picture(f"{name}-{language}", keys, language=language)
        for name, keys in PLACES.items()
        for language in LANGUAGES
    ),
    *(
        Picture(name, PLACES[name], (120, 40))
        for name in ("today", "board", "cooperation", "diagnosis", "pre-check")
    ),
    *(Picture(f"first-start-{language}", language=language, empty=True) for language in LANGUAGES),
    Picture("today-light", size=(120, 40), theme="coopitis-light"),
)


async def take(picture: Picture, home: Path) -> str:
    """The picture as SVG; the demo's database is made in that home folder."""
    choose(picture.language, {})
    database = home / "coopitis" / "coopitis.sqlite3"
    database.parent.mkdir()
    if not picture.empty:
        database.write_bytes(_demo(picture.language))
        back_up(database, Why.TIME, COPIED)
    app = CoopitisApp(database, lambda: DAY, Preferences(theme=picture.theme))
    app.animation_level = "none"
    with _at_home(home):
        async with app.run_test(size=picture.size) as pilot:
            await still(pilot)
            for key in picture.keys:
                await pilot.press(*_typed(key, picture.language))
                await still(pilot)
            return await unchanged(pilot)


@contextmanager
def _at_home(folder: Path) -> Iterator[None]:
    """In UTC and with that home folder, so that no picture shows where and when it was taken."""
    before = {name: os.environ.get(name) for name in ("HOME", "TZ")}
    os.environ.update(HOME=str(folder), TZ="UTC0")
    time.tzset()
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name) if value is None else os.environ.__setitem__(name, value)
        time.tzset()


@cache
def _demo(language: str) -> bytes:
    with TemporaryDirectory() as folder:
        database = Path(folder) / "coopitis.sqlite3"
        store = open_store(database)
        import_histories(store, build(DAY, language), terms())
        store.close()
        return database.read_bytes()


def _typed(key: str, language: str) -> Sequence[str]:
    if not key.startswith("text:"):
        return (key,)
    english, _, german = key.removeprefix("text:").partition("|")
    return german or english if language == "de" else english


async def unchanged(pilot: Pilot[None]) -> str:
    """The picture once it stays the same for longer than a card is in focus before its course is drawn."""
    seen = ""
    while seen != (seen := pilot.app.export_screenshot(title="coopitis", simplify=True)):
        await pilot.pause(2 * PAUSE)
        await still(pilot)
    return seen


async def still(pilot: Pilot[None]) -> None:
    """Waits until what a key asked for is there, and keeps cursors from blinking."""
    for _ in range(3):
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
    for entry in [*pilot.app.screen.query(Input), *pilot.app.screen.query(TextArea)]:
        entry.cursor_blink = False
    await pilot.pause()


def main(names: list[str]) -> None:
    """Writes the named pictures, or all of them."""
    for picture in PICTURES:
        if not names or picture.name in names:
            with TemporaryDirectory() as folder:
                svg = asyncio.run(take(picture, Path(folder)))
            (FOLDER / f"{picture.name}.svg").write_text(svg, encoding="utf-8")
            print(picture.name)


if __name__ == "__main__":
    main(sys.argv[1:])
