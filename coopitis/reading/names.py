"""Names of persons and groups: how they are compared, found in a text, and read from a pasted list."""

import re
import unicodedata
from collections.abc import Container, Mapping
from dataclasses import dataclass
from functools import cached_property

from coopitis.reading.text import name
from coopitis.refusal import Refused


def folded(text: str) -> str:
    """The text without accents, case and spare spaces: two that sound alike when read out become one."""
    letters = (sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    return " ".join("".join(letters).casefold().split())


def name_key(name: str) -> str:
    """What names that differ at most in case, accents and spaces have in common."""
    return folded(name).replace(" ", "") or name


def is_same_name(one: str, other: str) -> bool:
    """Whether two names differ at most in case, accents and spaces."""
    return name_key(one) == name_key(other)


SEPARATOR = re.compile(r"(\s*[,;]\s*)")
"""Stands between several names in one field."""


class Called:
    """Whoever is called so; case, accents and spaces do not matter."""

    def __init__(self, name: str) -> None:
        self.name = name

    def is_named(self, text: str | None) -> bool:
        """Whether the text is the name and nothing else."""
        return bool(text) and is_same_name(str(text), self.name)

    def among(self, text: str | None) -> list[str]:
        """The spellings of the name in a field for one name or several."""
        return [part for part in parts(text) if self.is_named(part)]

    def is_mentioned(self, text: str) -> bool:
        """Whether a word of the text begins the name, in any ending: a genitive counts too."""
        return self._mention.search(_bare(text)) is not None

    @cached_property
    def _mention(self) -> re.Pattern[str]:
        key = name_key(self.name)
        begins = r"(?<!\w)" if key[0].isalnum() else ""
        return re.compile(begins + r"\s*".join(map(re.escape, key)))


def parts(text: str | None) -> list[str]:
    """The names in a field for one name or several, with what stands between them."""
    return SEPARATOR.split(text or "")


def renamed(text: str, names: Mapping[str, str]) -> str:
    """A field for one name or several, with other names in place of those."""
    return "".join(names.get(part, part) for part in parts(text))


def _bare(text: str) -> str:
    signs = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in signs if not unicodedata.combining(sign)).casefold()


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
