import pytest
from helpers.locales import LOCALES, live_in
from hypothesis import given, settings
from hypothesis import strategies as st

from coopitis.language import formats
from coopitis.reading.duration import duration, long_duration, monthly_duration
from coopitis.refusal import Refused


@pytest.mark.parametrize("locale", ["en", "de_DE"])
@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("0", 0),
        ("90", 90),
        ("90m", 90),
        ("90 min", 90),
        ("90 Min.", 90),
        ("1h30", 90),
        ("1h30m", 90),
        ("1h 30m", 90),
        ("1 h 15 min", 75),
        ("1H05", 65),
        ("2h", 120),
        ("2 Std 30 Min", 150),
        ("2 Std. 30 Min.", 150),
        ("1 Stunde 5 Minuten", 65),
        ("2 hours 1 minute", 121),
        ("1:30", 90),
        ("0:05", 5),
        ("1:30 h", 90),
        ("1,5 h", 90),
        ("1.5h", 90),
        ("2,25 Std.", 135),
        (".5h", 30),
        ("0,33 h", 20),  # 19.8
        ("0.01 h", 1),  # 0.6
        ("24h", 1440),
        ("1\N{NO-BREAK SPACE}h\N{NO-BREAK SPACE}30", 90),
    ],
)
def test_what_people_type_for_a_duration(typed: str, minutes: int, locale: str) -> None:
    live_in(locale)
    assert duration(typed) == minutes


@pytest.mark.parametrize(
    "typed",
    ["", "h", "long", "-5", "−1h", "1.5", "1,5", "1h90", "1:60", "1:5", "1,5h30", "1.500 h", "1e2", "inf"],
)
def test_what_is_no_duration_is_refused_with_the_accepted_form(typed: str) -> None:
    with pytest.raises(Refused, match=r"1h30, 1:30, 1\.5 h or 90 min"):
        duration(typed)


def test_figures_without_end_are_refused() -> None:
    with pytest.raises(Refused):
        duration("9" * 5000)


def test_the_accepted_form_is_the_locale_s() -> None:
    live_in("de_DE")
    with pytest.raises(Refused, match="1,5 h"):
        duration("x")


@pytest.mark.parametrize("typed", ["1441", "24h1", "24:01", "24,1 h", "999999999"])
def test_no_part_of_an_activity_is_longer_than_a_day(typed: str) -> None:
    with pytest.raises(Refused, match="from 0 min to 24 h"):
        duration(typed)


def test_one_result_may_take_far_longer_than_a_day() -> None:
    assert long_duration("10000 h") == 600_000
    with pytest.raises(Refused, match="to 10000 h"):
        long_duration("600001")


@settings(deadline=None)
@given(minutes=st.integers(min_value=0, max_value=600_000), locale=st.sampled_from(LOCALES))
def test_what_is_shown_can_be_typed(minutes: int, locale: str) -> None:
    live_in(locale)
    assert long_duration(formats.duration(minutes)) == minutes


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [("6", 360), ("1,5", 90), (".5", 30), ("6h", 360), ("90 min", 90), ("1:30", 90), ("744", 744 * 60)],
)
def test_of_a_month_a_number_alone_means_hours(typed, minutes):
    assert monthly_duration(typed) == minutes


@pytest.mark.parametrize("typed", ["745", "h", "6h h", "-1", "1.2.3", "1,234 h"])
def test_no_month_has_more_hours_than_days(typed):
    with pytest.raises(Refused):
        monthly_duration(typed)
