"""A person as the owner writes about one: by a name, spelled one way or another."""

import re
import unicodedata
from collections.abc import Mapping
from functools import cached_property

from coopitis.reading.folded import is_same_name, name_key

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
