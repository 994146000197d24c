from datetime import date

import pytest

from coopitis.reading.day import past_day
from coopitis.refusal import Refused

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("typed", "day"), [("today", TODAY), ("-3", date(2026, 11, 20)), ("2025-11-24", date(2025, 11, 24))]
)
def test_a_day_that_has_come_is_taken(typed, day):
    assert past_day(typed, TODAY) == day


def test_a_day_ahead_is_refused_with_what_to_do_instead():
    with pytest.raises(Refused, match="Nov 24, 2026 lies ahead; plan it"):
        past_day("tomorrow", TODAY, "plan it")
