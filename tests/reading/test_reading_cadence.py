import pytest
from helpers.locales import LOCALES, live_in
from hypothesis import given
from hypothesis import strategies as st

from coopitis.language.wording import cadence_words
from coopitis.reading.cadence import MOST, cadence, cadence_typed
from coopitis.refusal import Refused


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("7", 7),
        ("1", 1),
        ("10 days", 10),
        ("10d", 10),
        ("2 weeks", 14),
        ("2w", 14),
        ("2 wks.", 14),
        (" Every  2 Weeks ", 14),
        ("every 10", 10),
        ("every week", 7),
        ("week", 7),
        ("3 months", 90),
        ("2m", 60),
        ("2 Wochen", 14),
        ("alle 3 Monate", 90),
        ("jeden Tag", 1),
        ("1 Jahr", 365),
        ("3660", 3_660),
        ("daily", 1),
        ("Weekly", 7),
        ("week", 7),
        ("mo", 30),
        ("monthly", 30),
        ("quarterly", 91),
        ("yearly", 365),
    ],
)
def test_R2_what_people_type_for_how_often(typed, days):
    assert cadence(typed) == days


@pytest.mark.parametrize("typed", ["", "every", "often", "-7", "1.5", "7 x", "2 2 weeks", "1e3", "٣x", "[/]"])
def test_R2_anything_else_is_refused_with_what_is_accepted(typed):
    with pytest.raises(Refused, match="type daily, weekly, monthly, 2 weeks or 14"):
        cadence(typed)


@pytest.mark.parametrize("typed", ["0", "0 weeks", "3661", "11 years", "999999999"])
def test_R2_never_and_once_in_a_lifetime_are_no_routine(typed):
    with pytest.raises(Refused, match="out of range; type 1 to 3,660 days"):
        cadence(typed)


@pytest.mark.parametrize(
    ("days", "words"), [(1, "daily"), (7, "weekly"), (14, "every 14 days"), (30, "monthly"), (365, "yearly")]
)
def test_R2_days_are_said_in_words(days, words):
    assert cadence_words(days) == words
    assert cadence(words) == days


@given(st.sampled_from(LOCALES), st.integers(1, MOST))
def test_R2_what_is_written_is_read_again(locale, days):
    live_in(locale)
    assert cadence(cadence_typed(days)) == days
