"""Money first: what won more within the last year than it cost in it pays, whatever the account says."""

import pytest
from helpers.entries import ago, evening, group, judged, promise, result

from coopitis.domain.advice import Advice, Because


def won_against(won, days_ago=10, **fee):
    """900 EUR spent against one result of 400: -500 EUR, past the overdraft."""
    return judged(group(promise(), evening(20, 900_00), result(days_ago, won), **fee)).because


def test_won_value_above_the_cost_pays():
    """900.01 EUR won for 900: pays; 900 for 900: drop."""
    assert won_against(900_01) is Because.MONEY
    assert won_against(900_00) is Because.OVERDRAFT
    assert judged(group(promise(), evening(20, 900_00), result(10, 900_01))).advice is Advice.PAYS


def test_won_value_counts_for_365_days():
    """364 days ago is the last day that counts."""
    assert won_against(2_000_00, days_ago=364) is Because.MONEY
    assert won_against(2_000_00, days_ago=365) is Because.OVERDRAFT


def test_only_the_cost_of_those_365_days_is_held_against_it():
    """900 EUR spent 365 days ago are out of the year, 364 days ago they are in it; 500 EUR were won since."""
    for days_ago, because in ((365, Because.MONEY), (364, Because.OVERDRAFT)):
        history = group(promise(), evening(days_ago, 900_00), result(10, 500_00))
        assert judged(history).balance == -500_00
        assert judged(history).because is because


def test_the_fee_of_those_365_days_is_part_of_their_cost():
    """A member for 400 days at 1 EUR: 365 of them fall into the year, 900 + 365 = 1,265 EUR."""
    fee = {"fee_per_year": 365_00, "fee_from": ago(399)}
    assert won_against(1_265_00, **fee) is Because.OVERDRAFT
    assert won_against(1_265_01, **fee) is Because.MONEY


def test_the_cost_of_the_year_is_rounded_half_up():
    """Ten days of 100 EUR a year are 10000 x 10 / 365 = 273.97 cents, so 274; a result may cost one cent."""
    for won, because in ((274, Because.OVERDRAFT), (275, Because.MONEY)):
        history = group(promise(max_cost=1), result(5, won), fee_per_year=100_00, fee_from=ago(9))
        assert judged(history).balance == 1 - 274
        assert judged(history).because is because


@pytest.mark.parametrize(("won", "left"), [(900_01, None), (900_00, 0)])
def test_while_the_money_speaks_for_it_no_evening_is_counted(won, left):
    assert judged(group(promise(), evening(20, 900_00), result(10, won))).evenings_left == left
