"""What new answers would change, both as of today with the same entries."""

import pytest
from helpers.entries import ON, evening, group, promise

from coopitis.domain.advice import Advice
from coopitis.domain.bookkeeping import account_of
from coopitis.domain.dossier import Dossier
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.terms import Terms


def softened(*entries, **answers):
    history = group(*entries)
    check = PreCheck("", ON, **({"max_cost": 400_00, "horizon_days": 0} | answers))
    now = account_of(history, Terms(), ON)
    return Dossier(history, Terms(), check, check, None, ON, now).softened(check)


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, None),
        ({"max_cost": 399_99}, None),
        ({"max_cost": 500_01}, (Advice.DROP, Advice.ON_TRIAL)),
        # A longer horizon: 500 x 9 / 365 = 12.33 are due, the line is 400 x 412.33 / 900 = 183.26.
        ({"horizon_days": 365}, (Advice.DROP, Advice.ON_TRIAL)),
    ],
)
def test_answers_that_make_the_advice_milder_are_told(answers, expected):
    """500 EUR of nine days ago against a maximum of 400: drop."""
    assert softened(promise(), evening(9, 500_00), **answers) == expected


def test_the_first_answers_soften_nothing():
    assert softened(evening(9, 500_00), max_cost=9_000_00) is None


def test_of_the_same_day_the_new_answers_judge():
    assert softened(promise(0), evening(9, 500_00), max_cost=900_00) == (Advice.DROP, Advice.ON_TRIAL)
