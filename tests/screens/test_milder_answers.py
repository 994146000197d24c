"""Checked again: what it really took stands beside the questions, and milder answers need a reason."""

from helpers.app import press, running, screen_text, stored
from helpers.entries import ago, evening, group, promise, result
from helpers.pre_check import check_again

from coopitis.domain.terms import Terms
from coopitis.store.histories import history

ANSWERED = promise(
    90,
    300_00,
    0,
    expectation="leads",
    target=4,
    until=ago(-90),
    result_looks_like="a call",
    unit="lead",
    minutes_per_result=180,
    rate=80_00,
    economical=True,
)
OVER = (ANSWERED, evening(40, 700_00, attendance=120), result(30))
"""One result for 700 and 2 h where 300 were allowed, 10 days after the evening: -400, past 300."""


def said(app) -> str:
    return " ".join(line.split("│")[0].strip() for line in screen_text(app).splitlines())


async def test_beside_the_questions_stands_what_one_result_took_and_cost_here(tmp_path):
    stored(tmp_path, [group(*OVER)], Terms(rate=0))
    async with running(tmp_path) as (app, pilot):
        await check_again(app, pilot)
        await press(pilot, "ctrl+s", "ctrl+s")
        assert "Here one lead took 2 h so far (1 result)." in said(app)
        await press(pilot, "ctrl+s", "ctrl+s")
        assert "Here one lead cost €700 so far." in said(app)
        # (0 + 6 x 300) / 7
        assert "€257" in screen_text(app)
        await press(pilot, "ctrl+s")
        assert "Here it took 10 days from the evening to the lead." in said(app)


async def test_answers_that_make_the_advice_milder_are_not_saved_without_a_reason(tmp_path):
    store = stored(tmp_path, [group(*OVER)], Terms(rate=0))
    async with running(tmp_path) as (app, pilot):
        await check_again(app, pilot)
        await press(pilot, "ctrl+s", "ctrl+s", "ctrl+s", "ctrl+s", "text:900", "ctrl+s", "ctrl+s", "ctrl+s")
        assert "By the answers so far the account says “drop”, by these it says “on trial”." in said(app)
        await press(pilot, "text:g", "ctrl+s")
        assert "say why" in screen_text(app)
        assert [one.complete for one in history(store, "c").pre_checks] == [True, False]
        app.screen.form.row("reason_for_milder").focus_entry()
        await press(pilot, "text:The customers are larger", "ctrl+s")
        newest = history(store, "c").pre_checks[-1]
        assert (newest.complete, newest.reason_for_milder) == (True, "The customers are larger")
        await press(pilot, "3", "enter")
        assert "The newest answers made the advice milder: “The customers are larger”" in said(app)


async def test_answers_that_leave_the_advice_as_it_is_ask_for_no_reason(tmp_path):
    store = stored(tmp_path, [group(*OVER)], Terms(rate=0))
    async with running(tmp_path) as (app, pilot):
        await check_again(app, pilot)
        await press(pilot, *["ctrl+s"] * 7)
        assert "I will" in said(app)
        assert "Milder" not in screen_text(app)
        await press(pilot, "text:g", "ctrl+s")
        assert history(store, "c").pre_checks[-1].reason_for_milder is None
