"""Which files are read and written, by how their names end or by what is said of them."""

import re
from pathlib import Path

from coopitis.language import _
from coopitis.refusal import Refused

JSON = ".json"

FORMATS = ("json",)
"""What may be said instead of an ending."""

PIPE = Path("-")
"""Standard output or input, by a custom of shells."""

HEAD = re.compile(rb'\s*\{\s*"format"\s*:\s*"coopitis"')
"""How an exchange document begins."""


def check_ending(file: Path, said: str | None = None) -> None:
    """Raises Refused for any ending but .json, where nothing is said; of `-` something has to be said."""
    if said is not None:
        return
    if file == PIPE:
        raise Refused(_("“-” does not say what kind it is; add --format json."))
    if file.suffix.lower() != JSON:
        text = _("{file} does not end in {ending}; no other kind of file is read or written.")
        raise Refused(text.format(file=file, ending=JSON))


def check_replaceable(file: Path, force: bool) -> None:
    """Raises Refused where writing would go through a link or destroy what is no export of ours."""
    if file.is_symlink():
        raise Refused(_("{file} is a link; name the file that it points to.").format(file=file))
    if not file.exists():
        return
    if not file.is_file():
        raise Refused(_("{file} is no plain file; choose another name.").format(file=file))
    if not force and not _is_document(file):
        text = _("{file} is no export of coopitis, so it was not replaced; --force replaces it.")
        raise Refused(text.format(file=file))


def _is_document(file: Path) -> bool:
    try:
        with file.open("rb") as opened:
            head = opened.read(1000)
    except OSError:
        return False
    return not head or HEAD.match(head.removeprefix(b"\xef\xbb\xbf")) is not None
