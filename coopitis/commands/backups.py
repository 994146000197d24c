"""`coopitis backups`: the copies of the database, each with what it holds."""

import sys
from pathlib import Path

from coopitis.language import _
from coopitis.paths import database_file
from coopitis.settings import backups_folder
from coopitis.store.backup import backups
from coopitis.store.backup_contents import moment, reason, what_it_holds


def run(folder: Path) -> None:
    """Prints a line for each, the newest first; where there are none, says so on standard error."""
    found = backups(database_file(folder))
    if not found:
        print(_("There is no backup yet in {folder}.").format(folder=backups_folder(folder)), file=sys.stderr)
    for one in found:
        print("  ".join([one.path.name, moment(one.taken), what_it_holds(one), reason(one)]))
