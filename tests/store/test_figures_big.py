"""Many cooperations with long lives: SQL still comes to what the domain comes to."""

from datetime import date

import pytest
from helpers import oracle
from helpers.big import fill

from coopitis.domain.activity import Activity
from coopitis.domain.overview import course_days
from coopitis.domain.terms import Terms
from coopitis.store.histories import histories
from coopitis.store.overview import index_by_month, overview

ON = date(2026, 11, 23)
TERMS = Terms(rate=8_000)


@pytest.fixture
def big(store):
    fill(store, cooperations=30, activities=1_500, on=ON)
    return store


def test_accounts_and_the_index_of_a_year_are_the_domains(big):
    told = histories(big)
    spent = [shown for one in told for shown in oracle.diagnosed(one, TERMS)]
    months = course_days(ON)
    assert [one.account for one in overview(big, ON).standings] == [
        oracle.judged(one, ON, TERMS) for one in told
    ]
    assert index_by_month(big, ON) == [oracle.index(spent, day) for day in months]


def test_what_is_entered_next_is_the_newest(big):
    newest = max(one.row_id for told in histories(big) for one in (*told.activities, *told.decisions))
    told = histories(big)[0]
    with big.write() as work:
        added = work.add(Activity("", ON), to=told.cooperation.id)
    assert added.row_id > newest
