from helpers.app import press, running, screen_text, settled, stored
from helpers.entries import ago, evening
from helpers.evenings import LAST_TIME, PROMISE, TERMS, fill, logged, table, typed

from coopitis.domain.duties import DutyKind
from coopitis.screens import drafting
from coopitis.screens.today.today import TodayScreen
from coopitis.store.activities import Wanted, page, remove
from coopitis.store.drafts import draft, drafts
from coopitis.store.duties import duties
from coopitis.store.histories import history
from coopitis.store.overview import overview

LEFT = "eft unfinished"
FRESH = "2 h", ""


async def test_what_was_left_with_escape_comes_back(tmp_path):
    store = stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "l")
        await fill(pilot, attendance="soon", received="A warm evening")
        await press(pilot, "escape")
        assert isinstance(app.screen, TodayScreen)
        await press(pilot, "l")
        assert "Left unfinished: “soon, A warm evening”" in screen_text(app)
        assert (typed(pilot, "attendance"), typed(pilot, "received")) == FRESH
        await press(pilot, "ctrl+t")
        assert LEFT not in screen_text(app)
        assert (typed(pilot, "attendance"), typed(pilot, "received")) == ("soon", "A warm evening")
        await fill(pilot, attendance="1h")
        await press(pilot, "enter", "enter")
    assert (logged(store).attendance, logged(store).received) == (60, "A warm evening")
    assert drafts(store) == []


async def test_a_draft_keeps_its_cooperation(tmp_path):
    stored(tmp_path, [table(), table(name="Zonta", id="z")], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "l")
        chosen = typed(pilot, "cooperation")
        await fill(pilot, received="Peace")
        app.screen.form.row("cooperation").text = other = "z" if chosen == "c" else "c"
        await press(pilot, "escape", "l")
        assert typed(pilot, "cooperation") == chosen
        await press(pilot, "ctrl+t")
        assert (typed(pilot, "cooperation"), typed(pilot, "received")) == (other, "Peace")


async def test_what_is_typed_anew_takes_the_place_of_nothing_that_was_kept(tmp_path):
    store = stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (_app, pilot):
        for received in ("First", "Second"):
            await press(pilot, "l")
            await fill(pilot, received=received)
            await press(pilot, "escape")
        assert len(drafts(store)) == 2
        await press(pilot, "l")
        await fill(pilot, received="Third")
        for received in ("Second", "First", "Third"):
            await press(pilot, "ctrl+t")
            assert typed(pilot, "received") == received
        await press(pilot, "ctrl+s", "enter")
        assert logged(store).received == "Third"
        assert len(drafts(store)) == 2


async def test_two_dashboards_keep_a_draft_of_the_same_form_each(tmp_path):
    store = stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (_one, here), running(tmp_path) as (_other, there):
        for pilot in (here, there):
            await press(pilot, "l")
        for pilot, received in ((here, "Here"), (there, "There")):
            await fill(pilot, received=received)
        for pilot in (here, there):
            await press(pilot, "escape")
    assert {draft(store, key)["received"] for key in drafts(store)} == {"Here", "There"}


async def test_what_is_offered_is_let_go_with_one_key_and_what_was_typed_with_another(tmp_path, monkeypatch):
    # What is typed is kept after a second too, which may be over before this is.
    monkeypatch.setattr(drafting, "DELAY", 600)
    store = stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "l")
        await fill(pilot, attendance="5h")
        await press(pilot, "escape", "l")
        await fill(pilot, received="A name")
        await press(pilot, "ctrl+r")
        assert LEFT not in screen_text(app)
        assert (typed(pilot, "received"), drafts(store)) == ("A name", [])
        await press(pilot, "ctrl+r")
        assert (typed(pilot, "received"), app.focused.id) == ("", "results")
        await press(pilot, "escape", "l")
        assert LEFT not in screen_text(app)
    assert drafts(store) == []


async def test_a_text_that_was_taken_back_leaves_nothing(tmp_path):
    store = stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "l")
        await fill(pilot, received="A name")
        await app.screen.keep_draft()
        assert len(drafts(store)) == 1
        app.screen.form.row("received").text = ""
        await press(pilot, "escape")
    assert drafts(store) == []


async def test_leaving_an_untouched_form_leaves_nothing(tmp_path):
    store = stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (_app, pilot):
        await press(pilot, "l", "escape")
    assert drafts(store) == []


async def test_quitting_in_the_middle_loses_nothing(tmp_path):
    store = stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (_app, pilot):
        await press(pilot, "l")
        await fill(pilot, given="My best joke", results="2")
        await press(pilot, "ctrl+q")
    assert len(history(store, "c").activities) == 1
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "l")
        assert LEFT in screen_text(app)
        await press(pilot, "ctrl+t")
        assert (typed(pilot, "given"), typed(pilot, "results")) == ("My best joke", "2")
        await press(pilot, "enter", "enter")
    assert (logged(store).given, len(history(store, "c").results)) == ("My best joke", 2)


PLANNED = evening(0, None, done=False, title="Summer meeting", rate=0)


async def open_and_leave(app, pilot, where, route="log", **texts):
    app.open(route, **where)
    await settled(pilot)
    await fill(pilot, **texts)
    await press(pilot, "escape")


async def test_editing_an_evening_and_logging_the_same_one_as_planned_are_two_drafts(tmp_path):
    store = stored(tmp_path, [table(PROMISE, LAST_TIME, PLANNED)], TERMS)
    planned = logged(store).row_id
    async with running(tmp_path) as (app, pilot):
        await open_and_leave(app, pilot, {"edit": planned}, title="Moved")
        await open_and_leave(app, pilot, {"cooperation_id": "c", "planned": planned}, received="A name")
        app.open("log", edit=planned, resumes=True)
        await settled(pilot)
        assert (typed(pilot, "title"), typed(pilot, "received")) == ("Moved", "")
        found = duties(store, overview(store, app.store.today))
    assert {one.kind: one.row_id for one in found if one.kind.endswith("draft")} == {
        DutyKind.LOG_DRAFT: planned,
        DutyKind.EDIT_DRAFT: planned,
    }


async def test_a_cooperation_that_is_called_by_a_number_is_no_planned_evening(tmp_path):
    """As another program may call it in its file: here by the number its own evening is known by."""
    told = table(PROMISE, LAST_TIME, id="3")
    store = stored(tmp_path, [told], TERMS)
    assert logged(store, "3").row_id == 3
    async with running(tmp_path) as (app, pilot):
        await open_and_leave(app, pilot, {"cooperation_id": "3"}, received="A name")
        await press(pilot, "home", "enter")
        assert typed(pilot, "received") == "A name"
        await press(pilot, "ctrl+s", "enter")
    assert [one.received for one in history(store, "3").activities] == [None, "A name"]


async def test_the_draft_of_a_plan_that_was_deleted_becomes_an_evening_of_its_own(tmp_path):
    store = stored(tmp_path, [table(PROMISE, LAST_TIME, PLANNED)], TERMS)
    planned = logged(store).row_id
    async with running(tmp_path) as (app, pilot):
        await open_and_leave(app, pilot, {"cooperation_id": "c", "planned": planned}, received="A name")
        remove(store, page(store, Wanted(), 0, 1)[0])
        await press(pilot, "2", "1", "home", "enter")
        assert typed(pilot, "received") == "A name"
        await press(pilot, "ctrl+s", "enter")
    assert [one.received for one in history(store, "c").activities] == [None, "A name"]
    assert drafts(store) == []


async def test_a_plan_that_was_left_comes_back_wherever_one_plans_again(tmp_path):
    stored(tmp_path, [table(), table(name="Zonta", id="z")], TERMS)
    async with running(tmp_path) as (app, pilot):
        await open_and_leave(app, pilot, {"cooperation_id": "z"}, "plan", title="Talk")
        await press(pilot, "p")
        assert LEFT in screen_text(app)
        await press(pilot, "ctrl+t")
        assert (typed(pilot, "cooperation"), typed(pilot, "title")) == ("z", "Talk")


async def test_a_planned_evening_that_was_only_looked_at_leaves_nothing_unfinished(tmp_path):
    planned = evening(0, None, done=False, rate=0, planned_on=ago(9), prepared=True)
    store = stored(tmp_path, [table(PROMISE, LAST_TIME, planned)], TERMS)
    async with running(tmp_path) as (_app, pilot):
        await press(pilot, "l")
        assert typed(pilot, "planned") == "yes"
        await pilot.pause(1.5)
        await press(pilot, "escape")
    assert drafts(store) == []
