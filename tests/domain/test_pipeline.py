"""The way from evenings to won value, counted by hand."""

from dataclasses import replace

import pytest
from helpers.entries import ON, ago, evening, group, result

from coopitis.domain.pipeline import Pipeline, pipeline
from coopitis.domain.result import Stage


def test_A4_each_result_counts_as_far_as_its_stage_proves():
    # Five leads; the offer and the two won ones were an offer at some time, of the lost one no day is known.
    history = group(
        evening(100, attendance=90),
        evening(50, attendance=120, travel=30),
        result(40),
        result(30, stage=Stage.OFFER),
        result(20, 1_000_00, stage=Stage.WON),
        result(10, 2_300_00, stage=Stage.WON),
        result(5, stage=Stage.LOST),
    )
    found = pipeline(history, ON)
    assert (found.evenings, found.minutes) == (2, 240)
    assert (found.leads, found.offers, found.won, found.lost) == (5, 3, 2, 1)
    assert found.value == 3_300_00


@pytest.mark.parametrize(
    ("results", "days"),
    [
        ([], None),
        # From their evenings, 100 and 50 days ago, it took 90 and 20 days: in the middle 55.
        ([result(10, activity="a1"), result(30, activity="a2")], 55),
        # 90, 20 and 49: the one in the middle, which a single late one does not move.
        ([result(10, activity="a1"), result(30, activity="a2"), result(1, activity="a2")], 49),
        # 90 and 21 are 111, half of it is 55.5, half up.
        ([result(10, activity="a1"), result(29, activity="a2")], 56),
        # Nobody said where it came from: since the first evening.
        ([result(40)], 60),
        # Its evening is not there any more.
        ([result(40, activity="gone")], 60),
        # It was dated before its evening.
        ([result(60, activity="a2")], 0),
        # Nothing came before it.
        ([result(200)], None),
    ],
)
def test_A4_the_way_takes_from_the_evening_to_the_result(results, days):
    history = group(evening(100), evening(50), *results)
    assert pipeline(history, ON).days == days


def test_what_is_planned_or_lies_ahead_does_not_count():
    history = group(evening(-1, attendance=60), evening(0, attendance=60, done=False), result(-1, 100_00))
    assert pipeline(history, ON) == Pipeline()
    assert pipeline(history, ago(-1)) == Pipeline(1, 60, 1, 0, 0, 0, 100_00, days=0)


def test_A4_from_the_lead_to_the_win_it_takes_so_many_days():
    """Leads of 40, 30 and 20 days ago, won 10, 20 and 5 days ago: 30, 10 and 15 days; in the middle 15."""
    came = [
        replace(result(days, 100_00), offered_on=ago(won + 1), won_on=ago(won))
        for days, won in ((40, 10), (30, 20), (20, 5))
    ]
    history = group(evening(50), *came)
    assert pipeline(history, ON).days_to_won == 15
    assert (pipeline(history, ago(10)).won, pipeline(history, ago(10)).days_to_won) == (2, 20)
    assert (pipeline(history, ago(11)).offers, pipeline(history, ago(11)).value) == (2, 100_00)
    assert pipeline(group(result(9)), ON).days_to_won is None
