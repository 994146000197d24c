"""A file is replaced whole, or not at all."""

import os
from pathlib import Path


def replace_file(path: Path, content: str) -> None:
    """Writes UTF-8 text, on disk when this returns, for its owner alone; what was there before is gone.

    Raises OSError with the old file as it was. Of a link, the file it points to is replaced.
    """
    import tempfile

    target = Path(os.path.realpath(path))
    handle, name = tempfile.mkstemp(prefix=".coopitis-", dir=target.parent)
    unfinished = Path(name)
    try:
        with open(handle, "w", encoding="utf-8", newline="\n") as file:  # noqa: PTH123 - an open handle
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(target)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
