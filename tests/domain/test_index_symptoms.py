"""Which evenings count as symptoms: unplanned, unchecked, dropped or past the overdraft."""

from decimal import Decimal

from helpers import oracle
from helpers.entries import ago, decided, diagnosed, evening, group, promise, result
from helpers.entry_strategies import terms
from helpers.strategies import histories
from hypothesis import given

from coopitis.domain.decision import Choice
from coopitis.domain.terms import Terms

EXHAUSTED = promise(), evening(50, 400_00)
"""-400 EUR, 50 days ago: whatever comes after goes to an account past its overdraft."""


def past_overdraft(*entries, own=Terms(), **cooperation):  # noqa: B008
    """Whether each evening went to a cooperation dropped or past its overdraft, in the order entered."""
    return [one.past_overdraft for one in diagnosed(group(*entries, **cooperation), own)]


def test_an_unplanned_evening_is_a_symptom():
    assert [one.unplanned for one in diagnosed(group(evening(9, planned=False), evening(8)))] == [True, False]


def test_an_evening_without_a_pre_check_in_force_on_its_day_is_a_symptom():
    """Checked 5 days ago: the evening before that day was unchecked, the one on it was not."""
    history = group(evening(6), evening(5), promise(5), evening(4))
    assert [one.unchecked for one in diagnosed(history)] == [True, False, False]


def test_a_draft_checks_nothing():
    assert diagnosed(group(promise(20, complete=False), evening(9)))[0].unchecked


def test_the_evening_that_exhausts_the_account_is_not_past_it_the_next_one_is():
    """200 EUR each, overdraft 400: before the four evenings the balance is 0, -200, -400, -600."""
    assert past_overdraft(promise(), *[evening(n, 200_00) for n in (40, 30, 20, 10)]) == [
        False,
        False,
        True,
        True,
    ]


def test_one_cent_before_the_overdraft_it_is_not_past_it():
    assert past_overdraft(promise(), evening(40, 399_99), evening(30, 1)) == [False, False]
    assert past_overdraft(promise(), evening(40, 400_00), evening(30, 1)) == [False, True]


def test_results_of_that_day_are_included():
    """Before the third evening 400 - 400 = 0, before the fourth -200; a day later it comes too late."""
    evenings = [evening(n, 200_00) for n in (40, 30, 20, 10)]
    assert past_overdraft(promise(), *evenings, result(20)) == [False, False, False, False]
    assert past_overdraft(promise(), *evenings, result(19)) == [False, False, True, False]


def test_of_one_date_the_evenings_entered_earlier_come_before():
    assert past_overdraft(promise(), evening(9, 400_00), evening(9, 10_00)) == [False, True]
    assert past_overdraft(promise(), evening(9, 10_00), evening(9, 400_00)) == [False, False]


def test_later_evenings_are_left_out():
    assert past_overdraft(promise(), evening(9, 10_00), evening(8, 900_00)) == [False, False]
    assert past_overdraft(promise(), evening(8, 900_00), evening(9, 10_00)) == [False, False]


def test_cost_ripens_here_too():
    """600 EUR over a horizon of 30: 19 days on 380 are due, 20 days on 400."""
    check = promise(horizon=30)
    assert past_overdraft(check, evening(40, 600_00), evening(21), evening(20)) == [False, False, True]


def test_fees_count_here_too():
    """1 EUR a day from 459 days ago: 60 days ago it is the 400th day, 61 days ago the 399th."""
    fee = {"fee_per_year": 365_00, "fee_from": ago(459)}
    assert past_overdraft(promise(470), evening(61), evening(60), **fee) == [False, True]


def test_patience_counts_here_too():
    """-400 EUR; patience 1.5 makes the overdraft 600."""
    assert past_overdraft(*EXHAUSTED, evening(9), own=Terms(patience=Decimal("1.5"))) == [False, False]


@given(histories(), terms())
def test_each_evening_is_judged_as_by_adding_up_what_was_before_it(history, own):
    assert diagnosed(history, own) == oracle.diagnosed(history, own)


def test_the_pre_check_of_that_day_judges():
    """-400: past an overdraft of 400, within 500; the newer maximum holds from its day on."""
    history = *EXHAUSTED, evening(9), promise(8, max_cost=500_00), evening(8)
    assert past_overdraft(*history) == [False, True, False]


def test_without_a_pre_check_there_is_no_overdraft_to_be_past():
    assert past_overdraft(evening(50, 900_00), evening(9)) == [False, False]


def test_what_the_money_speaks_for_is_no_symptom():
    """Balance 400 - 900 = -500, past it; but 5,000 were won in the year before the evening, for 900."""
    assert past_overdraft(promise(), evening(50, 900_00), result(40, 5_000_00), evening(9)) == [False, False]
    assert past_overdraft(promise(), evening(50, 900_00), result(40, 900_00), evening(9)) == [False, True]


def test_a_pause_is_none():
    """Horizon 365: of 2,400 EUR 394.52 are due after 60 days, the line is 113.50: pause, not drop."""
    assert past_overdraft(promise(horizon=365), evening(60, 2_400_00), evening(0)) == [False, False]


def test_an_account_that_has_fallen_is_one():
    """Five results against nothing 400 days ago: 2,000 EUR. It may lose 1,199.99 of them, 1,200 is too much.

    The fall is at least the overdraft of 400 and two results of 400; the newest entry before the last evening
    is the first one, and a year before that are the results.
    """
    results = [result(400) for _ in range(5)]
    for spent, wasted in ((1_199_99, False), (1_200_00, True)):
        assert past_overdraft(promise(500), *results, evening(20, spent), evening(9)) == [False, wasted]


def test_an_evening_with_a_dropped_cooperation_is_a_symptom_even_in_the_black():
    entries = promise(), result(50), evening(21), decided(20, Choice.DROP), evening(19)
    assert past_overdraft(*entries) == [False, True]


def test_on_the_date_of_the_decision_the_order_of_entry_says_what_came_first():
    assert past_overdraft(promise(), evening(20), decided(20, Choice.DROP), evening(20)) == [False, True]


def test_only_the_newest_decision_is_in_force():
    entries = promise(), decided(30, Choice.DROP), evening(25), decided(20, Choice.KEEP), evening(15)
    assert past_overdraft(*entries) == [True, False]


def test_of_two_decisions_on_one_date_the_one_entered_later_is_in_force():
    keep, drop = decided(20, Choice.KEEP), decided(20, Choice.DROP)
    assert past_overdraft(promise(), keep, drop, evening(15)) == [True]
    assert past_overdraft(promise(), drop, keep, evening(15)) == [False]


def test_a_keep_does_not_excuse_an_exhausted_account():
    assert past_overdraft(*EXHAUSTED, decided(20, Choice.KEEP), evening(9)) == [False, True]


def test_a_keep_anyway_in_force_excuses_it():
    """Review 10 days ago: excused on that day still, lapsed the day after."""
    anyway = decided(20, Choice.KEEP_ANYWAY, review_ago=10)
    assert past_overdraft(*EXHAUSTED, anyway, evening(11), evening(10), evening(9)) == [
        False,
        False,
        False,
        True,
    ]


def test_a_keep_anyway_that_was_decided_against_excuses_nothing():
    anyway = decided(20, Choice.KEEP_ANYWAY, review_ago=-100)
    assert past_overdraft(*EXHAUSTED, anyway, decided(15, Choice.UNDECIDED), evening(9)) == [False, True]


def test_a_lapsed_keep_anyway_in_the_black_is_no_symptom():
    """The drop before it is no longer the newest decision."""
    log = decided(30, Choice.DROP), decided(20, Choice.KEEP_ANYWAY, review_ago=10)
    assert past_overdraft(promise(), *log, evening(9, 10_00)) == [False]


def test_a_keep_anyway_entered_after_the_evening_comes_too_late():
    anyway = decided(9, Choice.KEEP_ANYWAY, review_ago=-100)
    assert past_overdraft(*EXHAUSTED, evening(9), anyway, evening(9)) == [False, True, False]
