"""The migrations make the very tables the models describe, and the program knows the newest of them."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlmodel import SQLModel

import coopitis.store.tables  # noqa: F401
from coopitis.store import opening as version
from coopitis.store.engine import make_engine
from coopitis.store.schema import COLUMNS


@pytest.fixture
def described(tmp_path) -> Path:
    """A database as the models describe it, made without any migration."""
    path = tmp_path / "described.sqlite3"
    path.touch()
    engine = make_engine(path)
    SQLModel.metadata.create_all(engine)
    engine.dispose()
    return path


def test_columns_types_and_nullability_are_the_models(blank, described):
    assert _columns(blank) == _columns(described)


def test_checks_and_keys_are_the_models(blank, described):
    assert _tables(blank) == _tables(described)
    assert any("a_day_has_24_hours" in line for line in _tables(blank)["activity"])


def test_indexes_are_the_models(blank, described):
    assert _indexes(blank) == _indexes(described)
    assert _indexes(blank)["activity_sums"].endswith("WHERE done")


def test_alembic_finds_nothing_to_migrate(blank):
    engine = make_engine(blank)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), SQLModel.metadata) == []
    engine.dispose()


def test_the_program_knows_the_tables_without_the_models(blank):
    found = {name: len(columns) for name, columns in _columns(blank).items()}
    assert found | {"alembic_version": 1} == COLUMNS


def test_the_program_knows_alembics_revisions():
    config = Config()
    config.set_main_option("script_location", "coopitis.store:migrations")
    scripts = ScriptDirectory.from_config(config)
    oldest_first = [one.revision for one in reversed(list(scripts.walk_revisions()))]
    assert list(version.KNOWN) == oldest_first
    assert scripts.get_current_head() == version.HEAD


def _columns(path: Path) -> dict[str, list[tuple]]:
    return {name: _ask(path, f"SELECT * FROM pragma_table_xinfo('{name}')") for name in _tables(path)}


def _tables(path: Path) -> dict[str, set[str]]:
    """What each table is declared to be, line by line: SQLAlchemy writes one line a column and constraint."""
    found = _ask(
        path, "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name <> 'alembic_version'"
    )
    return {name: {part for line in sql.splitlines() for part in _parts(line)} for name, sql in found}


def _parts(line: str) -> list[str]:
    # SQLite writes a column that was added later behind the one before it, in the same line.
    line = re.sub(r"\s+", " ", line).strip(" ,")
    return [line] if "(" in line else line.split(", ")


def _indexes(path: Path) -> dict[str, str]:
    return dict(_ask(path, "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"))


def _ask(path: Path, query: str) -> list[tuple]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()
