"""What must hold of every row, taken from the tables themselves; each rule finds the rows that break it."""

import datetime
import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Boolean, CheckConstraint, Column, Date, Integer, Table, UniqueConstraint
from sqlmodel import SQLModel

from coopitis.store.database_errors import NOT_AS_STORED
from coopitis.store.database_file import OBEYED
from coopitis.store.rows import unlisted
from coopitis.store.stored_terms import READERS
from coopitis.store.tables import KEPT_READY


@dataclass(frozen=True, slots=True)
class Rule:
    """`broken` is SQL that holds of a row that breaks it; `column` is the one it is about, "" for the row."""

    table: str
    kind: str
    broken: str
    column: str = ""


@dataclass(frozen=True, slots=True)
class Flaw:
    """A row that breaks a rule, by its key, with what stands in the column."""

    rule: Rule
    key: Any
    value: Any


KINDS = (
    *("is_a_day", "is_an_amount", "is_a_flag", "is_known", "is_a_cadence", "is_a_list", "is_a_name"),
    *("is_not_too_long", "is_above_zero"),
)
"""How the names of checks of a single column end."""

TYPES: dict[type, str] = {int: "integer", bool: "integer", str: "text", datetime.date: "text"}
"""What SQLite calls the type of a column."""


def rules() -> Iterator[Rule]:
    """All of them, the more telling of two about the same column first."""
    for table in entries():
        yield from _checks(table)
        for column in table.columns:
            if column.computed is None:
                yield from _of_column(table, column)
        yield from _unique(table)
    yield Rule("setting", "is_a_setting", "NOT is_setting(name, value)", "value")
    yield Rule("draft", "is_a_draft", "NOT is_object(fields)", "fields")
    yield Rule("step", "is_a_step", "NOT is_steps(changes)", "changes")


def entries() -> list[Table]:
    """The tables whose rows somebody entered or the program cannot make anew."""
    return [table for table in SQLModel.metadata.sorted_tables if table.name not in KEPT_READY]


def flaws(connection: sqlite3.Connection) -> list[Flaw]:
    """Every row that breaks a rule, each column of it once. Tables that are not there are passed over."""
    _teach(connection)
    found: dict[tuple[str, Any, str], Flaw] = {}
    for rule in rules():
        for flaw in _broken(connection, rule):
            found.setdefault((rule.table, flaw.key, rule.column or rule.kind), flaw)
    return list(found.values())


def key_of(table: str) -> str:
    """The column by which the rows of a table are known."""
    (column,) = SQLModel.metadata.tables[table].primary_key.columns
    return str(column.name)


def _checks(table: Table) -> Iterator[Rule]:
    for check in table.constraints:
        if isinstance(check, CheckConstraint) and check.name:
            column, kind = _named(str(check.name), table)
            broken = f'NOT is_list("{column}")' if kind == "is_a_list" else f"NOT ({check.sqltext})"
            yield Rule(table.name, kind, broken, column)


def _named(name: str, table: Table) -> tuple[str, str]:
    for kind in KINDS:
        column = name.removesuffix(f"_{kind}")
        if column != name and column in table.columns:
            return column, kind
    return "", name


def _of_column(table: Table, column: Column[Any]) -> Iterator[Rule]:
    kind, name = type_of(column), f'"{column.name}"'
    if not column.nullable and not column.primary_key:
        yield Rule(table.name, "is_there", f"{name} IS NULL", column.name)
    if kind is datetime.date:
        yield Rule(
            table.name,
            "is_a_day",
            f"{name} IS NOT NULL AND date({name}, '+0 days') IS NOT {name}",
            column.name,
        )
    of_type = f"typeof({name}) NOT IN ('null', '{TYPES[kind]}')"
    yield Rule(table.name, "is_of_its_type", of_type, column.name)
    if kind is str and table.name not in ("draft", "step"):
        yield Rule(table.name, "is_clean", f"typeof({name}) = 'text' AND is_unclean({name})", column.name)


def type_of(column: Column[Any]) -> type:
    """What the column holds: a day, a whole number, a flag or a text."""
    kinds = {Date: datetime.date, Boolean: bool, Integer: int}
    return next((kind for of, kind in kinds.items() if isinstance(column.type, of)), str)


def _unique(table: Table) -> Iterator[Rule]:
    for constraint in table.constraints:
        if isinstance(constraint, UniqueConstraint) and "uid" in constraint.columns:
            names = ", ".join(column.name for column in constraint.columns)
            twice = f"SELECT min(id) FROM {table.name} NOT INDEXED GROUP BY {names}"  # noqa: S608
            yield Rule(table.name, "is_there_once", f"id NOT IN ({twice})", "uid")


def _broken(connection: sqlite3.Connection, rule: Rule) -> list[Flaw]:
    shown = f'"{rule.column}"' if rule.column else "NULL"
    query = f'SELECT "{key_of(rule.table)}", {shown} FROM "{rule.table}" WHERE {rule.broken}'  # noqa: S608
    try:
        return [Flaw(rule, key, value) for key, value in connection.execute(query)]
    except sqlite3.DatabaseError:
        # What is not there, or cannot be read, is found by another check.
        return []


def _teach(connection: sqlite3.Connection) -> None:
    connection.create_function("is_unclean", 1, lambda text: bool(OBEYED.search(text)), deterministic=True)
    connection.create_function("is_list", 1, is_list, deterministic=True)
    connection.create_function("is_steps", 1, is_steps, deterministic=True)
    connection.create_function("is_object", 1, is_object, deterministic=True)
    connection.create_function("is_setting", 2, is_setting, deterministic=True)


def is_list(stored: Any) -> bool:
    """Whether it is a list of texts as JSON, or nothing."""
    try:
        return stored is None or unlisted(stored) is not None
    except NOT_AS_STORED:
        return False


def is_steps(stored: Any) -> bool:
    """Whether it is the changes of an undo step as JSON."""
    try:
        return all(isinstance(one, list) and len(one) == 3 for one in json.loads(stored))
    except NOT_AS_STORED:
        return False


def is_object(stored: Any) -> bool:
    """Whether it is an object as JSON."""
    try:
        return isinstance(json.loads(stored), dict)
    except NOT_AS_STORED:
        return False


def is_setting(name: str, value: Any) -> bool:
    """Whether it is a setting that can be read."""
    try:
        return name not in READERS or READERS[name](value) is not None
    except NOT_AS_STORED:
        return False
