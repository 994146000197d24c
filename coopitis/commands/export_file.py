"""`coopitis export FILE.json`: all entries, for other programs and for a rainy day."""

from pathlib import Path

from coopitis.commands.ending import check_ending
from coopitis.commands.opening import read


def run(folder: Path, file: Path) -> None:
    """Replaces the file as a whole, or raises Refused."""
    check_ending(file)
    with read(folder) as store:
        from coopitis.exchange.writer import write_document
        from coopitis.store.histories import histories
        from coopitis.store.terms import terms

        write_document(file, histories(store), terms(store))
