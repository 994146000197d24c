"""Copies of a database that may be in use."""

import sqlite3
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from coopitis.language import _
from coopitis.refusal import Refused
from coopitis.store.engine import make_engine


def copy(path: Path, target: Path) -> None:
    """A whole copy for its owner alone; an older database at `target` is overwritten."""
    target.touch(mode=0o600)
    source, copied = sqlite3.connect(path), sqlite3.connect(target)
    try:
        source.backup(copied)
    finally:
        source.close()
        copied.close()


SCRIPTS = "coopitis.store:migrations"
"""Where Alembic finds the migrations."""


def migrate(path: Path, revision: str | None, scripts: str = SCRIPTS) -> None:
    """Runs what is missing in one transaction; `revision` is the file's own, None for a new one.

    Raises Refused, with the file as it was, when a migration fails or would lose a reference.
    """
    try:
        if revision is not None:
            copy(path, path.with_suffix(f".before-{revision}{path.suffix}"))
        _run(path, scripts)
    except (OSError, sqlite3.Error, SQLAlchemyError, CommandError) as error:
        reason = getattr(error, "orig", error)
        raise Refused(
            _("The database {path} could not be prepared ({reason}); it is as it was.").format(
                path=path, reason=reason
            )
        ) from error


def _run(path: Path, scripts: str) -> None:
    # With foreign keys on, a table that a migration makes anew would take its children with it.
    engine = make_engine(path, foreign_keys=False)
    try:
        with engine.connect() as connection:
            connection.connection.driver_connection.execute("PRAGMA journal_mode = WAL")  # type: ignore[union-attr]
            with connection.begin():
                _upgrade(connection, scripts)
    finally:
        engine.dispose()


def _upgrade(connection: Connection, scripts: str) -> None:
    config = Config()
    config.set_main_option("script_location", scripts)
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise Refused(_("The database could not be brought up to date: entries would lose their owner."))
