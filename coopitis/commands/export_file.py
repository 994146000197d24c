"""`coopitis export FILE.json`: all entries, for other programs and for a rainy day."""

import sys
from contextlib import closing
from pathlib import Path

from coopitis.commands.ending import PIPE, check_ending, check_replaceable
from coopitis.commands.opening import read
from coopitis.language import _
from coopitis.paths import database_file
from coopitis.refusal import Newer, Refused, Unusable
from coopitis.store.database import Store
from coopitis.store.database_errors import DAMAGED


def run(folder: Path, file: Path, said: str | None = None, force: bool = False) -> None:
    """Replaces the file as a whole, or raises Refused; `-` is standard output, of the format that is said."""
    check_ending(file, said)
    if file != PIPE:
        check_replaceable(file, force)
    try:
        _write(folder, file)
    except Newer:
        raise
    except Unusable as refusal:
        # An older export is worth more than what is left of a damaged database.
        if file == PIPE or file.exists():
            raise
        _write_what_can_be_read(folder, file, refusal)


def _write(folder: Path, file: Path) -> None:
    with read(folder) as store:
        from coopitis.exchange.writer import document, write_document
        from coopitis.store.histories import histories
        from coopitis.store.terms import terms

        if file == PIPE:
            # Programs expect UTF-8, whatever the terminal speaks.
            sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
            sys.stdout.write(document(histories(store), terms(store)))
            return
        if file.exists():
            _check_whole(store)
        write_document(file, histories(store), terms(store))
    from coopitis.store.copies import remember_export

    remember_export(folder, file)


def _write_what_can_be_read(folder: Path, file: Path, refusal: Unusable) -> None:
    from coopitis.exchange.salvaging import export_what_can_be_read
    from coopitis.store.doctor.words import missing

    for one in export_what_can_be_read(database_file(folder), file):
        if said := missing(one):
            print(said)
    raise Refused(_("{why} What can be read of it is in {file}.").format(why=refusal, file=file))


def _check_whole(store: Store) -> None:
    """An older export is worth more than a new one of a damaged database."""
    from coopitis.store.backup import problems

    with closing(store.connection()) as connection:
        if next(problems(connection), None):
            raise Unusable(_(DAMAGED).format(path=store.path))
