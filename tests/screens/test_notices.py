"""A notice is readable whole, covers nothing, and makes room for the key line when the next key comes."""

import pytest
from helpers.app import press, running, screen_text, settled, toasts
from helpers.demo import DAY, with_demo

LONG = (
    "Eine lange Notiz, die über mehr als eine Zeile geht, weil sie sagt, was geschah: "
    + "Wort für Wort. " * 4
)
NOTED = {"information": LONG, "error": "Das ging nicht, und das bleibt eine Weile stehen."}


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_two_notices_of_several_lines_are_whole_and_cover_no_row(tmp_path, size):
    async with running(with_demo(tmp_path), on=DAY, size=size) as (app, pilot):
        await press(pilot, "3", "end")
        last = app.screen.rows.item.cooperation.name[:18]
        for severity, text in NOTED.items():
            app.notify(text, severity=severity, markup=False)
        await settled(pilot)
        assert " ".join(NOTED.values()).split() == toasts(app).split()
        lines = screen_text(app).splitlines()
        noted = [line.startswith("▌") for line in lines]
        # The notices are the last lines; the row in focus is above them, and no other text beside them.
        assert noted == sorted(noted)
        assert sum(noted) >= 3
        assert any(line.startswith("▍" + last) for line in lines if not line.startswith("▌"))


async def test_the_next_key_brings_the_key_line_back_and_leaves_an_error_its_time(tmp_path):
    async with running(with_demo(tmp_path), on=DAY) as (app, pilot):
        await press(pilot, "3")
        before = screen_text(app).splitlines()[-1]
        app.notify(LONG, markup=False)
        await settled(pilot)
        assert before not in screen_text(app)
        await press(pilot, "down")
        assert screen_text(app).splitlines()[-1] == before
        app.notify(NOTED["error"], severity="error", markup=False)
        await settled(pilot)
        await press(pilot, "down", "up")
        assert toasts(app) == NOTED["error"]


async def test_of_deletions_in_a_row_only_the_newest_is_told(tmp_path):
    async with running(with_demo(tmp_path), on=DAY) as (app, pilot):
        await press(pilot, "4", "x", "x")
        assert toasts(app).count("deleted") == 1
