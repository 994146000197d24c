"""How often something comes back, and on which days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopitis.domain.belongings import kept_rate, next_day
from coopitis.domain.recurrence import LAST, ORDINALS, SPANS, WEEKDAYS, Cadence, Unit, month_later

DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))
SPAN = st.sampled_from(list(SPANS)).flatmap(
    lambda unit: st.integers(1, SPANS[unit]).map(lambda count: Cadence(count, unit))
)
IN_MONTH = st.builds(Cadence, st.sampled_from(list(ORDINALS)), st.sampled_from(list(WEEKDAYS)))


@pytest.mark.parametrize(
    "text", ["14 days", "3660 days", "2 weeks", "1 months", "120 months", "first monday", "last friday"]
)
def test_what_is_written_is_read_and_written_again(text):
    assert str(Cadence.of(text)) == text


@pytest.mark.parametrize(
    "text",
    ["", "0 days", "007 days", "3661 days", "-1 days", "1.5 days", "² days", "523 weeks", "121 months"],
)
def test_so_many_is_no_cadence(text):
    with pytest.raises(ValueError, match="no cadence"):
        Cadence.of(text)


@pytest.mark.parametrize(
    "text",
    ["14 day", "1 years", "fifth monday", "first", "first month", "first  monday", "First monday", "monday"],
)
def test_anything_else_is_no_cadence(text):
    with pytest.raises(ValueError, match="no cadence"):
        Cadence.of(text)


@pytest.mark.parametrize(
    ("text", "day", "following"),
    [
        ("14 days", "2026-02-20", "2026-03-06"),
        ("2 weeks", "2026-12-24", "2027-01-07"),
        ("1 months", "2026-01-31", "2026-02-28"),
        ("1 months", "2028-01-31", "2028-02-29"),
        ("12 months", "2028-02-29", "2029-02-28"),
        ("48 months", "2028-02-29", "2032-02-29"),
        ("3 months", "2026-11-30", "2027-02-28"),
        ("first monday", "2026-06-01", "2026-07-06"),
        ("first monday", "2026-06-30", "2026-07-06"),
        ("second tuesday", "2026-06-08", "2026-06-09"),
        ("fourth sunday", "2026-02-22", "2026-03-22"),
        ("last friday", "2026-01-30", "2026-02-27"),
        ("last saturday", "2028-02-01", "2028-02-26"),
        ("last tuesday", "2028-02-01", "2028-02-29"),
    ],
)
def test_the_next_day(text, day, following):
    assert Cadence.of(text).next_after(date.fromisoformat(day)) == date.fromisoformat(following)


def test_counted_from_the_first_a_month_end_does_not_wander():
    days = [date(2027, 12, 31)]
    for _ in range(4):
        days.append(Cadence(1, Unit.MONTHS).next_after(days[-1], anchor=days[0]))
    assert [str(day) for day in days[1:]] == ["2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30"]


@given(IN_MONTH, DAYS)
def test_a_weekday_of_the_month_is_that_weekday_once_in_each_month(cadence, day):
    found = cadence.next_after(day)
    assert day < found
    assert WEEKDAYS[cadence.unit] == found.weekday()
    if cadence.count == LAST:
        assert (found + timedelta(days=7)).month != found.month
    else:
        assert (found.day - 1) // 7 + 1 == cadence.count
    assert month_later(found.replace(day=1), 1) == cadence.next_after(found).replace(day=1)


@given(SPAN, DAYS, st.integers(0, 2000))
def test_no_day_counted_from_the_first_is_left_out(cadence, first, later):
    day = first + timedelta(days=later)
    found = cadence.next_after(day, anchor=first)
    assert day < found <= cadence.next_after(day)


@given(SPAN | IN_MONTH, DAYS)
def test_every_cadence_is_read_as_it_is_written(cadence, day):
    assert Cadence.of(str(cadence)) == cadence
    assert next_day(day, cadence, day) > day


def test_R3_the_first_monday_is_kept_by_any_day_until_the_next_one():
    on, every = date(2026, 6, 30), Cadence(1, Unit.MONDAY)  # 1 June, 4 May, 6 April ...
    assert kept_rate([date(2026, 4, 6), date(2026, 5, 3)], every, on).kept == 1
    found = kept_rate([date(2026, 4, 5), date(2026, 5, 31), date(2026, 6, 1)], every, on)
    assert (found.kept, found.periods) == (3, 4)


def test_R3_months_of_the_calendar_end_with_the_day():
    on, every = date(2026, 3, 31), Cadence(1, Unit.MONTHS)  # from 1 March, from 1 February, from 1 January
    found = kept_rate([date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 1)], every, on)
    assert (found.kept, found.periods) == (3, 3)
