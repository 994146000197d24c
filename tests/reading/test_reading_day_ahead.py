from datetime import date

import pytest

from coopitis.reading.day import day_ahead
from coopitis.refusal import Refused

TODAY = date(2026, 11, 25)
"""A Wednesday."""


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("30.6.", date(2027, 6, 30)),
        ("24 Nov", date(2027, 11, 24)),
        ("26 Nov", date(2026, 11, 26)),
        ("25.11.", TODAY),
        ("today", TODAY),
        ("+90", date(2027, 2, 23)),
        ("Friday", date(2026, 11, 27)),
        ("mo.", date(2026, 11, 30)),
        ("Wednesday", TODAY),
        ("2028-02-29", date(2028, 2, 29)),
    ],
)
def test_a_day_without_a_year_is_the_next_one_that_comes(typed, meant):
    assert day_ahead(typed, TODAY) == meant


@pytest.mark.parametrize("typed", ["30.6.2026", "2026-11-24", "yesterday", "gestern", "-1"])
def test_a_day_that_has_passed_is_refused_with_one_that_would_do(typed):
    with pytest.raises(Refused, match=f"“{typed}” lies in the past; .* like 5/27/2027"):
        day_ahead(typed, TODAY)


def test_what_is_no_day_is_refused_as_everywhere():
    with pytest.raises(Refused, match="not a day"):
        day_ahead("soon", TODAY)
