"""What is pasted into a field of one line is never cut."""

import pytest
from helpers.app import press, running, stored
from helpers.evenings import typed
from textual import events

from coopitis.domain.cooperation import Cooperation
from coopitis.domain.history import History
from coopitis.domain.terms import Terms
from coopitis.widgets.form import Form

PASTED = [
    ("person", "Carla Berg\nDirk Foss", "Carla Berg, Dirk Foss"),
    ("person", "Berg, Carla\r\n\r\nFoss, Dirk\r\n", "Berg, Carla; Foss, Dirk"),
    ("title", "An evening\n  at the lake\n", "An evening at the lake"),
    ("title", "one\n", "one"),
    ("title", "", ""),
]


@pytest.mark.parametrize(("field", "text", "shown"), PASTED)
async def test_several_lines_are_joined_in_sight(tmp_path, field, text, shown):
    stored(tmp_path, [History(Cooperation("c", "Breakfast"))], Terms(rate=5_000))
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "l")
        app.screen.query_one(Form).row(field).focus_entry()
        await pilot.pause()
        app.post_message(events.Paste(text))
        await pilot.pause()
        await pilot.pause()
        assert typed(pilot, field) == shown
