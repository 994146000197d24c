"""From the bytes of a file to what its JSON says."""

import json
from pathlib import Path
from typing import Any

from coopitis.language import _
from coopitis.refusal import Refused

MOST_BYTES = 256 * 1024 * 1024
"""About a million activities."""


class _Twice(ValueError):
    """A key that one object has twice."""


def parse(file: Path) -> Any:
    """What the file says. Raises Refused for what cannot be read or is no JSON in UTF-8."""
    text = _text(file)
    try:
        return json.loads(text, object_pairs_hook=_object)
    except json.JSONDecodeError as error:
        reason = _("is no JSON at line {line}, column {column}").format(line=error.lineno, column=error.colno)
    except _Twice as error:
        reason = _('has the key "{key}" twice in one object').format(key=str(error)[:60])
    except RecursionError:
        reason = _("is nested too deeply")
    except ValueError:
        reason = _("holds a number that is too long")
    raise refused(file, reason)


def refused(file: Path, reason: str) -> Refused:
    """The sentence for a file that is not taken."""
    return Refused(_("{file} {reason}; nothing was imported.").format(file=file, reason=reason))


def _text(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            content = opened.read(MOST_BYTES + 1)
    except OSError as error:
        reason = _("cannot be read ({reason})").format(reason=error.strerror)
        raise refused(file, reason) from error
    if len(content) > MOST_BYTES:
        raise refused(file, _("is larger than {most} MB").format(most=MOST_BYTES // 1024**2))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise refused(file, _("is not written in UTF-8")) from error


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _value in pairs]
        raise _Twice(next(key for key in keys if keys.count(key) > 1))
    return found
