"""Brings a database up to date, after a backup."""

import sqlite3
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Connection, Engine, StaticPool, create_engine
from sqlalchemy.exc import SQLAlchemyError

from coopitis.language import _
from coopitis.refusal import Refused
from coopitis.store.backup import Why, back_up
from coopitis.store.database_errors import cause
from coopitis.store.engine import driver, make_engine
from coopitis.store.figures.ledgers import rebuild
from coopitis.store.figures.watching import unwatch, watch
from coopitis.store.schema import is_whole

WAIT = 5.0
"""Seconds to wait for another program."""


OUTER = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY)
"""What stands in the way from outside; all else is the migration's own failure."""

SCRIPTS = "coopitis.store:migrations"
"""Where Alembic finds the migrations."""


def migrate(path: Path, revision: str | None, scripts: str = SCRIPTS, wait: float = WAIT) -> None:
    """Runs what is missing in one transaction; `revision` is the file's own, None for a new one.

    Raises Refused, with the file as it was, when a migration fails or would lose a reference.
    """
    try:
        if revision is not None:
            back_up(path, Why.MIGRATION)
        # With foreign keys on, a table that a migration makes anew would take its children with it.
        upgrade(make_engine(path, wait=wait, foreign_keys=False), scripts)
    except (OSError, sqlite3.Error, SQLAlchemyError, CommandError) as error:
        raise _refused(path, error) from error


def _refused(path: Path, error: Exception) -> Refused:
    reason = getattr(error, "orig", error)
    if isinstance(reason, sqlite3.Error) and reason.sqlite_errorcode & 0xFF in OUTER:
        return cause(path, reason, writing=True)
    return Refused(
        _("The database {path} could not be brought up to date; it is as it was.").format(path=path)
    )


def migrated_in_memory(source: sqlite3.Connection | None) -> sqlite3.Connection:
    """A copy of the database, brought up to date in memory; an empty one where there is no database.

    Raises Refused where that cannot be.
    """
    memory = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    if source is not None:
        source.backup(memory)
    upgrade(create_engine("sqlite://", creator=lambda: memory, poolclass=StaticPool), close=False)
    return memory


def upgrade(engine: Engine, scripts: str = SCRIPTS, close: bool = True) -> None:
    """Runs what is missing in one transaction, and lets go of the connection."""
    try:
        with engine.connect() as connection, connection.begin():
            _upgrade(connection, scripts)
    finally:
        if close:
            engine.dispose()


def _upgrade(connection: Connection, scripts: str) -> None:
    config = Config()
    config.set_main_option("script_location", scripts)
    config.attributes["connection"] = connection
    unwatch(driver(connection))
    command.upgrade(config, "head")
    if not is_whole(driver(connection)):
        raise Refused(_("The database could not be brought up to date: some of its tables are missing."))
    watch(driver(connection))
    rebuild(driver(connection))
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise Refused(_("The database could not be brought up to date: entries would lose their owner."))
