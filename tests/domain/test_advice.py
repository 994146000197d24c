"""The advice and its reason: the worked examples of the design, to the cent, then the seven lines."""

from datetime import timedelta
from fractions import Fraction

import pytest
from helpers.entries import ago, evening, group, judged, promise, result
from helpers.entry_strategies import LAST, terms
from helpers.strategies import checked_histories
from hypothesis import given
from hypothesis import strategies as st

from coopitis.domain.account import Account
from coopitis.domain.advice import MILDEST_FIRST, Advice, Because, Grounds, advise, evenings_left, is_milder


def weekly(evenings: int, day: int, *came: int, horizon: int = 365) -> Account:
    """So many evenings of 150 EUR, one a week, at a maximum of 300; as of so many days after the first one.

    Results came so many days after the first one too.
    """
    spent = [evening(day - 7 * n, 150_00) for n in range(evenings)]
    return judged(group(promise(max_cost=300_00, horizon=horizon), *spent, *(result(day - n) for n in came)))


@pytest.mark.parametrize(
    ("figures", "total", "due", "line", "said"),
    [
        (weekly(7, 49), 1_050_00, 80_55, 84_57, (Advice.ON_TRIAL, Because.WITHIN_OVERDRAFT)),
        (weekly(8, 56), 1_200_00, 103_56, 80_71, (Advice.PAUSE, Because.UNRIPE)),
        (weekly(8, 115), 1_200_00, 297_53, 119_51, (Advice.PAUSE, Because.UNRIPE)),
        (weekly(8, 116), 1_200_00, 300_82, 120_16, (Advice.DROP, Because.OVERDRAFT)),
        (weekly(2, 7, horizon=0), 300_00, 300_00, 300_00, (Advice.DROP, Because.OVERDRAFT)),
        (weekly(3, 21, horizon=30), 450_00, 210_00, 204_00, (Advice.PAUSE, Because.UNRIPE)),
    ],
)
def test_what_is_out_and_too_young_makes_a_pause(figures, total, due, line, said):
    assert (figures.total_cost, figures.due_cost, figures.pause_line) == (total, due, line)
    assert figures.balance == -due
    assert (figures.advice, figures.because) == said


def test_before_the_pause_one_evening_is_left_and_then_none():
    """An eighth one at once: 300 x (300 + 80.55) / (300 + 1,200) = 76.11, and 80.55 are due."""
    assert weekly(7, 49).evenings_left == 1
    assert weekly(8, 56).evenings_left == weekly(8, 116).evenings_left == 0


def test_a_result_ends_the_pause():
    """8 evenings, a result on day 60: 300 - 116.71 = 183.29 EUR in the black."""
    figures = weekly(8, 60, 60)
    assert (figures.due_cost, figures.credits, figures.balance) == (116_71, 300_00, 183_29)
    assert (figures.advice, figures.because) == (Advice.PAYS, Because.RESULTS)


def good_year(came_since: int) -> Account:
    """14 results and 2,200 EUR until a year before the newest entry, then 1,560 more and so many results."""
    before = [evening(400, 2_200_00), *(result(400) for _ in range(14))]
    since = [evening(100, 1_560_00), *(result(10) for _ in range(came_since))]
    return judged(group(promise(500, max_cost=300_00), *before, *since))


def test_old_credit_does_not_last():
    """A year ago 14 x 300 - 2,200 = 2,000; now 16 x 300 - 3,760 = 1,040: 960 less, at least 300 + 2 x 300."""
    figures = good_year(2)
    assert (figures.credits, figures.balance) == (4_800_00, 1_040_00)
    assert (figures.then, figures.old_balance, figures.fallen) == (ago(375), 2_000_00, 960_00)
    assert (figures.advice, figures.because) == (Advice.DROP, Because.FALLEN)


def test_half_way_down_it_is_on_trial_though_in_the_black():
    """17 x 300 - 3,760 = 1,340: 660 less, at least an overdraft and less than three of 300."""
    figures = good_year(3)
    assert (figures.credits, figures.balance, figures.fallen) == (5_100_00, 1_340_00, 660_00)
    assert (figures.advice, figures.because) == (Advice.ON_TRIAL, Because.FALLEN)


def test_where_the_old_balance_was_no_credit_nothing_has_fallen():
    """-50 EUR a year before the newest entry, -150 today."""
    figures = judged(group(promise(500), evening(400, 50_00), evening(9, 100_00)))
    assert (figures.old_balance, figures.balance, figures.fallen) == (-50_00, -150_00, 0)


def test_the_year_is_counted_from_the_newest_entry_and_not_from_the_day():
    """A result and its 100 EUR 400 days ago, then 700 days of waiting: 300 in the black, none fallen."""
    history = group(promise(500), evening(400, 100_00), result(400))
    assert [judged(history, ago(n)).fallen for n in (400, 0, -700)] == [0, 0, 0]
    assert judged(history, ago(-700)).then == ago(400 + 365)


def test_a_higher_maximum_never_rewrites_the_past():
    """Five results at 250 EUR, the maximum raised to 2,000, a sixth after it: 5 x 250 + 2,000 = 3,250."""
    five = [result(n) for n in (60, 50, 40, 30, 20)]
    assert (
        judged(group(promise(100, max_cost=250_00), promise(10, max_cost=2_000_00), *five)).credits
        == 1_250_00
    )
    raised = group(promise(100, max_cost=250_00), promise(10, max_cost=2_000_00), *five, result(5))
    assert judged(raised).credits == 3_250_00


def test_a_result_before_the_first_pre_check_counts_what_that_one_allows():
    """300 then, 500 later: the result of 90 days ago counts 300."""
    history = group(result(90), promise(50, max_cost=300_00), promise(10, max_cost=500_00))
    assert judged(history).credits == 300_00


def test_what_a_euro_brings_tries_new_groups_first_and_lets_empty_ones_sink():
    """A: (3 x 300 + 600) / (900 + 300) = 1.25. B, new: 600 / 300 = 2; after two empty evenings 600 / 600."""
    a = judged(group(promise(max_cost=300_00), evening(9, 900_00), *(result(5) for _ in range(3))))
    new, empty = group(promise(max_cost=300_00)), [evening(n, 150_00) for n in (9, 2)]
    assert (a.brings, judged(new).brings) == (Fraction(5, 4), 2)
    assert judged(group(promise(max_cost=300_00), *empty)).brings == 1


def test_the_worth_of_a_result_is_drawn_to_the_maximum_while_few_are_known():
    """None yet: 300. Two of 900 in all: (900 + 6 x 300) / 8 = 337.50. Without a pre-check no figure."""
    assert judged(group(promise(max_cost=300_00))).worth_per_result == 300_00
    assert judged(group(promise(max_cost=300_00), result(9, 900_00), result(8))).worth_per_result == 337_50
    assert judged(group(result(9, 900_00))).worth_per_result is None


def grounds(results=0, balance=0, total=400_00, **more) -> Grounds:
    """400 EUR spent, all of it due at a maximum of 300, and the balance that is wanted."""
    given = {"due_cost": 400_00, "max_cost": 300_00, "overdraft": 300_00} | more
    return Grounds(results, balance + given["due_cost"], total_cost=total, **given)


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        (grounds(balance=-900_00, year_won=2, year_cost=1), (Advice.PAYS, Because.MONEY)),
        (grounds(balance=-300_00, year_won=1, year_cost=1), (Advice.DROP, Because.OVERDRAFT)),
        (grounds(balance=-300_00, fallen=900_00), (Advice.DROP, Because.OVERDRAFT)),
        (grounds(2, balance=1, fallen=900_00), (Advice.DROP, Because.FALLEN)),
        (grounds(2, balance=-299_99, total=500_00, fallen=900_00), (Advice.DROP, Because.FALLEN)),
        # 300 x (300 + 400) / (300 + 500) = 262.50
        (grounds(balance=-262_50, total=500_00), (Advice.PAUSE, Because.UNRIPE)),
        (grounds(balance=-262_49, total=500_00), (Advice.ON_TRIAL, Because.WITHIN_OVERDRAFT)),
        (grounds(1, fallen=299_99), (Advice.PAYS, Because.RESULTS)),
        (grounds(1, fallen=300_00), (Advice.ON_TRIAL, Because.FALLEN)),
        (grounds(1, balance=-1, fallen=899_99), (Advice.ON_TRIAL, Because.WITHIN_OVERDRAFT)),
        (grounds(0, balance=1), (Advice.ON_TRIAL, Because.WITHIN_OVERDRAFT)),
    ],
)
def test_the_first_line_that_holds(figures, said):
    assert advise(figures) == said


def test_milder_is_what_asks_less():
    for place, mild in enumerate(MILDEST_FIRST):
        assert [is_milder(mild, one) for one in MILDEST_FIRST] == [n > place for n in range(4)]
    assert not is_milder(Advice.PAYS, Advice.UNCHECKED) and not is_milder(Advice.UNCHECKED, Advice.DROP)


@given(checked_histories(), terms(), st.integers(0, 400), st.integers(1, 400))
def test_without_a_new_entry_an_advice_never_gets_milder(history, own, early, more):
    """Except that costs leave the year of what was won."""
    before = judged(history, LAST + timedelta(days=early), own)
    after = judged(history, LAST + timedelta(days=early + more), own)
    assert after.because is Because.MONEY or not is_milder(after.advice, before.advice)


@given(checked_histories(), terms())
def test_the_evenings_left_are_the_fewest_after_which_one_must_not_go_again(history, own):
    told = judged(history, LAST, own)
    figures = Grounds(
        told.results,
        told.credits,
        told.due_cost,
        told.total_cost,
        told.max_cost,
        told.overdraft,
        told.fallen,
    )
    left = evenings_left(figures, told.typical_cost)
    if not left:
        return

    def stops(evenings):
        spent = evenings * told.typical_cost
        line = Fraction(
            told.overdraft * (told.max_cost + told.due_cost), told.max_cost + told.total_cost + spent
        )
        below = -told.balance > line or -told.balance >= int(line + Fraction(1, 2))
        return told.balance - spent <= -told.overdraft or below

    assert stops(left)
    assert left == 1 or not stops(left - 1)
