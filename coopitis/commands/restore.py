"""`coopitis restore [FILE]`: puts a backup in the place of the database, and keeps what stood there."""

from pathlib import Path

from coopitis.language import _
from coopitis.paths import database_file
from coopitis.settings import backups_folder
from coopitis.store.backup import holds
from coopitis.store.backup_contents import contents
from coopitis.store.restoring import newest_to_restore, restore


def run(folder: Path, named: Path | None) -> None:
    """Puts back that file, or the newest backup that is another state, and says how to take it back.

    Raises Refused with nothing changed.
    """
    path = database_file(folder)
    source = newest_to_restore(path) if named is None else _found(folder, named)
    restored = restore(path, source)
    print(_("Put back: {name} ({contents}).").format(name=source.name, contents=contents(holds(path))))
    if restored.kept is None:
        return
    if restored.kept.parent == backups_folder(folder):
        text = _("What was there is kept; “coopitis restore {name}” takes this back.")
        print(text.format(name=restored.kept.name))
    else:
        print(_("What was there is kept as {path}.").format(path=restored.kept))


def _found(folder: Path, named: Path) -> Path:
    """A file by its path, or a backup by its name alone."""
    among = backups_folder(folder) / named
    return among if not named.exists() and among.exists() else named
