"""The Kooperationitis index: the share, by cost, of the evenings that show a symptom."""

import random
from dataclasses import replace
from fractions import Fraction

import pytest
from helpers.entries import decided, diagnosed, evening, group, index_of, promise
from helpers.entry_strategies import FIRST, LAST, days, terms
from helpers.strategies import histories
from hypothesis import given
from hypothesis import strategies as st

from coopitis.domain.decision import Choice
from coopitis.domain.index import Index, Level


def test_the_share_goes_by_cost_and_counts_overlaps_once():
    """100 healthy; 60 only unplanned; 40 unplanned and unchecked: flagged 100 of 200, parts 100 and 40."""
    history = group(
        evening(30, 40_00, planned=False), promise(20), evening(15, 60_00, planned=False), evening(9, 100_00)
    )
    figure = index_of(history)
    assert figure == Index(200_00, 100_00, unplanned=100_00, unchecked=40_00, only_unplanned=60_00)
    assert (figure.share, figure.level) == (Fraction(1, 2), Level.ACUTE)


def test_all_three_symptoms_stand_beside_the_total():
    """Dropped, unchecked and unplanned: 50 of 50, in all three parts."""
    history = group(decided(20, Choice.DROP), evening(9, 50_00, planned=False))
    assert index_of(history) == Index(50_00, 50_00, 50_00, 50_00, 50_00)


@pytest.mark.parametrize(("days_ago", "counts"), [(-1, False), (0, True), (89, True), (90, False)])
def test_the_90_days_end_with_the_day(days_ago, counts):
    assert index_of(group(evening(days_ago, 50_00))).cost == (50_00 if counts else 0)


@pytest.mark.parametrize(
    ("flagged", "level"),
    [
        (0, Level.HEALTHY),
        (14_99, Level.HEALTHY),
        (15_00, Level.INFECTED),
        (34_99, Level.INFECTED),
        (35_00, Level.ACUTE),
        (100_00, Level.ACUTE),
    ],
)
def test_under_15_percent_healthy_under_35_infected_else_acute(flagged, level):
    assert Index(100_00, flagged, flagged, 0, 0).level is level


def test_where_those_days_cost_nothing_there_is_no_figure():
    figure = index_of(group(evening(9, planned=False), evening(100, 50_00)))
    assert (figure.cost, figure.share, figure.level) == (0, None, None)


def test_what_is_not_done_is_not_spent():
    assert index_of(group(evening(9, 50_00, done=False))).cost == 0


@given(histories(), terms(), days())
def test_a_diagnosis_never_changes_by_what_comes_later(history, own, on):
    lists = ("pre_checks", "activities", "results", "decisions")
    known = {name: [one for one in getattr(history, name) if one.date <= on] for name in lists}
    until_then = [one for one in diagnosed(history, own) if one.date <= on]
    assert diagnosed(replace(history, **known), own) == until_then


@given(histories(), st.randoms(use_true_random=False))
def test_the_index_never_depends_on_the_order_of_entries(history, chance: random.Random):
    lists = ("pre_checks", "activities", "results", "decisions")
    shuffled = {name: chance.sample(getattr(history, name), len(getattr(history, name))) for name in lists}
    assert index_of(replace(history, **shuffled), LAST) == index_of(history, LAST)


@given(histories(), days())
def test_each_part_is_within_the_flagged_and_the_flagged_within_the_whole(history, on):
    figure = index_of(history, on)
    parts = figure.unplanned, figure.unchecked, figure.past_overdraft
    assert max(parts) <= figure.flagged <= min(sum(parts), figure.cost)
    assert on > FIRST or figure.cost == sum(one.cost for one in diagnosed(history) if one.date == FIRST)
