"""The dearest evenings that can be entered, for a hundred years: every figure is exact, none too long."""

from datetime import date

from helpers import oracle

from coopitis.domain.activity import MINUTES_A_DAY, Activity
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.history import History
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.terms import Terms
from coopitis.reading import amount as money
from coopitis.reading import cadence as horizon
from coopitis.store.importing import import_histories
from coopitis.store.overview import diagnosis, overview

FIRST, ON = date(1990, 1, 1), date(2100, 1, 1)


def test_3500_of_the_dearest_evenings_of_the_longest_horizon_come_to_what_the_domain_comes_to(store):
    check = PreCheck("p", FIRST, complete=True, max_cost=1, horizon_days=horizon.MOST)
    dear = [_dear(f"a{n}", FIRST) for n in range(3_500)]
    told = History(Cooperation("c", "Ruin"), pre_checks=[check], activities=[*dear, _dear("last", ON)])
    import_histories(store, [told])
    seen = overview(store, ON)
    # 24 h at 100,000,000 an hour and as much for expenses: 2,500,000,000 an evening.
    assert seen.standings[0].account.total_cost == 3_501 * 2_500_000_000_00
    assert seen.standings[0].account == oracle.judged(told, ON, Terms())
    assert seen.index == oracle.index([oracle.diagnose(told, told.activities[-1], Terms())], ON)
    assert diagnosis(store, ON).course[-1].index == seen.index


def _dear(uid: str, day: date) -> Activity:
    return Activity(uid, day, attendance=MINUTES_A_DAY, rate=money.MOST, expenses=money.MOST)
