"""The demo tells a life one believes, on whatever day it is told."""

from collections import Counter
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from helpers.entries import index_of, judged

from coopitis.demo import build, terms
from coopitis.domain.activity import MINUTES_A_DAY
from coopitis.domain.advice import Advice, Because
from coopitis.domain.decision import Choice, newest
from coopitis.domain.diagnosis import Part, Remedy, cures
from coopitis.domain.history import History
from coopitis.domain.index import total
from coopitis.domain.result import Stage

WEEK = [date(2026, 11, 23) + timedelta(days=n) for n in range(7)]
YEAR = [date(2027, 1, 1) + timedelta(days=37 * n) for n in range(10)]
DAYS = [*WEEK, *YEAR, date(2028, 2, 29), date(2026, 12, 31), date(2028, 3, 1)]

WORDS = Path(__file__).parents[2] / "coopitis" / "locale" / "de" / "LC_MESSAGES" / "demo.po"


@pytest.fixture(scope="module", params=DAYS, ids=str)
def on(request):
    """Every day in turn, with all that is said of it."""
    return request.param


@pytest.fixture(scope="module")
def told(on):
    """What is told on the day, built once: nothing in it changes."""
    return build(on)


@pytest.fixture(scope="module")
def accounts(told, on):
    return [judged(one, on) for one in told]


def test_the_same_day_tells_the_same_story():
    assert build(DAYS[0]) == build(DAYS[0])


def test_a_week_later_everything_is_a_week_later():
    week = timedelta(days=7)
    assert [_shifted(one, week) for one in build(DAYS[0])] == build(DAYS[0] + week)


def test_another_day_is_another_story():
    assert build(DAYS[0]) != build(DAYS[0] + timedelta(days=1))


def test_sixteen_cooperations_and_eighteen_months_of_them(told, on):
    days = [one.date for history in told for one in history.activities]
    assert len(told) == 16
    assert 530 <= (on - min(days)).days <= 560
    assert len({history.cooperation.name for history in told}) == 16


def test_every_advice_and_every_decision_occurs(told, on):
    assert {judged(one, on).advice for one in told} == set(Advice)
    assert {_choice(one, on) for one in told} == set(Choice)


PAIRS = {
    (Advice.UNCHECKED, None),
    (Advice.PAYS, Because.MONEY),
    (Advice.PAYS, Because.RESULTS),
    (Advice.ON_TRIAL, Because.WITHIN_OVERDRAFT),
    (Advice.ON_TRIAL, Because.FALLEN),
    (Advice.PAUSE, Because.UNRIPE),
    (Advice.DROP, Because.OVERDRAFT),
    (Advice.DROP, Because.FALLEN),
}


def test_every_reason_of_every_advice_occurs(accounts):
    assert {(one.advice, one.because) for one in accounts} == PAIRS


def test_every_list_is_oldest_first_and_ids_are_unique(told):
    for history in told:
        for entries in (history.pre_checks, history.activities, history.results, history.decisions):
            days = [one.date for one in entries]
            assert days == sorted(days)
    ids = [one.id for history in told for one in _entries(history)]
    assert len(ids) == len(set(ids))


def test_no_cooperation_meets_twice_a_day(told):
    for history in told:
        assert max(Counter(one.date for one in history.activities).values(), default=1) == 1


def test_results_come_in_all_stages_late_and_twice_from_one_person(told, on):
    results = [one for history in told for one in history.results]
    assert {one.stage for one in results} == set(Stage)
    assert all(one.won for one in results if one.stage is Stage.WON)
    days = {one.id: one.date for history in told for one in history.activities}
    assert max((one.date - days[one.activity]).days for one in results) >= 60
    assert Counter(one.person for one in results if one.date == on - timedelta(days=161))["Giulia Conti"] == 2


def test_meetups_wait_to_be_logged_and_others_lie_ahead(told, on):
    planned = [one.date for history in told for one in history.activities if not one.done]
    assert any(2 <= (on - day).days <= 5 for day in planned)
    assert any(0 <= (on - day).days <= 1 for day in planned)
    assert sum(day > on for day in planned) >= 2


def test_accounts_within_their_overdraft_have_one_to_four_evenings_left(accounts):
    left = [one.evenings_left for one in accounts if one.because is Because.WITHIN_OVERDRAFT]
    assert set(left) <= {1, 2, 3, 4}
    assert len(set(left)) >= 3


def test_one_account_is_past_its_overdraft_without_a_decision(told, on):
    undecided = [one for one in told if not one.decisions and judged(one, on).advice is Advice.DROP]
    assert [one.cooperation.name for one in undecided] == ["LinkedIn: Production & Automation"]
    assert judged(undecided[0], on).results > 0


def test_one_cooperation_is_kept_against_the_advice(told, on):
    against = {
        one.cooperation.kind.value
        for one in told
        if _choice(one, on) is Choice.KEEP and judged(one, on).advice is Advice.DROP
    }
    assert against == {"association"}


def test_decisions_carry_the_figures_of_their_day(told):
    for history in told:
        for decision in history.decisions:
            figures = judged(history, decision.date)
            seen = (decision.balance, decision.results, decision.advice)
            assert seen == (figures.balance, figures.results, figures.advice)


def test_the_index_falls_and_rises_over_the_year_and_is_acute_today(told, on):
    course = [_index(told, on - timedelta(days=30 * back)).share for back in range(12, -1, -1)]
    today = _index(told, on)
    assert 0.30 <= today.share <= 0.45
    assert min(today.unplanned, today.unchecked, today.past_overdraft) > 0
    assert course[0] > 0.5
    assert min(course) < 0.25
    assert course[-1] > min(course) + 0.1


def test_no_cure_is_to_drop_what_earned_more_than_it_cost(told, on):
    by_id = {one.cooperation.id: one for one in told}
    parts = [
        Part(one.cooperation, index_of(one, on, terms()), judged(one, on).advice, newest(one.decisions, on))
        for one in told
    ]
    found = cures(parts, on)
    assert {one.remedy for one in found} >= {Remedy.DROP, Remedy.PLAN}
    for cure in found:
        if cure.remedy is Remedy.DROP:
            account = judged(by_id[cure.cooperation.id], on)
            assert account.year_won <= account.year_cost
            assert account.advice is not Advice.PAYS


def test_the_time_budget_is_slightly_exceeded(told, on):
    since = on - timedelta(days=27)
    done = [one for history in told for one in history.activities if one.done]
    hours = sum(one.minutes for one in done if since <= one.date <= on) / 60 / 4
    assert terms().hours_per_week < hours <= 7


def test_one_pre_check_is_a_draft_and_one_cooperation_has_not_begun(told):
    drafts = [one for one in told if one.pre_checks and not one.pre_checks[-1].complete]
    new = [one for one in told if one.pre_checks and not any(a.done for a in one.activities)]
    draft = drafts[0].pre_checks[-1]
    assert len(drafts) == len(new) == 1
    assert draft.rate and draft.minutes_per_result and draft.result_looks_like and draft.expectation
    assert draft.max_cost is draft.economical is draft.horizon_days is draft.reasons_anyway is None
    assert new[0].pre_checks[-1].complete


def test_everything_a_log_can_hold_occurs(told):
    done = [one for history in told for one in history.activities if one.done]
    for flag in ("planned", "prepared"):
        assert {getattr(one, flag) for one in done} == {True, False}
    for field in ("preparation", "travel", "follow_up", "expenses", "given", "received", "consequence"):
        assert {getattr(one, field) is None for one in done} == {True, False}, field
    assert {one.rate for one in done} == {7_500, 8_000}
    assert len({one.expected_came for one in done}) == 4
    assert not any(one.prepared and not one.planned for one in done)


def test_nothing_done_or_decided_lies_ahead(told, on):
    for history in told:
        entries = (*history.pre_checks, *history.results, *history.decisions)
        done = [one for one in history.activities if one.done]
        ticks = [day for one in history.routines for day in one.done]
        assert all(one.date <= on for one in (*entries, *done))
        assert all(day <= on for day in ticks)
        assert all(one.minutes <= MINUTES_A_DAY for one in done)


def test_there_are_routines_colleagues_and_kit_to_show_later(told):
    assert sum(bool(one.routines) for one in told) >= 4
    assert sum(bool(one.colleagues) for one in told) >= 4
    assert sum(bool(one.kit) for one in told) >= 4
    assert any(one.automated_with for history in told for one in history.routines)
    assert {one.accepted for history in told for one in history.colleagues} == {True, False, None}


def test_a_notice_waits_ahead_a_review_is_due_and_there_are_fees(told, on):
    notices = [one.cooperation.notice_date for one in told if one.cooperation.notice_date]
    reviews = [newest(one.decisions, on).review for one in told if _choice(one, on) is Choice.KEEP_ANYWAY]
    assert all(on < day <= on + timedelta(days=30) for day in notices) and notices
    assert all(day <= on for day in reviews) and reviews
    assert any(one.cooperation.fee_per_year for one in told)
    assert any(not one.cooperation.measurable for one in told)


def test_in_german_everything_is_written_as_a_german_owner_would_and_every_figure_is_the_same():
    """Fails when a text of a story has no German words, or when those change a day or an amount."""
    english, german = build(DAYS[0]), build(DAYS[0], "de")
    assert [judged(one, DAYS[0]) for one in german] == [judged(one, DAYS[0]) for one in english]
    assert len({one.cooperation.name for one in german}) == len(english)
    with WORDS.open("rb") as file:
        words = read_po(file)
    left = {text for text in _texts(german) if text in words and words[text].string != text}
    unknown = {text for text in _texts(english) if text not in words and " " in text}
    assert left == set()
    assert unknown == set()


def _texts(told):
    """All that the owner wrote, but not the names of people."""
    for one in told:
        yield from (one.cooperation.name, one.cooperation.notes or "nothing")
        kinds = {
            "pre_checks": ("expectation", "result_looks_like", "unit", "reasons_anyway"),
            "activities": ("title", "given", "received", "consequence"),
            "results": ("text",),
            "decisions": ("reason",),
            "routines": ("text",),
            "colleagues": ("goal", "notes"),
            "kit": ("item", "where"),
        }
        for kind, names in kinds.items():
            for entry in getattr(one, kind):
                yield from (text for name in names if (text := getattr(entry, name)))


def _choice(history: History, on: date) -> Choice:
    decision = newest(history.decisions, on)
    return decision.choice if decision else Choice.UNDECIDED


def _index(told, day):
    return total(index_of(one, day, terms()) for one in told)


def _entries(history: History):
    yield history.cooperation
    for field in fields(history)[1:]:
        yield from getattr(history, field.name)


def _shifted(value, by):
    """The same value with every date in it later."""
    if isinstance(value, date):
        return value + by
    if isinstance(value, list | tuple):
        return type(value)(_shifted(one, by) for one in value)
    if is_dataclass(value):
        return replace(value, **{f.name: _shifted(getattr(value, f.name), by) for f in fields(value)})
    return value
