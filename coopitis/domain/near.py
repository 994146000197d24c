"""Which known names somebody may mean who types a name."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from coopitis.domain.names import folded, name_key

ALIKE = 0.72
"""Share of the letters that two names have in common, from which on one may be the other with a slip."""


def meant(typed: str, names: Sequence[str]) -> list[int]:
    """The places of the names that hold what is typed, at the beginning first; else of similar ones."""
    wanted = folded(typed)
    found = [(folded(name).find(wanted), place) for place, name in enumerate(names)]
    return [place for at, place in sorted(found) if at >= 0] or _alike(typed, names)


def _alike(typed: str, names: Sequence[str]) -> list[int]:
    matcher, words = SequenceMatcher(b=name_key(typed), autojunk=False), _words(typed)
    found = []
    for place, name in enumerate(names):
        matcher.set_seq1(name_key(name))
        if _is_within(words, _words(name)):
            found.append((-1.0, place))
        elif matcher.quick_ratio() >= ALIKE and (share := matcher.ratio()) >= ALIKE:
            found.append((-share, place))
    return [place for _share, place in sorted(found)]


def _words(name: str) -> set[str]:
    """Those that tell something: of three letters or more."""
    return set(re.findall(r"\w{3,}", folded(name)))


def _is_within(one: set[str], other: set[str]) -> bool:
    return bool(one and other) and (one <= other or other <= one)
