"""The symptoms of every activity in a span of days, each judged as of its own day."""

import sqlite3
from datetime import date

from coopitis.domain.account import due_cost
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.decision import Choice, Decision
from coopitis.domain.fee import fee_cent_days
from coopitis.domain.index import Spent, is_wasted
from coopitis.domain.terms import Terms
from coopitis.store.figures.sums import day

BEFORE = """
    SELECT {what} FROM {table} AS x
    WHERE x.cooperation_id = a.cooperation_id AND {condition}
    ORDER BY x.date DESC, x.id DESC LIMIT 1"""
CHECK = BEFORE.format(what="x.id", table="pre_check", condition="x.complete AND x.date <= a.date")
DECISION = BEFORE.format(what="x.id", table="decision", condition="(x.date, x.id) < (a.date, a.id)")

SYMPTOMS = f"""
    WITH seen AS (
        SELECT a.id, a.cooperation_id, a.date, a.day, a.cost, a.planned,
               ({CHECK}) AS check_id, ({DECISION}) AS decision_id
        FROM activity AS a WHERE a.done AND a.date BETWEEN :first AND :last
    )
    SELECT a.date, a.cost, a.planned, c.id AS checked, c.max_cost, coalesce(c.horizon_days, 0) AS horizon,
           d.choice, d.review, o.fee_per_year, o.fee_from,
           (SELECT COUNT(*) FROM result AS r
            WHERE r.cooperation_id = a.cooperation_id AND r.date <= a.date) AS results,
           coalesce(SUM(b.cost), 0) AS cost_before,
           coalesce(SUM(b.cost * MIN(a.day - b.day, c.horizon_days)), 0) AS ripening
    FROM seen AS a
    JOIN cooperation AS o ON o.id = a.cooperation_id
    LEFT JOIN pre_check AS c ON c.id = a.check_id
    LEFT JOIN decision AS d ON d.id = a.decision_id
    LEFT JOIN activity AS b ON c.id IS NOT NULL AND b.cooperation_id = a.cooperation_id AND b.done
        AND (b.date, b.id) < (a.date, a.id)
    GROUP BY a.id"""


def spent(connection: sqlite3.Connection, terms: Terms, first: date, last: date) -> list[Spent]:
    """The done activities from `first` to `last`, both included."""
    rows = connection.execute(SYMPTOMS, {"first": first.isoformat(), "last": last.isoformat()})
    return [_spent(row, terms) for row in rows]


def _spent(row: sqlite3.Row, terms: Terms) -> Spent:
    on = date.fromisoformat(row["date"])
    balance = overdraft = None
    if row["max_cost"] is not None:
        fees = Cooperation("", "", fee_per_year=row["fee_per_year"], fee_from=day(row["fee_from"]))
        due = due_cost(row["cost_before"], row["ripening"], row["horizon"], fee_cent_days(fees, on))
        balance = row["results"] * row["max_cost"] - due
        overdraft = terms.overdraft(row["max_cost"])
    decision = None
    if row["choice"]:
        decision = Decision("", on, Choice(row["choice"]), review=day(row["review"]))
    return Spent(
        date=on,
        cost=row["cost"],
        unplanned=not row["planned"],
        unchecked=row["checked"] is None,
        past_overdraft=is_wasted(decision, on, balance, overdraft),
    )
