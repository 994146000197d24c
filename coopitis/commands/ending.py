"""Which files are read and written, by how their names end."""

from pathlib import Path

from coopitis.language import _
from coopitis.refusal import Refused

JSON = ".json"


def check_ending(file: Path) -> None:
    """Raises Refused for any ending but .json."""
    if file.suffix.lower() != JSON:
        text = _("{file} does not end in {ending}; no other kind of file is read or written.")
        raise Refused(text.format(file=file, ending=JSON))
