"""The doctor looks once a day by itself."""

from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

from coopitis.files import replace_file
from coopitis.store.doctor.examination import Finding, examine

MARK = ".examined"
"""What the file is called that holds the day, behind the name of the database."""


def examine_once_a_day(path: Path, on: date, now: datetime) -> list[Finding]:
    """What is found, once that day; `now` is in UTC. Raises Refused as examine does."""
    mark = path.with_name(f"{path.name}{MARK}")
    if _day_in(mark) == on.isoformat():
        return []
    found = examine(path, now)
    # Where the day cannot be remembered, the next start looks again.
    with suppress(OSError):
        replace_file(mark, on.isoformat())
    return found


def _day_in(mark: Path) -> str:
    try:
        return mark.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""
