"""What would lower the index: each example worked out by hand."""

from fractions import Fraction

from helpers.entries import ON, ago
from helpers.entry_strategies import LAST, terms
from helpers.strategies import histories
from hypothesis import given
from hypothesis import strategies as st

from coopitis.domain.account import Advice
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.diagnosis import Cure, cures
from coopitis.domain.index import Spent, diagnose, index

A, B, C = (Cooperation(name, name) for name in "ABC")
ON_TRIAL = [(one, Advice.ON_TRIAL) for one in (A, B, C)]


def spent(cooperation: Cooperation, euros: int, *, ill: bool = False, days_ago: int = 9) -> Spent:
    return Spent(ago(days_ago), euros * 100, ill, False, False, cooperation.id)


def test_without_a_cooperation_its_evenings_leave_both_the_flagged_part_and_the_whole():
    # 400 of 1,000 € are ill, 40 %. Without A: 100 of 600 = 1/6. Without B: 300 of 800 = 37.5 %.
    evenings = [
        spent(A, 300, ill=True),
        spent(A, 100),
        spent(B, 100, ill=True),
        spent(B, 100),
        spent(C, 400),
    ]
    assert index(evenings, ON).share == Fraction(2, 5)
    assert cures(evenings, ON_TRIAL, ON) == [
        Cure(A, Fraction(1, 6), Fraction(2, 5) - Fraction(1, 6)),
        Cure(B, Fraction(3, 8), Fraction(1, 40)),
    ]


def test_what_is_less_ill_than_the_rest_is_no_cure():
    # Half of all is ill; of A's only a quarter: without it 100 of 100 € would be.
    evenings = [spent(A, 25, ill=True), spent(A, 75), spent(B, 75, ill=True), spent(C, 25)]
    assert [one.cooperation for one in cures(evenings, ON_TRIAL, ON)] == [B]


def test_what_is_as_ill_as_the_rest_is_no_cure_either():
    evenings = [spent(A, 100, ill=True), spent(B, 50, ill=True)]
    assert [(one.cooperation, one.share) for one in cures(evenings, ON_TRIAL, ON)] == []


def test_where_all_the_cost_was_its_own_nothing_is_left_to_be_ill():
    assert cures([spent(A, 10, ill=True)], ON_TRIAL, ON) == [Cure(A, Fraction(0), Fraction(1))]


def test_to_drop_what_pays_is_no_cure():
    # Without A 100 of 200 € are ill, without B 300 of 400: both less than 400 of 500.
    evenings = [spent(A, 300, ill=True), spent(B, 100, ill=True), spent(C, 100)]
    assert [one.cooperation for one in cures(evenings, ON_TRIAL, ON)] == [A, B]
    advised = [(A, Advice.PAYS), (B, Advice.DROP), (C, Advice.UNCHECKED)]
    assert [one.cooperation for one in cures(evenings, advised, ON)] == [B]


def test_only_the_90_days_of_the_index_count():
    evenings = [spent(A, 100, ill=True, days_ago=90), spent(B, 100, ill=True, days_ago=89), spent(C, 100)]
    assert [one.cooperation for one in cures(evenings, ON_TRIAL, ON)] == [B]


def test_without_evenings_there_is_nothing_to_cure():
    assert cures([], ON_TRIAL, ON) == []
    assert cures([spent(A, 0, ill=True)], ON_TRIAL, ON) == []


@given(st.lists(histories(), min_size=1, max_size=4), terms())
def test_the_share_is_the_index_of_a_life_without_that_cooperation(told, wanted):
    judged = [
        Spent(one.date, one.cost, one.unplanned, one.unchecked, one.past_overdraft, str(number))
        for number, history in enumerate(told)
        for activity in history.activities
        if activity.done
        for one in [diagnose(history, activity, wanted)]
    ]
    advised = [(Cooperation(str(number), ""), Advice.DROP) for number in range(len(told))]
    for cure in cures(judged, advised, LAST):
        without = index([one for one in judged if one.cooperation_id != cure.cooperation.id], LAST)
        assert cure.share == (without.share or 0)
        assert cure.relief == index(judged, LAST).share - cure.share > 0
