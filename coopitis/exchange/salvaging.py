"""An export of a damaged database, as far as it can be read; the database stays as it is."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from coopitis.exchange.writer import write_document
from coopitis.language import _
from coopitis.refusal import Refused
from coopitis.store.database import open_store
from coopitis.store.database_errors import NOTHING
from coopitis.store.doctor.repair import repair
from coopitis.store.doctor.salvage import Salvaged, salvage
from coopitis.store.histories import histories
from coopitis.store.terms import terms


def export_beside(database: Path) -> tuple[Path, Sequence[Salvaged]]:
    """Writes a document of a new name beside the database; where it is, and what is missing in it.

    Raises Refused where nothing can be read or written.
    """
    day = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
    file = database.with_name(f"{database.stem}-{day}.json")
    return file, export_what_can_be_read(database, file)


def export_what_can_be_read(database: Path, file: Path) -> Sequence[Salvaged]:
    """Writes a document of what can be read of the database; what was read and what is missing, by table.

    Raises Refused where nothing can be read, or the file cannot be written.
    """
    with TemporaryDirectory(prefix="coopitis-") as folder:
        whole = Path(folder) / database.name
        whole.touch(mode=0o600)
        found = salvage(database, whole)
        if not any(one.read for one in found):
            raise Refused(_(NOTHING).format(path=database))
        repair(whole, datetime.now(UTC))
        store = open_store(whole)
        try:
            write_document(file, histories(store), terms(store))
        finally:
            store.close()
    return found
