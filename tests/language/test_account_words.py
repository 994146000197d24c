"""Why an account says what it says, in a line."""

import pytest
from helpers.entries import ago, evening, group, judged, promise, result

from coopitis.domain.advice import Advice, Because
from coopitis.domain.money_until import MoneyUntil
from coopitis.language.account_words import because, credit_sum, money_until


@pytest.mark.parametrize(
    ("entries", "said"),
    [
        ([evening(9, 400_00), result(5, 1_800_00)], "pays: €1,800 won on €400 in a year"),
        ([evening(9, 1_000_00)], "drop: €600 past the overdraft of €400"),
        ([evening(9, 100_00), result(5)], "pays: €300 in the black"),
        ([evening(9, 150_00)], "on trial: €250 left until the overdraft ends"),
    ],
)
def test_the_reason_is_said_with_its_amounts(entries, said):
    assert because(judged(group(promise(), *entries)), "EUR") == said


def test_a_pause_says_what_is_out():
    """Horizon 365: of 2,400 EUR 394.52 are due after 60 days, so 2,005.48 are too young."""
    history = group(promise(horizon=365), evening(60, 2_400_00))
    assert because(judged(history), "EUR") == "pause: €2,005 are out and too young to judge"


def test_a_fall_says_by_how_much():
    """Five results 400 days ago, 2,000 EUR; 1,200 spent since."""
    fallen = promise(500), *(result(400) for _ in range(5)), evening(20, 1_200_00)
    assert because(judged(group(*fallen)), "EUR") == "drop: €1,200 less than a year ago"


def test_without_a_pre_check_nothing_was_promised():
    assert because(judged(group(evening(9, 100_00))), "EUR") == "unchecked: nothing was promised"


def test_the_money_says_until_when_and_what_comes_then():
    until = MoneyUntil(ago(-14), 20_000_00, ago(350), Advice.DROP, Because.OVERDRAFT, "Anke Brandt")
    said = "until Jul 14 only because of the €20,000 of Anke Brandt; then drop"
    assert money_until(until, "EUR") == said


def test_credits_add_up_as_with_a_pencil():
    assert credit_sum({900_00: 12, 700_00: 3}, "EUR") == "12 × €900 + 3 × €700"
    assert credit_sum({}, "EUR") == ""
