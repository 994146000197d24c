from datetime import date, timedelta

import pytest

from coopitis.domain.activity import Met, likely, next_meeting

MONDAY = date(2026, 11, 23)


def met(cooperation, days_ago, *, done=True, row_id=1):
    return Met(cooperation, MONDAY - timedelta(days=days_ago), done, row_id)


def test_what_is_planned_for_today_comes_before_every_habit():
    assert likely([met("habit", 7), met("planned", 0, done=False)], MONDAY).cooperation_id == "planned"


def test_the_newest_planned_and_unlogged_comes_before_older_ones():
    waiting = [met("older", 9, done=False), met("newer", 3, done=False), met("habit", 7)]
    assert likely(waiting, MONDAY).cooperation_id == "newer"


def test_the_one_last_logged_on_this_weekday_comes_before_yesterdays():
    assert (
        likely([met("sunday", 1), met("monday", 14), met("older monday", 21)], MONDAY).cooperation_id
        == "monday"
    )


def test_without_a_habit_it_is_the_one_last_logged():
    assert likely([met("older", 5), met("newest", 2)], MONDAY).cooperation_id == "newest"


def test_of_the_same_day_the_one_entered_later_is_the_newer():
    assert likely([met("first", 2, row_id=1), met("second", 2, row_id=2)], MONDAY).cooperation_id == "second"


def test_what_lies_ahead_is_not_what_one_comes_home_from():
    assert likely([met("ahead", -7, done=False)], MONDAY) is None


def test_nothing_is_likely_where_nothing_was():
    assert likely([], MONDAY) is None


@pytest.mark.parametrize(
    ("last", "following"),
    [
        (date(2026, 11, 19), date(2026, 11, 26)),  # last Thursday: this one
        (date(2026, 11, 23), date(2026, 11, 30)),  # today: in a week
        (date(2026, 11, 16), date(2026, 11, 30)),  # a week ago: today is no day ahead
        (date(2026, 8, 4), date(2026, 11, 24)),  # a Tuesday sixteen weeks ago: tomorrow
        (date(2026, 12, 7), date(2026, 12, 14)),  # planned already: the one after it
        (None, date(2026, 11, 30)),
    ],
)
def test_the_next_meeting_keeps_to_its_weekday_and_lies_ahead(last, following):
    assert next_meeting(last, MONDAY) == following
