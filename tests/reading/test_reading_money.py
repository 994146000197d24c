import pytest
from helpers.locales import LOCALES, live_in
from hypothesis import given, settings
from hypothesis import strategies as st

from coopitis.language import formats
from coopitis.reading.amount import money
from coopitis.refusal import Refused


@pytest.mark.parametrize(
    ("typed", "cents"),
    [
        ("0", 0),
        ("12", 1200),
        ("12.5", 1250),
        ("12.50", 1250),
        ("1234.56", 123456),
        ("1,234.56", 123456),
        ("1,234", 123400),
        (" 12.50 ", 1250),
        ("€12", 1200),
        ("€ 12.50", 1250),
        ("12€", 1200),
        ("12 EUR", 1200),
        ("eur 12", 1200),
        ("12 euros", 1200),
        ("100,000,000", 10_000_000_000),
    ],
)
def test_english_amounts(typed: str, cents: int) -> None:
    assert money(typed, "EUR") == cents


@pytest.mark.parametrize(
    ("typed", "cents"),
    [
        ("1.234,56 €", 123456),
        ("1.234,56\N{NO-BREAK SPACE}€", 123456),
        ("12,50", 1250),
        ("1,5", 150),
        ("1.234", 123400),
        ("12 Euro", 1200),
    ],
)
def test_german_amounts(typed: str, cents: int) -> None:
    live_in("de_DE")
    assert money(typed, "EUR") == cents


@pytest.mark.parametrize("typed", ["1,5", "12,50", "1.234,56", "1,23,456", "12.345", "1.000", "0,005"])
def test_english_never_takes_a_comma_or_a_thousand_for_something_else(typed: str) -> None:
    with pytest.raises(Refused, match=r"€1,234\.56"):
        money(typed, "EUR")


@pytest.mark.parametrize("typed", ["12.50", "1,234.56", "15.38", "12,345", "0.00"])
def test_german_never_takes_a_point_for_a_comma(typed: str) -> None:
    live_in("de_DE")
    with pytest.raises(Refused, match=r"1\.234,56"):
        money(typed, "EUR")


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "€",
        "free",
        "NaN",
        "inf",
        "-Infinity",
        "1e5",
        "1_000",
        "１２",
        "1²",
        "12 $",
        "1 2",
        "0x1F",
        "€12€€",
    ],
)
def test_what_is_no_amount_is_refused(typed: str) -> None:
    with pytest.raises(Refused, match="is not an amount in EUR"):
        money(typed, "EUR")


@pytest.mark.parametrize("typed", ["-5", "−0.01", "€-5", "100,000,000.01", "9" * 25])
def test_what_is_out_of_range_is_told_the_range(typed: str) -> None:
    with pytest.raises(Refused, match="from €0 to €100,000,000"):
        money(typed, "EUR")


def test_a_text_of_any_length_is_refused() -> None:
    with pytest.raises(Refused):
        money("9" * 100_000, "EUR")


def test_decimals_are_those_of_the_currency() -> None:
    assert money("1,234", "JPY") == 1234
    assert money("1.234", "KWD") == 1234
    with pytest.raises(Refused, match="¥123,456"):
        money("12.5", "JPY")


def test_an_unknown_currency_has_two_decimals() -> None:
    assert money("XX1 12.50", "XX1") == 1250


def test_a_dollar_sign_is_enough_where_dollars_carry_a_prefix() -> None:
    live_in("en_GB")
    assert money("$12", "USD") == money("US$12", "USD") == 1200


def test_swiss_apostrophes_from_the_keyboard() -> None:
    live_in("de_CH")
    assert money("1'234.50", "CHF") == money("1’234.50", "CHF") == 123450


@settings(deadline=None)
@given(
    cents=st.integers(min_value=0, max_value=10_000_000_000),
    locale=st.sampled_from(LOCALES),
    currency=st.sampled_from(["EUR", "USD", "CHF", "JPY", "KWD", "XX1"]),
)
def test_what_is_shown_can_be_typed(cents: int, locale: str, currency: str) -> None:
    live_in(locale)
    assert money(formats.money(cents, currency), currency) == cents
