from datetime import date
from decimal import Decimal
from fractions import Fraction
from time import process_time

import pytest
from babel.numbers import get_group_symbol
from helpers.locales import LOCALES, live_in
from hypothesis import given, settings
from hypothesis import strategies as st

from coopitis.language import choose, formats

MONDAY = date(2026, 11, 23)
NBSP = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("cents", "currency", "shown"),
    [
        (123450, "EUR", "€1,234.50"),
        (30000, "EUR", "€300"),
        (0, "EUR", "€0"),
        (5, "EUR", "€0.05"),
        (-30050, "EUR", "−€300.50"),
        (-30000, "EUR", "−€300"),
        (300, "JPY", "¥300"),
        (1234500, "KWD", f"KWD{NBSP}1,234.500"),
        (1234000, "KWD", f"KWD{NBSP}1,234"),
        (30050, "CHF", f"CHF{NBSP}300.50"),
        (100, "XX1", f"XX1{NBSP}1"),
    ],
)
def test_english_amounts(cents: int, currency: str, shown: str) -> None:
    assert formats.money(cents, currency) == shown


@pytest.mark.parametrize(
    ("locale", "shown", "negative"),
    [
        ("de_DE", f"1.234,50{NBSP}€", f"−300{NBSP}€"),
        ("de_AT", f"€{NBSP}1.234,50", f"−€{NBSP}300"),
        # The apostrophe is one in print or the one of the keyboard, by the version of Babel.
        ("de_CH", f"EUR{NBSP}1{get_group_symbol('de_CH')}234.50", "EUR−300"),
        ("en_ZA", f"€1{NBSP}234,50", "−€300"),
    ],
)
def test_amounts_elsewhere(locale: str, shown: str, negative: str) -> None:
    live_in(locale)
    assert (formats.money(123450, "EUR"), formats.money(-30000, "EUR")) == (shown, negative)


def test_signed_amounts() -> None:
    assert [formats.signed_money(cents, "EUR") for cents in (500, -550, 0)] == ["+€5", "−€5.50", "€0"]


def test_an_amount_is_exact_however_large() -> None:
    assert formats.money(9_007_199_254_740_993_01, "EUR") == "€9,007,199,254,740,993.01"


@pytest.mark.parametrize(("currency", "digits"), [("EUR", 2), ("JPY", 0), ("KWD", 3), ("nonsense", 2)])
def test_currency_digits(currency: str, digits: int) -> None:
    assert formats.currency_digits(currency) == digits


@pytest.mark.parametrize(
    ("value", "digits", "shown"),
    [
        (1234, 0, "1,234"),
        (-1234, 0, "−1,234"),
        (Fraction(5, 2), 0, "3"),
        (Decimal("0.25"), 1, "0.3"),
        (Decimal("-0.04"), 1, "0.0"),
        (Fraction(1, 3), 2, "0.33"),
        (4, 1, "4.0"),
    ],
)
def test_numbers_are_rounded_half_up_to_their_digits(
    value: int | Decimal | Fraction, digits: int, shown: str
) -> None:
    assert formats.number(value, digits) == shown


def test_shares_in_percent() -> None:
    assert formats.percent(Fraction(385, 1000)) == "39%"
    assert formats.percent(0.5, 1) == "50.0%"
    assert formats.percent(Fraction(-1, 4)) == "−25%"
    live_in("de_DE")
    assert formats.percent(Fraction(385, 1000), 1) == f"38,5{NBSP}%"


@pytest.mark.parametrize(
    ("minutes", "shown"), [(0, "0 min"), (45, "45 min"), (120, "2 h"), (195, "3 h 15 min")]
)
def test_durations(minutes: int, shown: str) -> None:
    assert formats.duration(minutes) == shown


def test_hours_have_one_decimal_half_up() -> None:
    assert [formats.hours(minutes) for minutes in (390, 3, 2, 120, Fraction(195, 2))] == [
        "6.5",
        "0.1",
        "0.0",
        "2.0",
        "1.6",
    ]


@pytest.mark.parametrize(
    ("locale", "day", "weekday", "long", "numeric"),
    [
        ("en_US", "Nov 23, 2026", "Mon, Nov 23", "Mon, Nov 23, 2026", "11/23/2026"),
        ("en_GB", "23 Nov 2026", "Mon 23 Nov", "Mon, 23 Nov 2026", "23/11/2026"),
        ("de_DE", "23.11.2026", "Mo., 23. Nov.", "Mo., 23. Nov. 2026", "23.11.2026"),
    ],
)
def test_days(locale: str, day: str, weekday: str, long: str, numeric: str) -> None:
    live_in(locale)
    assert formats.day(MONDAY) == day
    assert formats.weekday_day(MONDAY) == weekday
    assert formats.long_day(MONDAY) == long
    assert formats.numeric_day(MONDAY) == numeric


def test_months() -> None:
    assert formats.month(MONDAY) == "Nov"
    live_in("de_DE")
    assert formats.month(date(2026, 12, 1)) == "Dez"


@pytest.mark.parametrize("system", ["de_XX.UTF-8", "de_.UTF-8", "de_DE@euro"])
def test_a_territory_babel_does_not_know_leaves_the_language(system: str) -> None:
    choose("de", {"LANG": system})
    assert formats.number(Fraction(1, 2), 1) == "0,5"


def test_a_language_babel_does_not_know_leaves_english() -> None:
    choose("tlh", {})
    assert formats.money(123450, "EUR") == "€1,234.50"


@settings(deadline=None)
@given(cents=st.integers(min_value=1, max_value=10**15), locale=st.sampled_from(LOCALES))
def test_an_amount_below_zero_differs_by_a_real_minus_only(cents: int, locale: str) -> None:
    live_in(locale)
    above, below = formats.money(cents, "EUR"), formats.money(-cents, "EUR")
    assert below.count("−") == 1
    assert below.replace("−", "").replace(NBSP, "") == above.replace(NBSP, "")
    assert "-" not in below


def test_a_thousand_amounts_do_not_hold_up_a_screen() -> None:
    formats.money(1, "EUR")
    began = process_time()
    for cents in range(0, 100_000, 100):
        formats.money(cents, "EUR")
    # Of the processor, whoever else uses it. Measured: 0.014.
    assert process_time() - began < 0.2


@pytest.mark.parametrize(
    ("cents", "shown", "signed"),
    [
        (-1, "−€0.01", "−€0.01"),
        (-460, "−€4.60", "−€4.60"),
        (999, "€9.99", "+€9.99"),
        (1000, "€10", "+€10"),
        (-66368, "−€664", "−€664"),
        (0, "€0", "€0"),
        (99_999_999_950, "€1,000,000,000", "+€1,000,000,000"),
    ],
)
def test_shown_amounts_are_whole_from_ten_units_on(cents: int, shown: str, signed: str) -> None:
    assert (formats.rough_money(cents, "EUR"), formats.signed_rough_money(cents, "EUR")) == (shown, signed)


@pytest.mark.parametrize(("cents", "shown"), [(140_00, "€140.00"), (18733, "€187.33"), (-5, "−€0.05")])
def test_exact_amounts_have_all_their_decimals(cents: int, shown: str) -> None:
    assert formats.exact_money(cents, "EUR") == shown


@pytest.mark.parametrize(
    ("locale", "typed"), [("de_DE", "29.09.2025"), ("en_GB", "29/09/2025"), ("en_US", "9/29/2025")]
)
def test_a_typed_day_is_written_as_a_shown_one_where_that_is_in_figures(locale: str, typed: str) -> None:
    live_in(locale)
    assert formats.numeric_day(date(2025, 9, 29)) == typed
