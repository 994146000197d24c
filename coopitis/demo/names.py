"""Ids that are the same each time the story is told."""

from uuid import NAMESPACE_URL, uuid5


def entry_id(*parts: object) -> str:
    """A UUID made of the parts, such as a story's key, what sort of entry it is, and its number."""
    return str(uuid5(NAMESPACE_URL, "/".join(["coopitis", "demo", *map(str, parts)])))
