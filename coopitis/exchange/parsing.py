"""From the bytes of a file to what its JSON says; what is wrong with it, in words, with its JSON path."""

import json
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, BinaryIO

from pydantic import ValidationError

from coopitis.exchange.values import Misplaced
from coopitis.language import N_, _
from coopitis.refusal import Refused

REASONS = {
    "missing": N_("is missing"),
    "extra_forbidden": N_("is a key that the format does not know"),
    "bool_type": N_("must be true or false"),
    "int_type": N_("must be a whole number"),
    "string_type": N_("must be text"),
    "string_unicode": N_("holds a key with half a character"),
    "list_type": N_("must be a list"),
    "model_type": N_("must be an object in braces"),
    "greater_than_equal": N_("must be at least {ge}"),
    "less_than_equal": N_("must be at most {le}"),
}
SHOWN = 60
"""So many characters of a foreign key are repeated."""


def complaint(error: ValidationError) -> str:
    """The first thing that is wrong, as `cooperations[3].activities[12].rate: is missing`."""
    first = error.errors(include_url=False, include_input=False)[0]
    cause = first.get("ctx", {}).get("error")
    inside = cause.place if isinstance(cause, Misplaced) else ()
    place = path((*first["loc"], *inside))
    return f"{place}: {_reason(first, cause)}" if place else _reason(first, cause)


def path(place: Sequence[str | int]) -> str:
    """A place as a programmer would write it; positions count from 0."""
    steps = [f"[{step}]" if isinstance(step, int) else f".{step[:SHOWN]}" for step in place]
    return "".join(steps).removeprefix(".")


def _reason(error: Any, cause: ValueError | None) -> str:
    if cause is not None:
        return str(cause).rstrip(".")
    if error["type"] == "enum":
        choices = error["ctx"]["expected"].replace(" or ", ", ").replace("'", '"')
        return _("must be one of {choices}").format(choices=choices)
    reason = REASONS.get(error["type"])
    return _(reason).format(**error.get("ctx", {})) if reason else error["msg"]


MOST_BYTES = 95_000_000
"""About 200,000 activities; what is larger would take more memory than some machines have."""

MOST_VALUES, MOST_PARTS = 2_500_000, 600_000
"""So many values stand in such a file, and so many lists and objects; nonsense of its size has many more."""

MANY_VALUES, IN_ONE_PART = 500_000, 50
"""From so many values on they stand in lists and objects of so many on average at most; an entry has 20."""

PIPE = Path("-")
"""Standard input."""


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


def open_file(file: Path) -> BinaryIO:
    """The file, or standard input for `-`. Raises OSError where it cannot be opened."""
    if file == PIPE and sys.stdin is not None:
        return sys.stdin.buffer
    return file.open("rb")


def _text(file: Path) -> str:
    try:
        with open_file(file) as opened:
            content = opened.read(MOST_BYTES + 1)
    except OSError as error:
        reason = _("cannot be read ({reason})").format(reason=error.strerror)
        raise refused(file, reason) from error
    if len(content) > MOST_BYTES:
        raise refused(file, _("is larger than {most} MB").format(most=MOST_BYTES // 10**6))
    if _is_nonsense(values=content.count(b","), parts=content.count(b"{") + content.count(b"[")):
        raise refused(file, _("holds more values than a document of that size can have"))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise refused(file, _("is not written in UTF-8")) from error


def _is_nonsense(*, values: int, parts: int) -> bool:
    # Counted before anything is parsed, for that is what takes the memory; commas in texts count along.
    is_out_of_proportion = values > MANY_VALUES and values > IN_ONE_PART * parts
    return values > MOST_VALUES or parts > MOST_PARTS or is_out_of_proportion


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        counted = Counter(key for key, _value in pairs)
        raise _Twice(next(key for key, times in counted.items() if times > 1))
    return found
