"""The symptoms of every activity in a span of days, each judged as of its own day."""

import sqlite3
from collections.abc import Callable
from datetime import date
from functools import cache

from coopitis.domain.account import due_cost
from coopitis.domain.cooperation import Cooperation, fee_cent_days
from coopitis.domain.decision import Choice, Decision
from coopitis.domain.index import Spent, is_wasted
from coopitis.domain.terms import Terms
from coopitis.store.figures.sums import day, in_parts, whole

NEWEST = """
    SELECT x.id FROM {table} AS x
    WHERE x.cooperation_id = a.cooperation_id AND {condition}
    ORDER BY x.date DESC, x.id DESC LIMIT 1"""
CHECK = NEWEST.format(table="pre_check", condition="x.complete AND x.date <= a.date")
DECISION = NEWEST.format(table="decision", condition="(x.date, x.id) < (a.date, a.id)")

SPENT = """
    SELECT {sum} FROM activity AS x
    WHERE x.cooperation_id = a.cooperation_id AND x.done AND {before}"""
COST_BEFORE = SPENT.format(sum="coalesce(SUM(x.cost), 0)", before="(x.date, x.id) < (a.date, a.id)")
# On the day itself nothing has ripened, so the order within a day does not matter.
RIPENING = SPENT.format(sum=in_parts("x.cost * MIN(a.day - x.day, c.horizon_days)"), before="x.date < a.date")

# The rule needs only one of the two sums: without a horizon the cost, else its ripening.
SYMPTOMS = f"""
    SELECT a.date, a.cost, a.planned, c.id AS checked, c.max_cost, coalesce(c.horizon_days, 0) AS horizon,
           d.choice, d.review, o.uid, o.fee_per_year, o.fee_from,
           (SELECT COUNT(*) FROM result AS r
            WHERE r.cooperation_id = a.cooperation_id AND r.date <= a.date) AS results,
           iif(c.id IS NOT NULL AND coalesce(c.horizon_days, 0) = 0, ({COST_BEFORE}), 0) AS cost_before,
           iif(c.horizon_days > 0, ({RIPENING}), NULL) AS ripening
    FROM activity AS a
    JOIN cooperation AS o ON o.id = a.cooperation_id
    LEFT JOIN pre_check AS c ON c.id = ({CHECK})
    LEFT JOIN decision AS d ON d.id = ({DECISION})
    WHERE a.done AND a.date BETWEEN :first AND :last"""


def spent(connection: sqlite3.Connection, terms: Terms, first: date, last: date) -> list[Spent]:
    """The done activities from `first` to `last`, both included."""
    rows = connection.execute(SYMPTOMS, {"first": first.isoformat(), "last": last.isoformat()})
    overdraft_of = cache(terms.overdraft)
    return [_spent(row, overdraft_of) for row in rows]


def _spent(row: sqlite3.Row, overdraft_of: Callable[[int], int]) -> Spent:
    on = date.fromisoformat(row["date"])
    balance = overdraft = None
    if row["max_cost"] is not None:
        fees = Cooperation("", "", fee_per_year=row["fee_per_year"], fee_from=day(row["fee_from"]))
        ripening = whole(row["ripening"])
        due = due_cost(row["cost_before"], ripening, row["horizon"], fee_cent_days(fees, on))
        balance = row["results"] * row["max_cost"] - due
        overdraft = overdraft_of(row["max_cost"])
    decision = None
    if row["choice"]:
        decision = Decision("", on, Choice(row["choice"]), review=day(row["review"]))
    return Spent(
        date=on,
        cost=row["cost"],
        unplanned=not row["planned"],
        unchecked=row["checked"] is None,
        past_overdraft=is_wasted(decision, on, balance, overdraft),
        cooperation_id=row["uid"],
    )
