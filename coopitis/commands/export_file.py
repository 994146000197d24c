"""`coopitis export FILE.json`: all entries, for other programs and for a rainy day."""

import sys
from contextlib import closing
from pathlib import Path

from coopitis.commands.ending import PIPE, check_ending, check_replaceable
from coopitis.commands.opening import read
from coopitis.language import _
from coopitis.refusal import Unusable
from coopitis.store.causes import DAMAGED
from coopitis.store.database import Store


def run(folder: Path, file: Path, said: str | None = None, force: bool = False) -> None:
    """Replaces the file as a whole, or raises Refused; `-` is standard output, of the format that is said."""
    check_ending(file, said)
    if file != PIPE:
        check_replaceable(file, force)
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
    from coopitis.store.exported import remember_export

    remember_export(folder, file)


def _check_whole(store: Store) -> None:
    """An older export is worth more than a new one of a damaged database."""
    from coopitis.store.backup import problems

    with closing(store.connection()) as connection:
        if next(problems(connection), None):
            raise Unusable(_(DAMAGED).format(path=store.path))
