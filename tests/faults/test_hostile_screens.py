"""Whatever a row holds, set by hand or by damage, every screen shows something or says what is wrong."""

import random
import shutil

from faults.test_hostile_rows import VALUES, columns, set_by_hand
from helpers.app import press, running, screen_text, settled

from coopitis.settings import Preferences
from coopitis.store.database_file import OBEYED

CASES = 12
"""So many of all pairs of a column and a value, always the same."""

ONE = {"cooperation_id": "c1"}
PAGE = ("page", ONE)
SCREENS = {
    "cooperation": [("cooperation_form", ONE), ("decide", ONE)],
    "pre_check": [("check_again", ONE), ("log", {}), ("review", ONE)],
    "activity": [("log", {"edit": 3}), ("prepare", {"row_id": 6}), ("plan", ONE), ("diagnosis", {})],
    "result": [("result", {"row_id": 5})],
    "decision": [("decide", ONE), ("review", ONE)],
    "routine": [("routine", ONE | {"row_id": 7})],
    "routine_done": [("routine", ONE | {"row_id": 7})],
    "colleague": [("colleague", ONE | {"row_id": 9})],
    "kit": [("kit", ONE | {"row_id": 10}), ("prepare", {"row_id": 6})],
    "setting": [("settings", {"preferences": Preferences(), "preferred_theme": "textual-dark"}), ("log", {})],
    "draft": [("log", {}), ("inventory", {}), ("colleague", ONE | {"row_id": 5}), ("result", {})],
    "ledger": [("diagnosis", {})],
}
"""Where what is in a table is shown, besides the four areas and the cooperation's page."""


async def walk(app, pilot, table):
    """The areas, the page and what is made of the table; nothing on the screen is obeyed by a terminal."""
    for key in "1234":
        await press(pilot, key)
        look(app)
    for route, arguments in (PAGE, *SCREENS.get(table, ())):
        app.open(route, **arguments)
        await settled(pilot)
        await press(pilot, "tab", "down")
        look(app)
        await press(pilot, "escape")


def look(app):
    assert not OBEYED.search(screen_text(app))


def chosen(path):
    pairs = [(table, column, value) for table, column in columns(path) for value in VALUES]
    return random.Random(9).sample(pairs, CASES)


async def test_no_screen_crashes_on_a_row(whole, tmp_path):
    crashed = []
    for number, (table, column, value) in enumerate(chosen(whole)):
        folder = tmp_path / str(number)
        folder.mkdir(mode=0o700)
        shutil.copyfile(whole, folder / "coopitis.sqlite3")
        if not set_by_hand(folder / "coopitis.sqlite3", table, column, value):
            continue
        try:
            async with running(folder) as (app, pilot):
                await walk(app, pilot, table)
        except Exception as error:
            crashed.append((table, column, value, repr(error)[:200]))
    assert crashed == []
