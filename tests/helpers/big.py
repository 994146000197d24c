"""A big database, quickly: `python tests/helpers/big.py FOLDER` writes FOLDER/coopitis.sqlite3."""

import sqlite3
import sys
from contextlib import closing
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

from coopitis.domain.cooperation import Kind, Setting
from coopitis.domain.decision import Choice
from coopitis.domain.result import Stage
from coopitis.domain.terms import Terms
from coopitis.store.database import Store, open_store
from coopitis.store.figures.ledgers import rebuild
from coopitis.store.terms import save_terms

Row = dict[str, Any]


def fill(
    store: Store,
    cooperations: int = 1_000,
    activities: int = 100_000,
    on: date = date(2026, 11, 23),
    years: int = 3,
) -> None:
    """Writes so many of them, entered day by day, with pre-checks, results and decisions; always the same.

    They are spread over so many years before the day.
    """
    save_terms(store, Terms(rate=8_000))
    chance, owners = Random(1), range(1, cooperations + 1)
    numbers = count(cooperations + 1)
    with closing(sqlite3.connect(store.path)) as connection, connection:
        _insert(connection, "cooperation", [_cooperation(chance, owner, on, years) for owner in owners])
        for table, many, make in (
            ("pre_check", cooperations, _check),
            ("activity", activities, _activity),
            ("result", activities // 12, _result),
            ("decision", cooperations, _decision),
        ):
            owned = [(day, chance.choice(owners)) for day in _days(chance, on, years, many)]
            rows = [make(chance, day) | _place(next(numbers), owner, day) for day, owner in owned]
            _insert(connection, table, rows)
        connection.execute("UPDATE counter SET last = ?", (next(numbers),))
        rebuild(connection)


def _insert(connection: sqlite3.Connection, table: str, rows: list[Row]) -> None:
    names, places = ", ".join(rows[0]), ", ".join(f":{name}" for name in rows[0])
    connection.executemany(f"INSERT INTO {table} ({names}) VALUES ({places})", rows)


def _days(chance: Random, on: date, years: int, many: int) -> list[date]:
    return sorted(on - timedelta(days=chance.randrange(365 * years)) for _ in range(many))


def _place(number: int, owner: int, day: date) -> Row:
    return {"id": number, "uid": str(number), "cooperation_id": owner, "date": day.isoformat()}


def _cooperation(chance: Random, owner: int, on: date, years: int) -> Row:
    return {
        "id": owner,
        "uid": str(owner),
        "name": f"{chance.choice(('Table', 'Forum', 'Guild', 'Circle'))} no. {owner}",
        "kind": chance.choice(list(Kind)),
        "setting": chance.choice(list(Setting)),
        "measurable": True,
        "fee_per_year": chance.choice((None, 120_00, 960_00)),
        "fee_from": _days(chance, on, years, 1)[0].isoformat(),
        "fee_compulsory": False,
        "notice_every_year": False,
        "formerly": "[]",
    }


def _activity(chance: Random, day: date) -> Row:
    return {
        "planned": chance.random() < 0.8,
        "prepared": chance.random() < 0.5,
        "preparation": chance.choice((None, 10, 20)),
        "travel": chance.choice((None, 30, 60)),
        "attendance": chance.randrange(30, 180, 5),
        "rate": chance.choice((7_500, 8_000)),
        "expenses": chance.choice((None, 12_50, 28_00)),
        "given": chance.choice((None, "A referral to the printer", "An hour of advice")),
        "received": chance.choice((None, "A name", "Coffee")),
        "expected_came": chance.choice((None, "yes", "partly", "no")),
        "done": chance.random() < 0.99,
        "planned_by_hand": False,
        "prepared_by_hand": False,
        "missed": False,
        "kit": "[]",
    }


def _check(chance: Random, day: date) -> Row:
    return {
        "complete": chance.random() < 0.9,
        "expectation": "Qualified leads",
        "target": 12,
        "unit": "lead",
        "minutes_per_result": chance.choice((180, 360, 600)),
        "rate": 8_000,
        "max_cost": chance.choice((900_00, 2_500_00, 4_000_00)),
        "economical": True,
        "horizon_days": chance.choice((0, 30, 120, 365)),
    }


def _result(chance: Random, day: date) -> Row:
    stage = chance.choice(list(Stage))
    return {
        "text": "Somebody asks for an offer",
        "offered_on": day.isoformat() if stage is Stage.OFFER else None,
        "won_on": day.isoformat() if stage is Stage.WON else None,
        "lost_on": day.isoformat() if stage is Stage.LOST else None,
        "won": chance.choice((600_00, 2_400_00)) if stage is Stage.WON else None,
        "person": chance.choice((None, "Anke Brandt", "Piet de Vries", "Uwe Harms")),
    }


def _decision(chance: Random, day: date) -> Row:
    choice = chance.choice([*Choice, Choice.KEEP, Choice.KEEP, Choice.KEEP_ANYWAY])
    anyway = choice is Choice.KEEP_ANYWAY
    return {
        "choice": choice,
        "reason": "Good people" if anyway else None,
        "review": (day + timedelta(days=90)).isoformat() if anyway else None,
    }


if __name__ == "__main__":
    fill(open_store(Path(sys.argv[1]) / "coopitis.sqlite3"))
