"""What a form writes: the fields that were touched, and none that was changed elsewhere meanwhile."""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

from coopitis.language import _
from coopitis.refusal import Conflict
from coopitis.store import rows
from coopitis.store.tables import Row

REFERENCES = ("cooperation_id", "activity_id")


def touched(row: Row, columns: Mapping[str, Any], before: Any) -> dict[str, Any]:
    """The columns in which an entry differs from what it was when it was read.

    Raises Conflict where somebody else wrote another value into one of them since.
    """
    was = rows.values(before)
    changed = {name: value for name, value in columns.items() if name in REFERENCES or value != was[name]}
    theirs = {
        name: there
        for name, value in changed.items()
        if name not in REFERENCES and (there := getattr(row, name)) not in (was[name], value)
    }
    if theirs:
        raise _conflict(before, theirs)
    return changed


def _conflict(before: Any, theirs: dict[str, Any]) -> Conflict:
    known = {one.name for one in fields(before)} & theirs.keys()
    text = _("This was changed elsewhere meanwhile, so nothing was saved; look at it again.")
    return Conflict(text, theirs, replace(before, **{name: theirs[name] for name in known}))
