"""A file is replaced whole, or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def replace_file(path: Path, content: str | bytes) -> None:
    """Writes bytes, or text as UTF-8, on disk when this returns, for its owner alone; the old file is gone.

    Raises OSError with the old file as it was. Of a link, the file it points to is replaced.
    """
    with replacing(Path(os.path.realpath(path))) as unfinished:
        unfinished.write_bytes(content.encode() if isinstance(content, str) else content)


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """A file of another name to write to, for its owner alone; it takes the target's place at the end.

    Raises OSError with the target as it was.
    """
    import tempfile

    handle, name = tempfile.mkstemp(prefix=".coopitis-", dir=target.parent)
    os.close(handle)
    unfinished = Path(name)
    try:
        yield unfinished
        sync(unfinished)
        unfinished.replace(target)
        sync(target.parent)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise


def sync(path: Path) -> None:
    """Brings a file, or the names in a folder, to disk."""
    if os.name == "nt" and path.is_dir():
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
