"""A pasted list of names, read line by line."""

import re
from collections.abc import Container
from dataclasses import dataclass

from coopitis.domain.names import name_key
from coopitis.reading.text import name
from coopitis.refusal import Refused

BULLETS = re.compile(r"\s*(?:(?:[-*+•·‣▪●○–—]|\[[ xX]?\]|[0-9]{1,3}[.)])(?:\s+|$))*")
"""Bullets, boxes to tick and numbering, each with a space behind it: `3D-Club` and `1.FC` stay whole."""


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that is no name: its number, counted from 1, and why."""

    number: int
    why: str


@dataclass(frozen=True, slots=True)
class NameList:
    """`names` once each, in their order; `repeated` are those that stood there before; `bad` are no names."""

    names: tuple[str, ...] = ()
    repeated: tuple[str, ...] = ()
    bad: tuple[BadLine, ...] = ()


def name_list(text: str, before: Container[str] = ()) -> NameList:
    """The names in the text; those with a key in `before` count as repeated. Empty lines are nothing."""
    found: dict[str, str] = {}
    repeated, bad = [], []
    for number, line in enumerate(text.splitlines(), 1):
        try:
            if bare := _without_bullet(line):
                read = name(bare)
                if (key := name_key(read)) in found or key in before:
                    repeated.append(read)
                else:
                    found[key] = read
        except Refused as refusal:
            bad.append(BadLine(number, str(refusal)))
    return NameList(tuple(found.values()), tuple(repeated), tuple(bad))


def _without_bullet(line: str) -> str:
    bullets = BULLETS.match(line)
    return line[bullets.end() if bullets else 0 :].replace("\t", " ").strip()
