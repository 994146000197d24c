"""A person's name in what others wrote: found in whatever spelling, and taken out."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from itertools import accumulate

from coopitis.domain.names import COMMA, JOINED, is_same_person, name_key, unaccented, words

ENDINGS = r"(?:'?s|'|es|en|n)?(?!\w)"
"""What a genitive adds."""

SPACE, BETWEEN = r"\s*", r'[\s"]*'
COMMA_BETWEEN = r"\s*,\s*(?:(?:herr|frau|mrs?|ms|dr|prof|[a-z-]+\.)\s+)*"
"""What may stand between family and given name."""

Span = tuple[int, int]
"""From which sign to before which."""


class Called:
    """Whoever is called so, compared as everywhere."""

    def __init__(self, name: str) -> None:
        self.name = name

    def is_named(self, text: str | None) -> bool:
        """Whether the text is the name and nothing else."""
        return bool(text) and is_same_person(str(text), self.name)

    def among(self, text: str | None) -> list[str]:
        """The spellings of the name in a field for one name or several."""
        return [str(text)[start:end] for start, end in self._in_field(text or "")]

    def mentions(self, text: str | None) -> list[str]:
        """The spellings of the name in any text."""
        return [str(text)[start:end] for start, end in self._in_text(text or "")]

    def out_of_field(self, text: str, label: str) -> str:
        """A field for one name or several with the label in the place of the name."""
        return _replaced(text, self._in_field(text), label)

    def out_of_text(self, text: str, label: str) -> str:
        """The text with the label wherever the name stands in it."""
        return _replaced(text, self._in_text(text), label)

    def is_mentioned(self, text: str) -> bool:
        """Whether a word of the text begins the name, in any ending: the text may have been cut off."""
        return self._beginning.search(unaccented(text)) is not None

    def _in_field(self, text: str) -> list[Span]:
        if self.is_named(text):
            return [(0, len(text))]
        found = [span for span in _fields(text) if self.is_named(text[slice(*span)])]
        # One word alone is part of the names of others.
        return _apart([*found, *(self._mentions(text) if len(words(self.name)) > 1 else ())])

    def _in_text(self, text: str) -> list[Span]:
        return [(0, len(text))] if self.is_named(text) else _apart(self._mentions(text))

    def _mentions(self, text: str) -> Iterator[Span]:
        bare = [_bare(sign) for sign in text]
        found = [match for match in self._mention.finditer("".join(bare)) if match["name"]]
        # A name of signs alone names nobody.
        ends = list(accumulate(map(len, bare))) if found else []
        for match in found:
            first = next(at for at, end in enumerate(ends) if end > match.start("name"))
            last = next(at for at, end in enumerate(ends) if end >= match.end("name"))
            yield first, last + 1 + _accents(text[last + 1 :])

    @cached_property
    def _mention(self) -> re.Pattern[str]:
        said = [_spaced(word) for word in words(self.name)]
        turned = ((said[at:], said[:at]) for at in range(1, len(said)))
        ways = [BETWEEN.join(said), *(COMMA_BETWEEN.join(map(BETWEEN.join, sides)) for sides in turned)]
        return re.compile(rf"{_begins(self.name)}(?P<name>{'|'.join(ways)}){ENDINGS}")

    @cached_property
    def _beginning(self) -> re.Pattern[str]:
        return re.compile(_begins(self.name) + BETWEEN.join(map(_spaced, words(self.name))))


@lru_cache(maxsize=4096)
def _bare(sign: str) -> str:
    """The same sign without its accent; looked up, for every text of a database is read sign by sign."""
    return unaccented(sign)


def _replaced(text: str, spans: Iterable[Span], label: str) -> str:
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + label + text[end:]
    return text


def _apart(spans: Iterable[Span]) -> list[Span]:
    """Those that do not meet one before them."""
    found: list[Span] = []
    for first, last in spans:
        if not any(start < last and first < end for start, end in found):
            found.append((first, last))
    return found


def _accents(text: str) -> int:
    """How many signs at the beginning belong to a letter before them."""
    return next((at for at, sign in enumerate(text) if not unicodedata.combining(sign)), len(text))


def _begins(name: str) -> str:
    return r"(?<!\w)" if name_key(name)[0].isalnum() else ""


def _spaced(word: str) -> str:
    return SPACE.join(map(re.escape, word))


def _fields(text: str) -> Iterator[Span]:
    """Where the names may stand in a field for several; what has commas is tried as a whole first."""
    for start, end in _between(text, JOINED, 0):
        yield start, end
        yield from (span for span in _between(text[start:end], COMMA, start) if span != (start, end))


def _between(text: str, separator: re.Pattern[str], offset: int) -> Iterator[Span]:
    start = 0
    for match in separator.finditer(text):
        if match.start() > start:
            yield offset + start, offset + match.start()
        start = match.end()
    if start < len(text):
        yield offset + start, offset + len(text)
