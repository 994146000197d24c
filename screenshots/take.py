"""Takes the pictures anew: `python screenshots/take.py [NAME ...]`, from the demo as of one fixed day."""

import asyncio
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from coopitis.app import CoopitisApp
from coopitis.demo import build, terms
from coopitis.language import choose
from coopitis.settings import Preferences
from coopitis.store.database import open_store
from coopitis.store.importing import import_histories

FOLDER = Path(__file__).parent
DAY = date(2026, 11, 23)
"""The day of the pictures; the demo is the same for the same day."""


@dataclass(frozen=True)
class Picture:
    """One picture: the keys that lead to it, as a user would press them."""

    name: str
    keys: tuple[str, ...] = ()
    size: tuple[int, int] = (120, 40)
    theme: str = "coopitis-dark"


BREAKFAST = ("3", "slash", "text:breakfast", "enter", "enter")
CARD = ("text:6h", "enter", "0", "enter", "text:300", "enter")
PICTURES = (
    Picture("today"),
    Picture("today-light", theme="coopitis-light"),
    Picture("today-small", size=(80, 24)),
    Picture("board", ("2",)),
    Picture("cooperations", ("3",)),
    Picture("cooperation", BREAKFAST),
    Picture("activities", ("4",)),
    Picture("diagnosis", ("o",)),
    Picture("pre-check", ("3", "slash", "text:podcast", "enter", "c", "text:300")),
    Picture("pre-check-small", ("3", "slash", "text:podcast", "enter", "c", "text:300"), (80, 24)),
    Picture("log", ("l",), (80, 24)),
    Picture("consequence", ("l", "1", "enter"), (80, 24)),
    Picture("decide", ("2", "d"), (80, 24)),
    Picture("review", ("3", "v")),
    Picture("results", (*BREAKFAST, "right", "right"), (80, 24)),
    Picture("colleagues", (*BREAKFAST, *["right"] * 3), (80, 24)),
    Picture("prepare", ("down",) * 6 + ("enter",), (80, 24)),
    Picture("inventory", ("i", "text:Meetup Bremen", "ctrl+s", "ctrl+s", *CARD), (80, 24)),
    Picture("keys", ("question_mark",), (80, 24)),
)


async def take(picture: Picture, folder: Path) -> str:
    """The picture as SVG; the demo's database is made in the folder."""
    choose("en", {})
    database = folder / "coopitis.sqlite3"
    store = open_store(database)
    import_histories(store, build(DAY), terms())
    store.close()
    app = CoopitisApp(database, lambda: DAY, Preferences(theme=picture.theme))
    app.animation_level = "none"
    async with app.run_test(size=picture.size) as pilot:
        await still(pilot)
        for key in picture.keys:
            await pilot.press(*(key.removeprefix("text:") if key.startswith("text:") else (key,)))
            await still(pilot)
        return app.export_screenshot(title="coopitis", simplify=True)


async def still(pilot: Pilot[None]) -> None:
    """Waits until nothing on the screen changes any more, and keeps cursors from blinking."""
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
