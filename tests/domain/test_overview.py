"""Where cooperations stand."""

from datetime import date

from helpers.entries import ON, ago, decided, evening, group, judged, promise

from coopitis.domain.bookkeeping import ledger
from coopitis.domain.decision import Choice
from coopitis.domain.overview import Known, course_days, standing
from coopitis.domain.terms import Terms


def standing_of(history, decision=None):
    check = next(iter(history.pre_checks), None)
    known = Known(history.cooperation, ledger(history, Terms()), (1, 100_00), check, decision)
    return standing(known, Terms(), ON)


def test_a_standing_has_the_account_of_its_cooperation():
    """0 x 400 - 100 = -100 EUR."""
    history = group(promise(), evening(9, 100_00))
    stands = standing_of(history)
    assert stands.account == judged(history)
    assert stands.account.balance == -100_00
    assert (stands.cooperation, stands.check) == (history.cooperation, history.pre_checks[0])
    assert stands.last_activity == ago(9)


def test_it_stands_in_the_column_of_its_decision_undecided_at_first():
    history = group(promise())
    assert standing_of(history).choice is Choice.UNDECIDED
    assert standing_of(history, decided(5, Choice.AUTOMATE)).choice is Choice.AUTOMATE


def test_the_days_of_the_course_are_the_same_day_of_each_month_or_its_last():
    assert course_days(date(2028, 3, 31), 5) == [
        date(2027, 11, 30),
        date(2027, 12, 31),
        date(2028, 1, 31),
        date(2028, 2, 29),
        date(2028, 3, 31),
    ]
