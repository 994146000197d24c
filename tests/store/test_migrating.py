"""A later migration keeps every entry, makes a copy first, and leaves no half of itself behind."""

import shutil
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

import coopitis.store.migrations
from coopitis.demo import build
from coopitis.refusal import Refused
from coopitis.store import opening
from coopitis.store.database import open_store
from coopitis.store.histories import histories
from coopitis.store.importing import import_histories
from coopitis.store.migration import migrate
from coopitis.store.opening import HEAD

DAY = date(2026, 6, 30)

LATER = '''
"""A later revision."""
import sqlalchemy as sa
from alembic import op

revision, down_revision, branch_labels, depends_on = "9999", "{head}", None, None


def upgrade():
    {body}
'''

ANEW = """with op.batch_alter_table("cooperation", recreate="always") as table:
        table.add_column(sa.Column("colour", sa.String(), nullable=True))"""
"""Makes the table of cooperations anew, under all the rows that belong to one."""


@pytest.fixture
def later(tmp_path):
    """Writes a revision after the newest one; where its scripts are."""
    folder = tmp_path / "migrations"
    shutil.copytree(coopitis.store.migrations.__path__[0], folder)

    def write(body: str) -> str:
        (folder / "versions" / "r9999_later.py").write_text(LATER.format(head=HEAD, body=body))
        return str(folder)

    return write


@pytest.fixture
def path(store):
    """The database of somebody who has been at it for a year and a half."""
    import_histories(store, build(DAY))
    store.close()
    return store.path


def test_a_table_made_anew_keeps_what_belongs_to_it(path, later):
    before = _counts(path)
    assert before["activity"] > 300
    migrate(path, HEAD, later(ANEW))
    assert _revision(path) == "9999"
    assert _counts(path) == before


def test_the_copy_made_first_is_the_database_as_it_was(path, later):
    told = histories(open_store(path))
    migrate(path, HEAD, later(ANEW))
    (copied,) = (path.parent / "backups").glob("coopitis-*-migration.sqlite3")
    assert stat.S_IMODE(copied.stat().st_mode) == 0o600
    assert histories(open_store(copied)) == told


def test_a_new_database_is_not_copied(tmp_path):
    path = tmp_path / "new" / "coopitis.sqlite3"
    open_store(path)
    assert [one.name for one in path.parent.iterdir()] == ["coopitis.sqlite3"]


@pytest.mark.parametrize(
    "failure", ["""op.execute("DROP TABLE missing")""", """op.execute("DELETE FROM cooperation")"""]
)
def test_a_failing_migration_leaves_the_file_as_it_was_and_the_next_start_works(path, later, failure):
    before, told = path.read_bytes(), histories(open_store(path))
    scripts = later(f"{ANEW}\n    {failure}")
    with pytest.raises(Refused):
        migrate(path, HEAD, scripts)
    assert path.read_bytes() == before
    assert histories(open_store(path)) == told
    migrate(path, HEAD, later(ANEW))
    assert _revision(path) == "9999"


def test_a_failure_is_one_sentence_that_names_the_file(path, later):
    with pytest.raises(Refused) as refused:
        migrate(path, HEAD, later("""op.execute("DROP TABLE missing")"""))
    assert str(refused.value) == f"The database {path} could not be brought up to date; it is as it was."


def test_an_old_file_is_migrated_when_it_is_opened(path, monkeypatch):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '0000'")
    monkeypatch.setattr(opening, "KNOWN", ("0000", *opening.KNOWN))
    with pytest.raises(Refused, match="could not be brought up to date"):
        open_store(path)
    assert list((path.parent / "backups").glob("coopitis-*-migration.sqlite3"))


def test_an_up_to_date_file_is_opened_without_alembic_and_sqlalchemy(path):
    program = f"""
import sys
from datetime import date
from pathlib import Path
from coopitis.store.database import open_store
from coopitis.store.overview import overview
assert len(overview(open_store(Path({str(path)!r})), date(2026, 6, 30)).standings) == 16
print([name for name in ("alembic", "sqlalchemy", "sqlmodel", "pydantic") if name in sys.modules])
"""
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"


def _counts(path: Path) -> dict[str, int]:
    with closing(sqlite3.connect(path)) as connection:
        named = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
        tables = [name for (name,) in connection.execute(named)]
        return {one: connection.execute(f"SELECT COUNT(*) FROM {one}").fetchone()[0] for one in tables}


def _revision(path: Path) -> str:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
