from decimal import Decimal

import pytest
from helpers.locales import live_in

from coopitis.reading.amount import decimal, whole
from coopitis.refusal import Refused


def test_whole_numbers() -> None:
    assert [whole(typed) for typed in ("0", " 12 ", "1,000")] == [0, 12, 1000]


@pytest.mark.parametrize("typed", ["", "abc", "-1", "1.5", "1.000", "1,5", "11", "1e1", "9" * 20])
def test_a_refused_whole_number_is_told_its_range(typed: str) -> None:
    with pytest.raises(Refused, match="a whole number from 0 to 10"):
        whole(typed, most=10)


def test_the_bounds_of_a_whole_number_are_included() -> None:
    assert [whole(typed, least=-2, most=3) for typed in ("-2", "−1", "3")] == [-2, -1, 3]


def test_a_decimal_keeps_what_was_typed() -> None:
    assert str(decimal("6.50", 0, 168)) == "6.50"


def test_a_german_decimal() -> None:
    live_in("de_DE")
    assert decimal("6,5", 0, 168) == Decimal("6.5")


@pytest.mark.parametrize("typed", ["", "0.4", "10.1", "1,5", "1.125", "1.500", "NaN", "Infinity"])
def test_a_refused_decimal_is_told_its_range_and_form(typed: str) -> None:
    with pytest.raises(Refused, match=r"from 0\.5 to 10, such as 1\.5"):
        decimal(typed, Decimal("0.5"), 10)
