"""The account of one cooperation: balance, advice and what follows from them."""

from decimal import Decimal
from fractions import Fraction

import pytest
from helpers.entries import ago, evening, group, judged, promise, result

from coopitis.domain.advice import Advice
from coopitis.domain.terms import Terms


def test_no_result_yet_is_on_trial_within_the_overdraft():
    """0 x 400 - 3 x 100 = -300 EUR; the overdraft is 400."""
    figures = judged(group(promise(), *[evening(n, 100_00) for n in (30, 20, 10)]))
    assert (figures.balance, figures.overdraft, figures.advice) == (-300_00, 400_00, Advice.ON_TRIAL)
    assert figures.cost_per_result is None


def test_a_result_in_the_black_pays():
    """1 x 400 - 300 = 100 EUR; at exactly 0 it still pays, one cent below it does not."""
    assert judged(group(promise(), evening(9, 300_00), result(5))).balance == 100_00
    assert judged(group(promise(), evening(9, 300_00), result(5))).advice is Advice.PAYS
    assert judged(group(promise(), evening(9, 400_00), result(5))).advice is Advice.PAYS
    assert judged(group(promise(), evening(9, 400_01), result(5))).advice is Advice.ON_TRIAL


def test_nothing_spent_and_nothing_come_is_on_trial():
    figures = judged(group(promise()))
    assert (figures.balance, figures.advice, figures.roi) == (0, Advice.ON_TRIAL, None)


def test_at_the_overdraft_it_is_drop_one_cent_before_it_is_not():
    assert judged(group(promise(), evening(9, 399_99))).advice is Advice.ON_TRIAL
    assert judged(group(promise(), evening(9, 400_00))).advice is Advice.DROP
    assert judged(group(promise(), evening(9, 800_00), result(5))).advice is Advice.DROP


@pytest.mark.parametrize(
    ("patience", "overdraft", "advice"),
    [("0.5", 200_00, Advice.DROP), ("1.0", 400_00, Advice.ON_TRIAL), ("0.75", 300_00, Advice.DROP)],
)
def test_patience_sets_the_overdraft(patience, overdraft, advice):
    """Balance -300 EUR, maximum 400."""
    figures = judged(group(promise(), evening(9, 300_00)), terms=Terms(patience=Decimal(patience)))
    assert (figures.overdraft, figures.advice) == (overdraft, advice)


def test_without_a_complete_pre_check_it_is_unchecked():
    figures = judged(group(promise(complete=False), evening(9, 900_00), result(5, 100_00)))
    assert figures.advice is Advice.UNCHECKED
    assert (figures.balance, figures.overdraft, figures.max_cost) == (None, None, None)
    assert (figures.chance, figures.evenings_left, figures.expected_cost) == (None, None, None)
    assert (figures.cost_per_result, figures.roi) == (900_00, Fraction(-8, 9))
    assert figures.typical_cost == 900_00


def test_zero_minutes_leave_the_account_as_it_was():
    before = judged(group(promise(), evening(9, 300_00)))
    after = judged(group(promise(), evening(9, 300_00), evening(5, attendance=0, rate=80_00)))
    assert (after.balance, after.minutes, after.activities) == (before.balance, 0, before.activities + 1)


def test_a_result_dated_before_its_activity_counts_from_its_own_day():
    """The lead came 10 days ago, the evening named for it was 5 days ago: 400, then 400 - 300."""
    history = group(promise(), evening(5, 300_00), result(10, activity="a2"))
    assert [judged(history, ago(n)).balance for n in (11, 10, 5)] == [0, 400_00, 100_00]


def test_a_late_result_turns_drop_back():
    """-400: drop. A result: 400 - 400 = 0: pays. One evening of 100 more: -100: on trial."""
    history = group(promise(), evening(20, 400_00), result(10), evening(5, 100_00))
    advice = [judged(history, ago(n)).advice for n in (11, 10, 5)]
    assert advice == [Advice.DROP, Advice.PAYS, Advice.ON_TRIAL]


def test_a_new_pre_check_judges_from_its_day_on_and_leaves_the_past_alone():
    """300 EUR spent. Maximum 300: drop; from 5 days ago 500: on trial. What was spent stays as it was."""
    history = group(promise(max_cost=300_00), evening(20, 300_00), promise(5, max_cost=500_00))
    before, after = judged(history, ago(6)), judged(history, ago(5))
    assert (before.advice, after.advice) == (Advice.DROP, Advice.ON_TRIAL)
    assert before.total_cost == after.total_cost == 300_00
    assert (before.overdraft, after.overdraft) == (300_00, 500_00)


def test_what_lies_ahead_does_not_count():
    """Only the 100 EUR of 9 days ago; neither what is planned nor what is dated tomorrow."""
    ahead = evening(3, 500_00, done=False), evening(-1, 500_00), result(-1, 900_00), promise(-1, max_cost=1)
    figures = judged(group(promise(), evening(9, 100_00), *ahead))
    assert (figures.total_cost, figures.results, figures.balance) == (100_00, 0, -100_00)
    assert figures.max_cost == 400_00


def test_two_results_from_one_person_count_two():
    """2 x 400 - 600 = 200 EUR, from one person."""
    figures = judged(group(promise(), evening(9, 600_00), result(5, person="Ada"), result(4, person="Ada")))
    assert (figures.results, figures.persons, figures.balance) == (2, 1, 200_00)


def test_a_person_counts_once_however_the_name_is_written():
    """Ada Byron in six spellings, alone and among others, is one; Bo and Cy are two more."""
    fields = ["Ada Byron", "BYRON, Ada", "Dr. Ada Byron (Acme)", "Ada  Býron & Bo Berg", "Bo Berg/Ada Byron"]
    fields += ["“Ada Byron” und Cy Dahl"]
    came = (result(days, person=one) for days, one in enumerate(fields, 1))
    assert judged(group(promise(), *came)).persons == 3


def test_typical_is_the_mean_of_the_last_five_in_whole_cents():
    """1000, then 100, 101, 101, 101 and 102 cents: 505 / 5 = 101; or 104: 507 / 5 = 101.4; or 105: 101.6."""
    for last, typical in ((102, 101), (104, 101), (105, 102)):
        costs = 1000, 100, 101, 101, 101, last
        history = group(promise(), *(evening(60 - n, cost) for n, cost in enumerate(costs)))
        assert judged(history).typical_cost == typical


def test_before_the_first_activity_an_evening_costs_what_a_result_should():
    """3 h at 80 EUR = 240; the overdraft of 400 lasts for two: 240, 480."""
    figures = judged(group(promise(minutes_per_result=180, rate=80_00)))
    assert (figures.typical_cost, figures.expected_cost, figures.evenings_left) == (240_00, 240_00, 2)


def test_evenings_left_count_in_full_though_the_past_has_not_ripened():
    """200 EUR, 15 of 30 days old: -100. 300 of room to -400, an evening is 200: after two it is passed."""
    assert judged(group(promise(horizon=30), evening(15, 200_00))).evenings_left == 2


def test_no_evenings_left_once_it_is_there():
    assert judged(group(promise(), evening(9, 400_00))).evenings_left == 0


def test_no_figure_where_an_evening_costs_nothing_or_nothing_is_known():
    assert judged(group(promise(), evening(9, 0))).evenings_left is None
    assert judged(group(promise(minutes_per_result=0, rate=80_00))).evenings_left is None
    assert judged(group(promise())).evenings_left is None
    assert judged(group(evening(9, 100_00))).evenings_left is None


def test_the_chance_goes_by_what_is_due():
    """Due 60 of 120 EUR, maximum 400: mean 60/400 + 1 = 1.15, no result: e^-1.15 = 0.316637."""
    figures = judged(group(promise(horizon=30), evening(15, 120_00)))
    assert figures.chance == pytest.approx(0.316637, abs=5e-7)


def test_cost_per_result_is_rounded_half_up():
    """1000 cents by 3 results = 333.33; 5 cents by 2 = 2.5."""
    assert judged(group(evening(9, 1000), *[result(n) for n in (3, 2, 1)])).cost_per_result == 333
    assert judged(group(evening(9, 5), result(2), result(1))).cost_per_result == 3


def test_the_return_is_what_was_won_beyond_the_cost_by_the_cost():
    """(500 - 400) / 400 = 1/4, due or not; nothing won: -1; nothing spent: no figure."""
    history = group(promise(horizon=365), evening(0, 400_00), result(0, 500_00))
    assert judged(history).roi == Fraction(1, 4)
    assert judged(group(evening(9, 400_00))).roi == -1
    assert judged(group(result(9, 400_00))).roi is None
