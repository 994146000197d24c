from datetime import date

import pytest

from coopitis.domain.activity import Activity, following, is_of, upcoming
from coopitis.domain.recurrence import Cadence, Unit

MONTHLY = Cadence(1, Unit.MONTHS)


def plan(day: date, every: Cadence | None) -> Activity:
    return Activity("a", day, planned=True, planned_on=date(2026, 1, 1), done=False, every=every)


def test_a_31st_is_one_again_after_a_short_month():
    assert upcoming(MONTHLY, date(2027, 12, 31)) == [date(2028, 1, 31), date(2028, 2, 29), date(2028, 3, 31)]
    found = following(plan(date(2028, 2, 29), MONTHLY), {date(2028, 1, 31)})
    assert found and found.date == date(2028, 3, 31)


def test_29_february_is_kept_every_year_as_the_last_of_the_month():
    yearly = Cadence(12, Unit.MONTHS)
    first = date(2028, 2, 29)
    assert upcoming(yearly, first, 4)[-1] == date(2032, 2, 29)
    assert upcoming(yearly, first, 1) == [date(2029, 2, 28)]


def test_days_that_are_taken_are_left_out():
    weekly = plan(date(2026, 11, 2), Cadence(1, Unit.WEEKS))
    found = following(weekly, {date(2026, 11, 9)})
    assert found and found.date == date(2026, 11, 16)


def test_nothing_comes_after_the_last_day_of_all():
    assert following(plan(date(2100, 12, 20), MONTHLY), ()) is None
    assert following(plan(date(2100, 12, 20), None), ()) is None


@pytest.mark.parametrize(("day", "expected"), [(9, True), (10, False), (2, False), (1, False)])
def test_of_the_series_are_its_later_days(day, expected):
    weekly = plan(date(2026, 11, 2), Cadence(1, Unit.WEEKS))
    assert is_of(weekly, date(2026, 11, day)) is expected
