"""R8: what one wanted to do differently comes back until it is done or let go."""

from dataclasses import replace

import pytest
from helpers.app import press, running, screen_text, stored, toasts
from helpers.due import due
from helpers.entries import ON, evening
from helpers.evenings import LAST_TIME, PROMISE, TERMS, logged, table

from coopitis.domain.duties import DutyKind
from coopitis.store.histories import history

WANTED = "Ask Anke for a call"
DRAWN = replace(LAST_TIME, consequence=WANTED)
PLANNED = evening(-3, None, done=False, rate=0)


def drawn(store):
    """The evening it was drawn from."""
    return history(store, "c").activities[0]


def kinds(app):
    return [one.kind for one in due(app)]


async def test_R8_a_consequence_comes_back_on_log_plan_and_preparation_and_as_a_due_line(tmp_path):
    """Fails where what is answered is not stored, and where `open_one` or `open_ones` is not shown."""
    store = stored(tmp_path, [table(PROMISE, LAST_TIME, PLANNED)], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "4", "l", "1", "enter", "tab", f"text:{WANTED}", "enter", "1")
        assert DutyKind.CONSEQUENCE not in kinds(app)
    async with running(tmp_path, on=ON.replace(month=7, day=1)) as (app, pilot):
        assert DutyKind.CONSEQUENCE in kinds(app)
        assert f"I wanted to: {WANTED}" in screen_text(app)
        for key in ("l", "p"):
            await press(pilot, key)
            assert f"On Jun 30 I wanted to: {WANTED}" in screen_text(app)
            assert "F2  done   F3  let go   F4  still open" in screen_text(app)
            await press(pilot, "escape")
        app.open("prepare", row_id=history(store, "c").activities[1].row_id)
        await press(pilot)
        await pilot.pause()
        await press(pilot, "f4")
        assert f"On Jun 30 I wanted to: {WANTED}" in screen_text(app)
        assert "comes back" in toasts(app)


@pytest.mark.parametrize(("key", "field"), [("f2", "consequence_done"), ("f3", "consequence_let_go")])
async def test_R8_one_key_in_the_form_settles_it_and_undo_opens_it_again(tmp_path, key, field):
    store = stored(tmp_path, [table(PROMISE, DRAWN)], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "4", "l", key)
        assert WANTED not in screen_text(app).split("▌")[0]
        assert getattr(drawn(store), field) == ON
        await press(pilot, "escape", "1")
        assert DutyKind.CONSEQUENCE not in kinds(app)
        await press(pilot, "ctrl+z")
        assert DutyKind.CONSEQUENCE in kinds(app)
    assert getattr(drawn(store), field) is None


@pytest.mark.parametrize(
    ("key", "field"),
    [("enter", "done"), ("space", "done"), ("f2", "done"), ("x", "let_go"), ("f3", "let_go")],
)
async def test_R8_one_key_on_its_due_line_settles_it(tmp_path, key, field):
    store = stored(tmp_path, [table(PROMISE, DRAWN)], TERMS)
    async with running(tmp_path) as (app, pilot):
        while due(app)[app.screen.query_one("DutyList").here].kind is not DutyKind.CONSEQUENCE:
            await press(pilot, "down")
        await press(pilot, key)
        assert DutyKind.CONSEQUENCE not in kinds(app)
    assert getattr(logged(store), f"consequence_{field}") == ON
