"""However many activities there are, no figure needs a walk through the whole table of them."""

import pytest

from coopitis.store import duty_queries as meetups
from coopitis.store.figures import ledgers, sums

SCANS = ("SCAN a", "SCAN activity", "SCAN n", "SCAN x")
"""How a walk through all activities begins, by the names the queries give them."""


@pytest.mark.parametrize(
    ("query", "index"),
    [
        (sums.COOPERATIONS, "activity_sums"),
        (sums.CHECKED, "pre_check_newest"),
        (sums.DECIDED, "decision_newest"),
        (ledgers.EVENINGS, "activity_sums"),
        (meetups.UNLOGGED, "activity_open"),
        (meetups.AHEAD, "activity_open"),
        (meetups.TO_PREPARE, "activity_open"),
    ],
)
def test_activities_are_reached_through_an_index(store, query, index):
    plan = _plan(store, query)
    assert [step for step in plan if f"USING INDEX {index} " in step]
    assert not [step for step in plan if step.startswith(SCANS)]


def _plan(store, query: str) -> list[str]:
    named = {"on": "2026-06-30", "first": "2026-04-02", "last": "2026-06-30"}
    values = named if ":" in query else ("2026-04-02",) * query.count("?")
    with store.figures() as connection:
        steps = connection.execute(f"EXPLAIN QUERY PLAN {query}", values)
        return [step["detail"].replace("COVERING INDEX", "INDEX") for step in steps]
