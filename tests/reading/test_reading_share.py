from fractions import Fraction

import pytest
from helpers.locales import live_in

from coopitis.reading.amount import share
from coopitis.refusal import Refused


@pytest.mark.parametrize("typed", ["20", "20 %", "20%", " 20\N{NO-BREAK SPACE}% "])
def test_a_number_of_percent_with_or_without_the_sign(typed):
    assert share(typed) == Fraction(1, 5)


def test_decimals_stand_as_the_locale_writes_them():
    assert share("12.5%") == Fraction(1, 8)
    live_in("de_DE")
    assert share("12,5 %") == Fraction(1, 8)


@pytest.mark.parametrize("typed", ["101", "-1", "a fifth", "%", "20 % %"])
def test_what_is_no_share_is_refused_with_the_range(typed):
    with pytest.raises(Refused, match="type a number from 0 to 100"):
        share(typed)
