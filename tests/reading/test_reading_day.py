from datetime import date, timedelta

import pytest
from helpers.locales import LOCALES, live_in
from hypothesis import given, settings
from hypothesis import strategies as st

from coopitis.language import formats
from coopitis.reading.day import day
from coopitis.refusal import Refused

TODAY = date(2026, 11, 25)
"""A Wednesday."""

MONDAY = date(2026, 11, 23)
DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2100, 12, 31))


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(
    "typed",
    [
        "2026-11-23",
        "2026/11/23",
        "23.11.2026",
        "23. 11. 2026",
        "23.11.26",
        "23.11.",
        "23.11",
        "23 Nov 2026",
        "23. November",
        "23 nov.",
        "Nov 23",
        "November 23, 2026",
        "-2",
        "−2",
        "vorgestern",
        "Monday",
        "mon",
        "Montag",
        "mo.",
    ],
)
def test_these_mean_the_same_day_everywhere(typed: str, locale: str) -> None:
    live_in(locale)
    assert day(typed, TODAY) == MONDAY


@pytest.mark.parametrize(
    ("locale", "typed"),
    [
        ("en", "11/23/2026"),
        ("en_US", "11/23"),
        ("en_US", "11-23-26"),
        ("en_GB", "23/11/2026"),
        ("en_GB", "23/11"),
        ("en_ZA", "26/11/23"),
        ("de_DE", "23/11/2026"),
        ("de_DE", "23-11"),
    ],
)
def test_slashes_and_dashes_follow_the_locale(locale: str, typed: str) -> None:
    live_in(locale)
    assert day(typed, TODAY) == MONDAY


@pytest.mark.parametrize(
    ("typed", "distance"),
    [
        ("today", 0),
        (" Heute ", 0),
        ("yesterday", -1),
        ("gestern", -1),
        ("tomorrow", 1),
        ("morgen", 1),
        ("übermorgen", 2),
        ("u\N{COMBINING DIAERESIS}bermorgen", 2),
        ("+7", 7),
        ("-3", -3),
        ("+0", 0),
        ("Wednesday", 0),
        ("thursday", -6),
    ],
)
def test_days_counted_from_today(typed: str, distance: int) -> None:
    assert day(typed, TODAY) == TODAY + timedelta(days=distance)


@pytest.mark.parametrize(
    ("today", "typed", "meant"),
    [
        (date(2026, 1, 2), "31.12.", date(2025, 12, 31)),
        (date(2026, 12, 30), "2.1.", date(2027, 1, 2)),
        (date(2026, 11, 25), "29.2.", date(2028, 2, 29)),
        (date(2026, 1, 1), "29.2.", date(2024, 2, 29)),
        (date(2026, 11, 25), "1.5.99", date(1999, 5, 1)),
    ],
)
def test_the_year_left_out_is_the_nearest(today: date, typed: str, meant: date) -> None:
    assert day(typed, today) == meant


@pytest.mark.parametrize("typed", ["13/01/2026", "13/01", "2026-13-01", "1.13.2026"])
def test_day_and_month_are_never_swapped_on_a_guess(typed: str) -> None:
    with pytest.raises(Refused, match=r"11/25/2026, 2026-11-25 or “today”"):
        day(typed, TODAY)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "soon",
        "23",
        "23:11",
        "31.02.2026",
        "29.02.2027",
        "0.1.",
        "1.2.3.4",
        "1 Foo 2026",
        "1 ² 2026",
        "12,05",
        "x 23.11.2026",
        "23.11.2026 x",
        "1.5.123",
        "+",
        "+1.5",
        "2026-11",
    ],
)
def test_what_is_no_day_is_refused_with_the_accepted_form(typed: str) -> None:
    with pytest.raises(Refused, match="is not a day; type one like"):
        day(typed, TODAY)


@pytest.mark.parametrize("start", ["", "1.1.", "+"])
def test_figures_without_end_are_refused(start: str) -> None:
    with pytest.raises(Refused):
        day(start + "9" * 5000, TODAY)


@pytest.mark.parametrize("typed", ["1989-12-31", "2101-01-01", "1.1.0001", "9999-12-31", "+99999", "-99999"])
def test_the_year_is_bound(typed: str) -> None:
    with pytest.raises(Refused, match="in the years 1990 to 2100"):
        day(typed, TODAY)


@settings(deadline=None)
@given(meant=DAYS, today=DAYS, locale=st.sampled_from(LOCALES))
def test_what_is_shown_can_be_typed(meant: date, today: date, locale: str) -> None:
    live_in(locale)
    for shown in (formats.day(meant), formats.numeric_day(meant), meant.isoformat()):
        assert day(shown, today) == meant
