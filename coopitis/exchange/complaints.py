"""What is wrong with a document, in the user's language, with the place where it is."""

from collections.abc import Sequence
from typing import Any

from pydantic import ValidationError

from coopitis.exchange.values import Misplaced
from coopitis.language import N_, _

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
