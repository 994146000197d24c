"""Two published cases as of 8 May 2025, worked out by hand from the figures of those who told them."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from helpers.entries import index_of, judged

from coopitis.domain.activity import Activity
from coopitis.domain.advice import Advice, Because
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.history import History
from coopitis.domain.index import Level, total
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.promise_check import track_record
from coopitis.domain.result import Result
from coopitis.domain.time_budget import hours_per_week

ON = date(2025, 5, 8)


def weekly(first, count, minutes, rate, planned):
    return [
        Activity(f"a{n}", first + timedelta(weeks=n), planned, rate=rate, row_id=n, **minutes)
        for n in range(count)
    ]


@pytest.fixture
def breakfast():
    """17 Thursdays of 6.5 h at 50 EUR from 9 January to 1 May; a customer may cost 400 EUR; two jobs."""
    parts = {"preparation": 60, "travel": 60, "attendance": 120, "follow_up": 150}
    check = PreCheck(
        "p", date(2025, 1, 2), True, minutes_per_result=390, rate=50_00, max_cost=400_00, horizon_days=30
    )
    jobs = (
        Result("r1", date(2025, 2, 20), "job", won=900_00),
        Result("r2", date(2025, 4, 24), "job", won=700_00),
    )
    meetings = weekly(date(2025, 1, 9), 17, parts, 50_00, planned=True)
    return History(Cooperation("breakfast", "Weekly business breakfast"), [check], meetings, jobs)


@pytest.fixture
def networks():
    """104 weeks of ten hours at 90 EUR from 8 May 2023 to 28 April 2025; nothing checked, nothing planned."""
    weeks = weekly(date(2023, 5, 8), 104, {"attendance": 600}, 90_00, planned=False)
    return History(Cooperation("networks", "Online business networks"), [], weeks)


def test_the_breakfast_is_to_be_dropped(breakfast):
    """6.5 h x 50 = 325 EUR a meeting, 17 x 325 = 5,525 EUR.

    Those of 1 May, 24, 17 and 10 April are 7, 14, 21 and 28 of 30 days old, the other 13 are due in full:
    13 x 325 + 325 x 70 / 30 = 4,225 + 758.33 = 4,983.33 EUR. Balance 2 x 400 - 4,983.33 = -4,183.33 EUR.
    Pause line 400 x (400 + 4,983.33) / (400 + 5,525) = 363.43. A year before 1 May 2025 nothing had begun.
    The last year won 1,600 and cost 5,525. A euro brings (800 + 800) / (4,983.33 + 400) = 0.297; a result was
    worth (1,600 + 6 x 400) / 8 = 500.
    Cost per result 5,525 / 2 = 2,762.50; return (1,600 - 5,525) / 5,525 = -3,925 / 5,525 = -157/221 = -0.710.
    Mean 4,983.33 / 400 + 1 = 13.4583: e^-13.4583 (1 + 13.4583 + 90.5634) = 1.4293e-6 x 105.0217 = 0.000150.
    """
    figures = judged(breakfast, ON)
    assert (figures.minutes, figures.total_cost, figures.due_cost) == (17 * 390, 5_525_00, 4_983_33)
    assert (figures.expected_cost, figures.typical_cost, figures.overdraft) == (325_00, 325_00, 400_00)
    assert (figures.balance, figures.evenings_left, figures.advice) == (-4_183_33, 0, Advice.DROP)
    assert (figures.because, figures.credits, figures.fallen) == (Because.OVERDRAFT, 800_00, 0)
    assert (figures.pause_line, figures.year_won, figures.year_cost) == (363_43, 1_600_00, 5_525_00)
    assert (figures.brings, figures.worth_per_result) == (Fraction(1_600_00, 5_383_33), 500_00)
    assert (figures.cost_per_result, figures.won, figures.roi) == (2_762_50, 1_600_00, Fraction(-157, 221))
    assert figures.chance == pytest.approx(0.000150, abs=5e-7)


def test_the_networks_were_never_checked(networks):
    """104 x 10 h x 90 EUR = 93,600 EUR, all of it due, and nothing won: a return of -1."""
    figures = judged(networks, ON)
    assert (figures.minutes, figures.total_cost, figures.due_cost) == (62_400, 93_600_00, 93_600_00)
    assert (figures.advice, figures.roi, figures.cost_per_result) == (Advice.UNCHECKED, -1, None)


def test_the_owner_has_acute_kooperationitis(breakfast, networks):
    """From 8 February to 8 May: 12 breakfasts, 3,900 EUR, all past the overdraft, and 12 weeks, 10,800 EUR.

    Before the breakfast of 13 February 325 x (30 + 28 + 21 + 14 + 7) / 30 = 1,083.33 EUR are due, above 400;
    the job of 20 February is not enough: 400 - 325 x 130 / 30 = -1,008.33 EUR.
    """
    figure = total(index_of(one, ON) for one in (breakfast, networks))
    assert (figure.cost, figure.flagged) == (14_700_00, 14_700_00)
    assert (figure.unplanned, figure.unchecked, figure.past_overdraft) == (10_800_00, 10_800_00, 3_900_00)
    assert (figure.share, figure.level) == (1, Level.ACUTE)


def test_his_track_record(breakfast, networks):
    """(1 + 2) / (1 + 4,983.33 / 325) = 3 x 325 / 5,308.33 = 0.184; the networks expected nothing."""
    record = track_record([judged(breakfast, ON), judged(networks, ON)])
    assert record == Fraction(3 * 325_00, 325_00 + 4_983_33)
    assert float(record) == pytest.approx(0.1837, abs=5e-5)


def test_his_hours_a_week():
    """In the 28 days from 11 April three of each: 3 x 390 + 3 x 600 = 2,970 min, by 60 and by 4 12.375 h."""
    assert hours_per_week(3 * 390 + 3 * 600) == Fraction("12.375")
