"""An evening moves to another cooperation, and is still known where it came from."""

from helpers.app import press, running, screen_text, settled, stored
from helpers.entries import evening, result
from helpers.evenings import LAST_TIME, PROMISE, TERMS, table

from coopitis.store.histories import histories, history
from coopitis.store.importing import import_histories
from coopitis.store.undo import undo

HERE = table(PROMISE, LAST_TIME, result(7, activity="a2"))
THERE = table(PROMISE, evening(1, 0), name="Zonta", id="z")


async def move(app, pilot, store, to="z", cooperation="c"):
    app.open("log", edit=history(store, cooperation).activities[0].row_id)
    await settled(pilot)
    app.screen.form.row("cooperation").text = to
    await settled(pilot)
    await press(pilot, "ctrl+s")


async def test_an_evening_moves_with_its_results_as_one_step(tmp_path):
    store = stored(tmp_path, [HERE, THERE], TERMS)
    before = histories(store)
    async with running(tmp_path) as (app, pilot):
        await move(app, pilot, store)
        await press(pilot, "4")
        assert [line.split()[0] for line in screen_text(app).splitlines() if "272" in line] != []
    assert (history(store, "c").activities, history(store, "c").results) == ([], [])
    moved = next(one for one in history(store, "z").activities if one.attendance == 120)
    [found] = history(store, "z").results
    assert (found.activity, moved.expenses, moved.rate) == (moved.id, 12_50, 80_00)
    assert undo(store) == "Move to Zonta"
    assert histories(store) == before


async def test_what_moved_is_recognised_on_import_both_ways_and_at_home_again(tmp_path):
    store = stored(tmp_path / "a", [HERE, THERE], TERMS)
    other = stored(tmp_path / "b", [HERE, THERE], TERMS)
    async with running(tmp_path / "a") as (app, pilot):
        await move(app, pilot, store)
    assert import_histories(store, [HERE, THERE]).added == 0
    moved = histories(store)
    assert import_histories(store, moved).added == 0
    assert import_histories(other, moved).added == 0
    async with running(tmp_path / "a") as (app, pilot):
        moved_row = next(one for one in history(store, "z").activities if one.attendance == 120)
        app.open("log", edit=moved_row.row_id)
        await settled(pilot)
        app.screen.form.row("cooperation").text = "c"
        await settled(pilot)
        await press(pilot, "ctrl+s")
    assert [one.id for one in history(store, "c").activities] == ["a2"]
    assert import_histories(store, [HERE, THERE]).added == 0
