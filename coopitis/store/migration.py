"""Brings a database to the revision this program works on; an old one is copied first."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from coopitis.language import _
from coopitis.refusal import Refused
from coopitis.store.copying import copy
from coopitis.store.engine import make_engine


def migrate(path: Path, revision: str | None) -> None:
    """Runs what is missing in one transaction; `revision` is the file's own, None for a new one.

    Raises Refused, with the file as it was, when a migration fails or would lose a reference.
    """
    if revision is not None:
        copy(path, path.with_suffix(f".before-{revision}{path.suffix}"))
    engine = make_engine(path, foreign_keys=False)
    try:
        with engine.connect() as connection:
            connection.connection.driver_connection.execute("PRAGMA journal_mode = WAL")  # type: ignore[union-attr]
            with connection.begin():
                _upgrade(connection)
    finally:
        engine.dispose()


def _upgrade(connection: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", "coopitis.store:migrations")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise Refused(_("The database could not be brought up to date: entries would lose their owner."))
