"""Until when only the money of the last year speaks for a cooperation, worked out by hand."""

from helpers.entries import ON, ago, evening, group, promise, result
from helpers.entry_strategies import LAST, terms
from helpers.strategies import checked_histories
from hypothesis import given

from coopitis.domain.advice import Advice, Because
from coopitis.domain.bookkeeping import account_of, ledger
from coopitis.domain.money_until import AHEAD, MoneyUntil, money_until
from coopitis.domain.result import Promises
from coopitis.domain.terms import Terms


def until(*entries, on=ON, own=Terms(), **cooperation):  # noqa: B008
    return of(group(*entries, **cooperation), own, on)


def of(history, own, on):
    lines, check = ledger(history, own), Promises(history.pre_checks).in_force(on)
    return money_until(history.cooperation, lines, check, own, on)


def test_it_ends_with_the_day_before_the_win_is_a_year_old():
    """Won 350 days ago: it counts on 15 days from now, the 365th, for the last time 14 days from now."""
    found = until(promise(), evening(20, 900_00), result(350, 20_000_00))
    assert found == MoneyUntil(ago(-14), 20_000_00, ago(350), Advice.DROP, Because.OVERDRAFT)


def test_what_comes_then_is_what_the_account_says_then():
    """900 for three results of 400 in the black; 900 for one of them 500 in the red, within 600."""
    early = promise(), evening(20, 900_00), result(350, 20_000_00)
    found = until(*early, result(9), result(8))
    assert (found.then, found.because) == (Advice.PAYS, Because.RESULTS)


def test_from_60_days_before_it_is_told_and_not_earlier():
    """Of a win of 305 days ago the year is over in 60 days; of one of 304 days ago in 61."""
    assert until(promise(), evening(20, 900_00), result(305, 1_000_00)).date == ago(-(AHEAD - 1))
    assert until(promise(), evening(20, 900_00), result(304, 1_000_00)) is None


def test_of_several_wins_it_is_the_one_that_tips_it():
    """900 spent. Without 5,000 there are 1,000 left, enough; 10 days later they go too."""
    found = until(promise(), evening(20, 900_00), result(350, 5_000_00), result(340, 1_000_00))
    assert (found.won, found.won_on, found.date) == (1_000_00, ago(340), ago(-24))


def test_where_the_cost_leaves_the_year_before_the_win_it_speaks_on():
    """Spent 360 days ago and won 350 days ago, 99 EUR of today are all that is left then: 0 for 99."""
    assert until(promise(), evening(360, 900_00), result(350, 1_000_00), evening(0, 99_00)).won == 1_000_00
    assert until(promise(), evening(360, 900_00), result(350, 1_000_00), result(100, 500_00)) is None


def test_a_fee_can_end_it_without_a_win_that_leaves():
    """1 EUR a day for 50 days, 51 EUR won: tomorrow is the 51st day, and 51 is not more than 51."""
    fee = {"fee_per_year": 365_00, "fee_from": ago(49)}
    found = until(promise(), result(9, 51_00), **fee)
    assert (found.date, found.won) == (ON, 0)


def test_what_is_dated_later_does_not_count():
    found = until(promise(), evening(20, 900_00), result(350, 20_000_00), result(-5, 9_000_00))
    assert found.date == ago(-14)


@given(checked_histories(), terms())
def test_the_advice_turns_the_day_after_and_not_before(history, own):
    if account_of(history, own, LAST).because is not Because.MONEY:
        return
    found = of(history, own, LAST)
    days = [LAST.fromordinal(LAST.toordinal() + ahead) for ahead in range(1, AHEAD + 1)]
    because = [account_of(history, own, day).because for day in days]
    turns = next((n for n, one in enumerate(because) if one is not Because.MONEY), None)
    assert (found is None) == (turns is None)
    assert turns is None or (found.date, found.because) == (
        LAST.fromordinal(days[turns].toordinal() - 1),
        because[turns],
    )
