"""What follows from the seven answers, and what the owner makes of it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from helpers.app import press, running, screen_text, stored
from helpers.entries import ON, decided, evening, group, promise
from helpers.pre_check import GIVEN, answers, check_again, circle, draft_of, filed

from coopitis.domain.activity import Activity
from coopitis.domain.decision import Choice
from coopitis.domain.history import History
from coopitis.store.histories import histories
from coopitis.widgets.form import Form


def answered(*others, **changed) -> History:
    """A draft with all seven answers, some of them other ones."""
    whole = circle(7, *others)
    *before, draft = whole.pre_checks
    return replace(whole, pre_checks=[*before, replace(draft, **changed)])


def said(app) -> str:
    """The left half of the screen as running text."""
    return " ".join(line[:45].strip() for line in screen_text(app).splitlines())


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({}, "At €240 a lead against €300 at most it can pay: the overdraft lasts 2 evenings."),
        (
            {"max_cost": 240_00},
            "At €240 a lead against €240 at most it can pay: the overdraft lasts 1 evening.",
        ),
        ({"max_cost": 18_00}, "By your own numbers every lead costs €222 more than it may."),
        ({"rate": 0}, "By your numbers a lead costs you nothing, so it can pay."),
        ({"unit": "talk"}, "At €240 a talk against €300 at most it can pay"),
        ({"economical": False}, "You said no all the same."),
        ({"max_cost": 18_00, "economical": True}, "You said yes all the same."),
    ],
)
async def test_one_sentence_says_what_follows(tmp_path, changed, sentence):
    """3 h at 80 EUR are 240: 60 under 300, 222 over 18; 300 are used up after two evenings, 240 after one."""
    stored(tmp_path, [answered(**changed)])
    async with running(tmp_path) as (app, pilot):
        await check_again(app, pilot)
        assert sentence in said(app)


async def test_the_track_record_can_spoil_the_verdict(tmp_path):
    """At 50 % a lead takes 6 h and 480 EUR, 180 more than 300."""
    missed = group(promise(minutes_per_result=180, rate=80_00, max_cost=300_00), evening(200, 240_00))
    missed = replace(missed, cooperation=replace(missed.cooperation, id="other"))
    stored(tmp_path, [missed, answered()])
    async with running(tmp_path) as (app, pilot):
        await check_again(app, pilot)
        assert "By your plan it can pay; by your track record every lead costs €180 too much." in said(app)


async def test_the_figures_and_the_answer_agree_in_silence(tmp_path):
    stored(tmp_path, [answered()])
    async with running(tmp_path) as (app, pilot):
        await check_again(app, pilot)
        assert "all the same" not in said(app)


async def test_joining_completes_the_pre_check_and_leaves_the_board_undecided(tmp_path):
    store = stored(tmp_path, [answered()])
    async with running(tmp_path) as (app, pilot):
        await check_again(app, pilot)
        await press(pilot, "enter")
        assert "This is needed." in screen_text(app)
        await press(pilot, "right", "enter")
        assert "Chamber circle: how does it begin?" in screen_text(app)
        await press(pilot, "escape")
        (standing,) = (await app.store.overview()).standings
        assert (standing.choice, standing.check.max_cost) == (Choice.UNDECIDED, 300_00)
    check = draft_of(store)
    assert (check.complete, check.date, answers(check)) == (True, ON, GIVEN)
    assert filed(store).decisions == []


async def test_leaving_logs_a_drop_with_the_figures_as_its_reason(tmp_path):
    store = stored(tmp_path, [answered(max_cost=18_00)])
    async with running(tmp_path) as (app, pilot):
        await check_again(app, pilot)
        await press(pilot, "text:l")
        assert "logged as dropped" in screen_text(app)
        await press(pilot, "enter")
    (drop,) = filed(store).decisions
    assert (drop.choice, drop.date, drop.review) == (Choice.DROP, ON, None)
    assert drop.reason == "By your own numbers every lead costs €222 more than it may."
    assert (drop.balance, drop.results, drop.advice) == (0, 0, "on_trial")
    assert draft_of(store).complete


async def test_joining_anyway_takes_the_reason_of_question_7_and_a_day(tmp_path):
    store = stored(tmp_path, [answered(max_cost=18_00)])
    async with running(tmp_path) as (app, pilot):
        await check_again(app, pilot)
        await press(pilot, "down", "down", "down")
        assert "old friends" in screen_text(app) and "Thu, Dec 31, 2026" in screen_text(app)
        await press(pilot, "tab", "tab", "text:1.10.", "enter")
    (kept,) = filed(store).decisions
    assert (kept.choice, kept.reason) == (Choice.KEEP_ANYWAY, "old friends")
    assert kept.review == ON.replace(month=10, day=1)


async def test_joining_anyway_without_a_reason_or_a_day_is_refused(tmp_path):
    store = stored(tmp_path, [answered(reasons_anyway="", until=ON.replace(month=5))])
    async with running(tmp_path) as (app, pilot):
        await check_again(app, pilot)
        await press(pilot, "end", "text:y", "enter")
        assert "✗ To do it anyway, say why." in screen_text(app)
        await press(pilot, "text:friends", "enter")
        assert "✗ To do it anyway, say when" in screen_text(app)
        await press(pilot, "text:yesterday", "enter")
        assert "lies in the past" in screen_text(app)
        assert not draft_of(store).complete
        await press(pilot, "shift+tab", "shift+tab", "text:l", "enter")
    assert [one.choice for one in filed(store).decisions] == [Choice.DROP]


async def test_completing_and_deciding_are_one_step_to_undo(tmp_path):
    store = stored(tmp_path, [answered()])
    before = histories(store)
    async with running(tmp_path) as (app, pilot):
        await check_again(app, pilot)
        await press(pilot, "text:l", "enter")
        assert filed(store).decisions and draft_of(store).complete
        await press(pilot, "ctrl+z")
        assert "Undone: Leave Chamber circle" in screen_text(app)
        assert histories(store) == before
        await check_again(app, pilot)
        assert "the verdict" in screen_text(app)


async def test_joining_what_was_dropped_makes_it_undecided_again(tmp_path):
    store = stored(tmp_path, [answered(decided(30, Choice.DROP))])
    async with running(tmp_path) as (app, pilot):
        await check_again(app, pilot)
        await press(pilot, "text:j", "enter")
    assert [one.choice for one in filed(store).decisions] == [Choice.DROP, Choice.UNDECIDED]


async def test_the_figures_of_the_day_are_those_of_the_new_pre_check(tmp_path):
    """240 EUR spent 10 days ago; ripe after 120 days, 10 / 120 of it is due: -20 EUR."""
    store = stored(tmp_path, [answered(evening(10, 240_00))])
    async with running(tmp_path) as (app, pilot):
        await check_again(app, pilot)
        assert "Go on anyway" in screen_text(app)
        await press(pilot, "text:l", "enter")
    (drop,) = filed(store).decisions
    assert (drop.balance, drop.results, drop.advice) == (-20_00, 0, "on_trial")


async def test_the_last_key_saves_and_is_called_so(tmp_path):
    store = stored(tmp_path, [answered()])
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "3", "c")
        assert "PgDn Save" in screen_text(app)
        await press(pilot, "pageup")
        assert "PgDn Next" in screen_text(app)
        await press(pilot, "pagedown", "text:j", "ctrl+s")
    (found,) = histories(store)
    assert [check.complete for check in found.pre_checks] == [True]


async def test_leaving_ends_the_fee_on_the_day_that_is_given_in_the_same_step(tmp_path):
    member = answered(max_cost=18_00)
    fee = {"fee_per_year": 360_00, "fee_from": ON.replace(month=1, day=1)}
    store = stored(tmp_path, [replace(member, cooperation=replace(member.cooperation, **fee))])
    async with running(tmp_path) as (app, pilot):
        await check_again(app, pilot)
        await press(pilot, "text:l")
        app.screen.query_one(Form).row("member_until").focus_entry()
        await press(pilot, "text:31.12.")
        assert "Fee until" in screen_text(app)
        await press(pilot, "enter")
        assert filed(store).cooperation.fee_to == ON.replace(month=12, day=31)
        assert [one.choice for one in filed(store).decisions] == [Choice.DROP]
        await press(pilot, "ctrl+z")
    assert (filed(store).cooperation.fee_to, filed(store).decisions) == (None, [])


async def test_without_a_fee_nothing_is_asked_about_its_end(tmp_path):
    stored(tmp_path, [answered(max_cost=18_00)])
    async with running(tmp_path) as (app, pilot):
        await check_again(app, pilot)
        await press(pilot, "text:l")
        assert "Fee until" not in screen_text(app)


async def test_leaving_ends_what_was_planned_there_in_the_same_step(tmp_path):
    """Fails when the plan stays, and when undo does not bring it back."""
    plan = Activity("x", ON + timedelta(days=5), done=False)
    with_plan = answered(max_cost=18_00)
    store = stored(tmp_path, [replace(with_plan, activities=[*with_plan.activities, plan])])
    async with running(tmp_path) as (app, pilot):
        await check_again(app, pilot)
        await press(pilot, "l")
        assert "1 plan ends" in " ".join(screen_text(app).split())
        await press(pilot, "enter")
        assert filed(store).decisions[0].choice is Choice.DROP
        assert filed(store).activities == []
        await press(pilot, "ctrl+z")
        assert len(filed(store).activities) == 1
