"""Where a euro brings most, and how far the hours of a week reach: worked out by hand."""

from decimal import Decimal
from fractions import Fraction

from coopitis.domain.time_budget import Effort, first_to_leave_out, ranking


def effort(name: str, hours: int, won: int, recent: int = 0, brings: int = 1) -> Effort:
    """Hours and euros of the year, hours of the last 28 days."""
    return Effort(name, name, hours * 60, won * 100, recent * 60, Fraction(brings))


def test_the_value_of_an_hour_is_what_was_won_by_the_hours_it_took():
    assert effort("A", 40, 6_000).won_per_hour == 150_00
    assert effort("B", 3, 100).won_per_hour == Fraction(10_000, 3)
    assert effort("C", 3, 0).won_per_hour == 0
    assert effort("D", 0, 0).won_per_hour is None


def test_hours_a_week_are_those_of_the_last_four_weeks():
    assert effort("A", 40, 0, recent=6).hours_per_week == Fraction(3, 2)


def test_what_brings_most_for_a_euro_stands_first_and_the_budget_ends_where_the_sum_passes_it():
    # 2 h a week, then 2 + 1 = 3, then 3 + 4 = 7: a budget of 3 hours ends after the second.
    places = ranking(
        [effort("slow", 100, 100, 16, 0), effort("best", 10, 0, 8, 2), effort("good", 10, 900, 4)], Decimal(3)
    )
    assert [(one.effort.name, one.up_to_here, one.within) for one in places] == [
        ("best", 2, True),
        ("good", 3, True),
        ("slow", 7, False),
    ]


def test_a_budget_that_ends_inside_a_cooperation_does_not_reach_it():
    places = ranking([effort("A", 10, 10, 8), effort("B", 10, 5, 8, 0)], Decimal("3.9"))
    assert [one.within for one in places] == [True, False]


def test_after_the_line_nothing_is_within_even_if_it_takes_no_time_now():
    places = ranking([effort("A", 10, 10, 8), effort("B", 10, 5, brings=0)], Decimal(1))
    assert [one.within for one in places] == [False, False]


def test_of_equal_ones_what_takes_less_time_now_comes_first():
    places = ranking([effort("A", 10, 0, 8), effort("B", 99, 0, 2), effort("C", 5, 0, 4)], None)
    assert [one.effort.name for one in places] == ["B", "C", "A"]


def test_without_a_budget_there_is_no_line():
    assert [one.within for one in ranking([effort("A", 1, 0, 1)], None)] == [None]


def test_of_nothing_there_is_no_ranking():
    assert ranking([], Decimal(5)) == []


def test_what_stands_last_and_takes_time_now_is_to_be_left_out_first():
    efforts = [effort("A", 10, 0, 8, 2), effort("B", 10, 0, 8, 1), effort("rests", 10, 0, 0, 0)]
    assert first_to_leave_out(ranking(efforts, Decimal(3))).effort.name == "B"
    assert first_to_leave_out(ranking(efforts, Decimal(9))) is None
    assert first_to_leave_out(ranking(efforts, None)) is None
