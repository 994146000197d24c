"""The exception: where the last year won more than it cost, the advice is never to drop."""

from helpers.entries import ago, evening, group, judged, promise, result

from coopitis.domain.account import Advice, advise


def won_against(won, days_ago=10, **fee):
    """900 EUR spent against one result of 400: -500 EUR, past the overdraft."""
    return judged(group(promise(), evening(20, 900_00), result(days_ago, won), **fee)).advice


def test_won_value_above_the_cost_keeps_it_on_trial():
    """900.01 EUR won for 900: on trial; 900 for 900: drop. Never better than on trial, though."""
    assert won_against(900_01) is Advice.ON_TRIAL
    assert won_against(900_00) is Advice.DROP
    assert won_against(90_000_00) is Advice.ON_TRIAL


def test_won_value_counts_for_365_days():
    """364 days ago is the last day that counts."""
    assert won_against(2_000_00, days_ago=364) is Advice.ON_TRIAL
    assert won_against(2_000_00, days_ago=365) is Advice.DROP


def test_only_the_cost_of_those_365_days_is_held_against_it():
    """900 EUR spent 365 days ago are out of the year, 364 days ago they are in it; 500 EUR were won since."""
    for days_ago, advice in ((365, Advice.ON_TRIAL), (364, Advice.DROP)):
        history = group(promise(), evening(days_ago, 900_00), result(10, 500_00))
        assert judged(history).balance == -500_00
        assert judged(history).advice is advice


def test_the_fee_of_those_365_days_is_part_of_their_cost():
    """A member for 400 days at 1 EUR: 365 of them fall into the year, 900 + 365 = 1,265 EUR."""
    fee = {"fee_per_year": 365_00, "fee_from": ago(399)}
    assert won_against(1_265_00, **fee) is Advice.DROP
    assert won_against(1_265_01, **fee) is Advice.ON_TRIAL


def test_the_cost_of_the_year_is_rounded_half_up():
    """Ten days of 100 EUR a year are 10000 x 10 / 365 = 273.97 cents, so 274; a result may cost one cent."""
    for won, advice in ((274, Advice.DROP), (275, Advice.ON_TRIAL)):
        history = group(promise(max_cost=1), result(5, won), fee_per_year=100_00, fee_from=ago(9))
        assert judged(history).balance == 1 - 274
        assert judged(history).advice is advice


def test_the_advice_by_its_parts():
    assert advise(0, 0, 400, False) is Advice.ON_TRIAL
    assert advise(1, 0, 400, False) is Advice.PAYS
    assert advise(1, -400, 400, False) is Advice.DROP
    assert advise(1, -400, 400, True) is Advice.ON_TRIAL
    assert advise(1, 50, 400, True) is Advice.PAYS
