"""A pre-check that was left, killed or gone back in goes on where it stopped."""

from shutil import copytree

from helpers.app import press, running, screen_text, settled, stored
from helpers.entries import group, promise
from helpers.pre_check import GIVEN, answer, answers, check_again, circle, draft_of, filed, given

from coopitis.store.database import open_store
from coopitis.store.drafts import drafts
from coopitis.store.histories import histories


async def test_the_start_page_offers_to_go_on_at_the_question_where_it_stopped(tmp_path):
    stored(tmp_path, [circle(4)])
    async with running(tmp_path) as (app, pilot):
        assert "pre-check · 4 of 7 answered" in screen_text(app)
        await press(pilot, "enter")
        assert screen_text(app).startswith(" Pre-check · Chamber circle")
        assert "question 5 of 7" in screen_text(app)


async def test_a_killed_program_asks_no_answered_question_again_for_what_was_typed_before_the_answer(
    tmp_path,
):
    lives, left = tmp_path / "lives", tmp_path / "left"
    lives.mkdir()
    store = stored(lives, [circle(0)])
    async with running(lives) as (app, pilot):
        await check_again(app, pilot)
        await press(pilot, "text:four leads", "enter", "text:4", "enter")
        await app.screen.keep_draft()
        assert drafts(store)
        await press(pilot, "text:31.12.", "enter")
        copytree(lives, left)
    async with running(left) as (app, pilot):
        await press(pilot, "enter")
        assert "question 2 of 7" in screen_text(app)


async def test_a_killed_program_loses_no_answer(tmp_path):
    """What is on disk while the next answer is being typed is all that a killed program leaves."""
    lives, left = tmp_path / "lives", tmp_path / "left"
    lives.mkdir()
    stored(lives, [circle(2)])
    async with running(lives) as (app, pilot):
        await check_again(app, pilot)
        await answer(pilot, 3)
        await press(pilot, "text:77")
        copytree(lives, left)
    async with running(left) as (app, pilot):
        await press(pilot, "enter")
        assert "question 4 of 7" in screen_text(app)
    assert answers(draft_of(open_store(left / "coopitis.sqlite3"))) == given(3)


async def test_what_was_half_typed_is_there_again_after_escape_and_after_quitting(tmp_path):
    store = stored(tmp_path, [circle(4)])
    for leaving in ("escape", "ctrl+q"):
        async with running(tmp_path) as (app, pilot):
            await check_again(app, pilot)
            await press(pilot, "end", "text:3x", leaving)
    async with running(tmp_path) as (app, pilot):
        await check_again(app, pilot)
        assert "3x3x" in screen_text(app)
        assert "✗" in screen_text(app)
        await press(pilot, "home", "text:300", *["delete"] * 4, "enter")
        assert "question 6 of 7" in screen_text(app)
        await press(pilot, "escape")
    assert draft_of(store).max_cost == 300_00
    assert drafts(store) == []


async def test_half_an_answer_to_the_first_question_is_a_draft_to_go_on_with(tmp_path):
    store = stored(tmp_path, [group(promise())])
    async with running(tmp_path) as (app, pilot):
        await check_again(app, pilot)
        await press(pilot, "text:four", "escape")
        assert "pre-check · 0 of 7 answered" in screen_text(app)
        await press(pilot, "enter")
        assert "four" in screen_text(app)
    assert [check.complete for check in filed(store, "A group").pre_checks] == [True, False]


async def test_looking_in_and_leaving_leaves_nothing_behind(tmp_path):
    store = stored(tmp_path, [group(promise())])
    async with running(tmp_path) as (app, pilot):
        await check_again(app, pilot)
        await press(pilot, "escape")
        assert "go on" not in screen_text(app)
    assert (len(filed(store, "A group").pre_checks), drafts(store)) == (1, [])


async def test_going_back_shows_the_answer_and_enter_returns_to_where_it_stopped(tmp_path):
    store = stored(tmp_path, [circle(4)])
    async with running(tmp_path) as (app, pilot):
        await check_again(app, pilot)
        await press(pilot, "pageup", "pageup")
        assert "question 3 of 7" in screen_text(app)
        assert "One takes" in screen_text(app) and "3 h" in screen_text(app)
        await press(pilot, "text:2h", "enter")
        assert "question 5 of 7" in screen_text(app)
    assert answers(draft_of(store)) == given(4) | {"minutes_per_result": 120}


async def test_a_click_on_an_answer_goes_back_to_its_question(tmp_path):
    stored(tmp_path, [circle(4)])
    async with running(tmp_path) as (app, pilot):
        await check_again(app, pilot)
        await pilot.click("#answers", offset=(5, 2))
        await settled(pilot)
        assert "question 2 of 7" in screen_text(app)
        assert "a call for an offer" in screen_text(app)


async def test_what_is_half_typed_waits_while_one_looks_back(tmp_path):
    stored(tmp_path, [circle(4)])
    async with running(tmp_path) as (app, pilot):
        await check_again(app, pilot)
        await press(pilot, "text:31", "pageup")
        assert "question 4 of 7" in screen_text(app)
        await press(pilot, "pagedown")
        assert "question 5 of 7" in screen_text(app)
        assert "€31 for one lead" in screen_text(app)


async def test_before_the_first_question_there_is_nothing(tmp_path):
    stored(tmp_path, [circle(0)])
    async with running(tmp_path) as (app, pilot):
        await check_again(app, pilot)
        await press(pilot, "pageup")
        assert "question 1 of 7" in screen_text(app)


async def test_a_draft_can_be_discarded_and_brought_back(tmp_path):
    store = stored(tmp_path, [circle(3)])
    async with running(tmp_path) as (app, pilot):
        await check_again(app, pilot)
        await press(pilot, "text:9", "ctrl+r")
        assert filed(store).pre_checks == []
        assert drafts(store) == []
        await press(pilot, "ctrl+z")
        assert "Undone: Discard the pre-check" in " ".join(screen_text(app).split())
    assert answers(draft_of(store)) == given(3)


async def test_an_answer_is_no_step_to_undo(tmp_path):
    store = stored(tmp_path, [circle(6)])
    async with running(tmp_path) as (app, pilot):
        await check_again(app, pilot)
        await answer(pilot, 7)
        await press(pilot, "escape", "ctrl+z")
        assert "There is nothing to undo." in screen_text(app)
    assert answers(draft_of(store)) == GIVEN


async def test_the_newest_draft_is_gone_on_with(tmp_path):
    older = promise(9, complete=False, max_cost=None, horizon=None, expectation="older", target=1)
    store = stored(tmp_path, [circle(3, older)])
    async with running(tmp_path) as (app, pilot):
        await check_again(app, pilot)
        assert "question 4 of 7" in screen_text(app)
    assert len(histories(store)[0].pre_checks) == 2
