"""Each of the first five questions before a cooperation, and where its answer stands afterwards."""

from helpers.app import press, running, screen_text, stored
from helpers.entries import ON
from helpers.pre_check import answer, check_again, circle, draft_of

DAY = ON.replace(month=12, day=31)


async def test_P1_what_is_expected_is_a_number_with_a_day(tmp_path):
    store = stored(tmp_path, [circle(0)])
    async with running(tmp_path) as (app, pilot):
        await check_again(app, pilot)
        assert "What exactly do you expect of it?" in screen_text(app)
        await press(pilot, "text:leads", "enter", "text:some", "enter")
        assert "“some”" in screen_text(app)
        await press(pilot, "ctrl+a", "ctrl+k", "text:4", "enter", "text:31.12.", "enter")
    draft = draft_of(store)
    assert (draft.expectation, draft.target, draft.until) == ("leads", 4, DAY)


async def test_P2_what_one_result_looks_like_names_it_from_then_on(tmp_path):
    store = stored(tmp_path, [circle(1)])
    async with running(tmp_path) as (app, pilot):
        await check_again(app, pilot)
        assert "question 2 of 7" in screen_text(app)
        await press(pilot, "text:a call for an offer", "enter")
        assert "question 3 of 7" in screen_text(app)
        assert "one lead" in screen_text(app)
    assert (draft_of(store).result_looks_like, draft_of(store).unit) == ("a call for an offer", "lead")


async def test_P3_the_time_for_one_result_becomes_the_time_for_all(tmp_path):
    store = stored(tmp_path, [circle(2)])
    async with running(tmp_path) as (app, pilot):
        await check_again(app, pilot)
        await answer(pilot, 3)
        # Four leads of 3 h.
        assert "12 h" in screen_text(app)
    assert draft_of(store).minutes_per_result == 180


async def test_P4_the_price_of_an_hour_makes_the_time_money(tmp_path):
    store = stored(tmp_path, [circle(3)])
    async with running(tmp_path) as (app, pilot):
        await check_again(app, pilot)
        await answer(pilot, 4)
        # 3 h at 80, and four times that.
        assert "€240" in screen_text(app)
        assert "€960" in screen_text(app)
    assert draft_of(store).rate == 80_00


async def test_P5_the_maximum_is_the_overdraft(tmp_path):
    store = stored(tmp_path, [circle(4)])
    async with running(tmp_path) as (app, pilot):
        await check_again(app, pilot)
        await answer(pilot, 5)
        assert "€60 under your maximum" in screen_text(app)
        # 240 are within 300, 480 are past them.
        assert "2 evenings" in screen_text(app)
    assert draft_of(store).max_cost == 300_00
