"""What can be done when the database went away or was replaced while it was open.

The file that was opened stays readable until it is closed, wherever it is by now, even where it was deleted.
"""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from coopitis.files import replacing
from coopitis.language import _
from coopitis.refusal import FileGone, Refused
from coopitis.store.causes import GONE
from coopitis.store.connecting import connect
from coopitis.store.database import Store, open_store
from coopitis.store.opening import is_there
from coopitis.store.strays import ASIDE


def put_back(store: Store) -> Store:
    """The database as it was open, in its old place again; what stands there by now is renamed.

    Raises Refused, with nothing changed, where that cannot be.
    """
    _check_whole(store)
    try:
        store.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with replacing(store.path) as unfinished:
            _write(store, unfinished)
            put_aside(store.path)
    except OSError as error:
        raise _unwritable(store.path, error) from error
    return open_again(store)


def save_elsewhere(store: Store, path: Path) -> Store:
    """The database as it was open, in a file of another name. Raises Refused where one is there already."""
    _check_whole(store)
    if path.exists():
        raise Refused(_("{path} is there already; choose another name.").format(path=path))
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with replacing(path) as unfinished:
            _write(store, unfinished)
    except OSError as error:
        raise _unwritable(path, error) from error
    store.close()
    return open_store(path, store.wait)


def open_again(store: Store) -> Store:
    """What stands in the database's place now. Raises Refused where that is none, and makes none."""
    if not is_there(store.path):
        raise FileGone(_(GONE).format(path=store.path))
    opened = open_store(store.path, store.wait)
    store.close()
    return opened


def put_aside(path: Path) -> Path | None:
    """Renames what stands there, so that nothing is thrown away; the new name, None for nothing."""
    if not path.exists():
        return None
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    return path.rename(path.with_name(f"{path.name}.{moment}{ASIDE}"))


def _check_whole(store: Store) -> None:
    if not store.file.is_newest:
        text = _("What you saw in {path} was overwritten; “coopitis restore” puts an earlier copy back.")
        raise Refused(text.format(path=store.path))


def _write(store: Store, target: Path) -> None:
    target.write_bytes(store.file.content())
    with closing(connect(target, wait=0, alone=True)) as connection:
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            text = _("{path} was damaged when it went away; “coopitis restore” puts an earlier copy back.")
            raise Refused(text.format(path=store.path))


def _unwritable(path: Path, error: OSError) -> Refused:
    text = _("{path} cannot be written ({reason}); choose another place.")
    return Refused(text.format(path=path, reason=error.strerror))
