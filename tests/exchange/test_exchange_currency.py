"""Amounts are exact, in text as in cents."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopitis.exchange.values import Currency, known_currency

EUR, JPY, KWD = Currency("EUR", 2), Currency("JPY", 0), Currency("KWD", 3)


@pytest.mark.parametrize(
    ("currency", "cents", "text"),
    [
        (EUR, 80_00, "80.00"),
        (EUR, 5, "0.05"),
        (EUR, 0, "0.00"),
        (EUR, -5, "-0.05"),
        (EUR, -4183_33, "-4183.33"),
        (JPY, 80, "80"),
        (JPY, -80, "-80"),
        (JPY, 0, "0"),
        (KWD, 1234, "1.234"),
        (KWD, 5, "0.005"),
    ],
)
def test_an_amount_has_all_decimals_of_its_currency(currency, cents, text):
    assert currency.text(cents) == text


@given(st.sampled_from([EUR, JPY, KWD]), st.integers(0, 10_000_000_000))
def test_every_amount_is_read_as_it_was_written(currency, cents):
    assert currency.cents(currency.text(cents)) == cents


OTHER_FORMS = ("80", "80.0", "80.000", "80,00", " 80.00", "80.00\n", "+80.00", "", ".50", "8_0.00")


@pytest.mark.parametrize("text", OTHER_FORMS)
def test_any_other_form_is_refused_with_the_accepted_one(text):
    with pytest.raises(ValueError, match=r'like "80\.00"'):
        EUR.cents(text)


def test_currencies_are_known_by_code_and_decimals():
    assert [known_currency(code) for code in ("EUR", "JPY", "KWD")] == [EUR, JPY, KWD]
