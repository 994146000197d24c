"""Whose steps may be taken back: one's own, and those of programs that do not run any more."""

import json
import os
import platform
from typing import Any


def this_program() -> str:
    """By what this program is known while it runs: the machine and the process."""
    return f"{platform.node()} {os.getpid()}"


def is_own(program: str | None) -> bool:
    """Whether a step that was made by that program may be taken back here."""
    machine, _space, process = str(program or "").rpartition(" ")
    if not program or program == this_program() or machine != platform.node() or not process.isdecimal():
        return True
    return not is_running(int(process))


def is_running(process: int) -> bool:
    """Whether there is such a process; on Windows nobody can tell, and it counts as ended."""
    # On Windows a signal of 0 would end it.
    if os.name != "posix":
        return False
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True


def meet(changes: str, others: str) -> bool:
    """Whether two steps, as they are stored, changed the same row."""
    theirs = _rows(others)
    return any(
        table == other and first <= to and start <= last
        for table, first, last in _rows(changes)
        for other, start, to in theirs
    )


def _rows(stored: str) -> list[tuple[str, int, int]]:
    """Each change's table, and from which id to which it goes; nothing of what cannot be read."""
    try:
        changes = json.loads(stored)
        return [(str(table), *_span(key)) for table, key, _old in changes if _span(key)]
    except (ValueError, TypeError, RecursionError):
        return []


def _span(key: Any) -> tuple[int, int] | tuple[()]:
    if isinstance(key, int):
        return key, key
    if isinstance(key, list) and len(key) == 2 and all(isinstance(one, int) for one in key):
        return key[0], key[1]
    return ()
