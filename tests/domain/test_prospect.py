"""What a pre-check's answers mean, worked out with a pencil."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from helpers.entries import promise

from coopitis.domain.prospect import Outlook, Prospect, affordable, prospect
from coopitis.domain.terms import Terms

CIRCLE = promise(minutes_per_result=180, rate=80_00, max_cost=300_00, target=4)
"""3 h at 80 EUR = 240 EUR for one lead, 300 at most, four of them."""


def foreseen(check=CIRCLE, record=None, patience="1.0") -> Prospect:
    """As foreseen with evenings that take as long as one result."""
    asked = replace(check, minutes_per_evening=check.minutes_per_result)
    return prospect(asked, Terms(patience=Decimal(patience)), record)


def test_one_result_costs_its_time_at_the_rate():
    """3 x 80 = 240 EUR, 60 under the maximum of 300."""
    figures = foreseen()
    assert (figures.cost, figures.max_cost, figures.margin) == (240_00, 300_00, 60_00)
    assert figures.outlook is Outlook.CAN_PAY


def test_the_whole_target_takes_as_many_times_the_time_and_the_money():
    """4 x 3 h = 12 h; 4 x 240 = 960 EUR."""
    assert (foreseen().target_minutes, foreseen().target_cost) == (12 * 60, 960_00)


@pytest.mark.parametrize(
    ("max_cost", "patience", "evenings"),
    [(300_00, "1.0", 2), (240_00, "1.0", 1), (240_01, "1.0", 2), (300_00, "2.5", 4), (100_00, "1.0", 1)],
)
def test_the_overdraft_is_used_up_after_so_many_evenings(max_cost, patience, evenings):
    """At 240 EUR each: 300 after two (480), 240 after one, 2.5 x 300 = 750 after four (960)."""
    check = promise(minutes_per_result=180, rate=80_00, max_cost=max_cost)
    assert foreseen(check, patience=patience).evenings == evenings


def test_the_account_can_be_foreseen_evening_by_evening():
    """Each evening 240 down, a lead 300 up, the overdraft 300: -480 is drop, +60 pays."""
    foresight = [foreseen().after(*what) for what in ((0, 0), (1, 0), (2, 0), (1, 1), (2, 1))]
    assert [one.balance for one in foresight] == [0, -240_00, -480_00, 60_00, -180_00]
    assert [one.advice for one in foresight] == ["on_trial", "on_trial", "drop", "pays", "on_trial"]
    assert [one.overdraft for one in foresight] == [300_00] * 5


def test_no_account_is_foreseen_before_its_answers():
    assert (
        foreseen(promise(complete=False, max_cost=None, minutes_per_result=180, rate=80_00)).after(1, 0)
        is None
    )


def test_the_track_record_makes_it_longer_and_dearer():
    """Record 0.46: 180 / 0.46 = 391.3 min, 6.5 h; 240 / 0.46 = 521.74 EUR, 221.74 over the maximum."""
    figures = foreseen(record=Fraction(46, 100))
    assert (figures.likely_minutes, figures.likely_cost, figures.likely_margin) == (391, 521_74, -221_74)
    assert figures.outlook is Outlook.TOO_DEAR_BY_RECORD


def test_a_record_above_one_makes_it_shorter_and_cheaper():
    """Record 4/3: 180 x 3/4 = 135 min, 240 x 3/4 = 180 EUR, 120 under."""
    figures = foreseen(record=Fraction(4, 3))
    assert (figures.likely_minutes, figures.likely_cost, figures.likely_margin) == (135, 180_00, 120_00)
    assert figures.outlook is Outlook.CAN_PAY


def test_a_plan_above_the_maximum_is_too_dear_whatever_the_record():
    """240 EUR against 200 at most: 40 over; a good record does not excuse one's own numbers."""
    check = promise(minutes_per_result=180, rate=80_00, max_cost=200_00)
    assert foreseen(check, record=Fraction(2)).margin == -40_00
    assert foreseen(check, record=Fraction(2)).outlook is Outlook.TOO_DEAR


def test_exactly_the_maximum_can_pay():
    check = promise(minutes_per_result=180, rate=80_00, max_cost=240_00)
    assert foreseen(check).margin == 0
    assert foreseen(check, record=Fraction(1)).outlook is Outlook.CAN_PAY


def test_no_figure_before_its_answers():
    unanswered = foreseen(promise(complete=False, max_cost=None), record=Fraction(1, 2))
    assert unanswered == Prospect(track_record=Fraction(1, 2))
    assert (unanswered.margin, unanswered.target_cost, unanswered.likely_cost) == (None, None, None)
    assert (unanswered.target_minutes, unanswered.outlook) == (None, None)


def test_time_is_known_before_the_rate():
    """3 h each, four of them: 12 h; by the record 1/2 one takes 6 h."""
    figures = foreseen(
        promise(complete=False, max_cost=None, minutes_per_result=180, target=4), Fraction(1, 2)
    )
    assert (figures.target_minutes, figures.likely_minutes, figures.cost) == (720, 360, None)


def test_what_costs_nothing_never_uses_up_the_overdraft():
    """A rate of zero is allowed: 0 EUR a lead, 300 under, no number of evenings."""
    figures = foreseen(promise(minutes_per_result=180, rate=0, max_cost=300_00))
    assert (figures.cost, figures.margin, figures.evenings) == (0, 300_00, None)
    assert figures.outlook is Outlook.CAN_PAY


def test_a_lead_may_cost_what_a_customer_leaves_times_the_share_that_become_one():
    """(5000 - 2000 - 1000) x 20 % = 400; (5000 - 3000 - 500) x 20 % = 300; a third of 1 EUR = 33 cents."""
    assert affordable(5000_00, 2000_00, 1000_00, Fraction(20, 100)) == 400_00
    assert affordable(5000_00, 3000_00, 500_00, Fraction(20, 100)) == 300_00
    assert affordable(1_00, 0, 0, Fraction(1, 3)) == 33


def test_nothing_is_affordable_where_a_customer_leaves_nothing():
    """1000 - 900 - 300 = -200 EUR; half of it -100."""
    assert affordable(1000_00, 900_00, 300_00, Fraction(1, 2)) == -100_00
