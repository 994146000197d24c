"""Which backups stay: every one of two days, one a day, one a week, one a month; 500 MB; the newest three."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from coopitis.store.backup import KEPT_ALWAYS, MOST_BYTES, surplus

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


def kept(moments, size=1000):
    going = surplus([(moment, size) for moment in moments], NOW)
    return [moment for position, moment in enumerate(moments) if position not in going]


def every(span, since):
    return [NOW - n * span for n in range(since // span + 1)]


def test_of_two_days_every_one_stays():
    moments = every(timedelta(minutes=30), timedelta(days=2))
    assert kept(moments) == moments


def test_of_two_weeks_the_newest_of_each_day_stays():
    moments = [
        one for one in kept(every(timedelta(hours=1), timedelta(days=13))) if NOW - one > timedelta(days=2)
    ]
    assert [one.hour for one in moments] == [11, *[23] * 11]
    assert len({one.date() for one in moments}) == len(moments)


def test_of_two_months_one_a_week_and_of_a_year_one_a_month_stays():
    moments = kept(every(timedelta(days=1), timedelta(days=800)))
    weekly = [one for one in moments if timedelta(days=14) < NOW - one <= timedelta(days=61)]
    monthly = [one for one in moments if NOW - one > timedelta(days=61)]
    assert len({one.isocalendar()[:2] for one in weekly}) == len(weekly) == 8
    assert len({(one.year, one.month) for one in monthly}) == len(monthly) == 11
    assert NOW - moments[-1] <= timedelta(days=365)


def test_together_they_take_500_mb_at_most_but_the_newest_three_always_stay():
    moments = every(timedelta(hours=1), timedelta(days=1))
    assert len(kept(moments, MOST_BYTES // 10)) == 10
    assert kept(moments, MOST_BYTES * 2) == moments[:3]


def test_the_newest_three_stay_however_old_they_are():
    moments = [NOW - timedelta(days=1000 + n) for n in range(5)]
    assert kept(moments) == moments[:3]


@given(st.lists(st.tuples(st.integers(0, 800 * 24), st.integers(1, MOST_BYTES)), max_size=60))
def test_what_stays_once_has_room_and_stays_the_next_time(ages):
    taken = [(NOW - timedelta(hours=hours), size) for hours, size in sorted(ages)]
    going = surplus(taken, NOW)
    left = [one for position, one in enumerate(taken) if position not in going]
    assert surplus(left, NOW) == set()
    assert len(left) >= min(KEPT_ALWAYS, len(taken))
    assert sum(size for _moment, size in left[KEPT_ALWAYS:]) <= MOST_BYTES
