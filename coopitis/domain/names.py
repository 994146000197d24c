"""How names are compared, one way everywhere: who counts, finds, offers or forgets a name asks here.

A group is called the same whatever the case, accents, spaces and look-alike signs; a person besides with or
without titles and company, and in either order of given and family name. Names are compared, never changed.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

LOOK_ALIKE = str.maketrans(
    {
        **dict.fromkeys("’‘‛ʼʹʻ`´′＇ʾʿꞌ", "'"),
        **dict.fromkeys("“”„‟«»‹›″〝〞＂", '"'),
        **dict.fromkeys("‐‑‒–—―−﹘﹣－⁃", "-"),
        **dict.fromkeys("，、﹐", ","),
        **dict.fromkeys("；﹔", ";"),
        **{"ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ı": "i", "æ": "ae", "Æ": "ae"},
        **{"œ": "oe", "Œ": "oe", "ẞ": "ss"},
    }
)
"""Signs that look like one that is typed, and letters whose accent is a part of them."""

PART_OF_LETTER = (7, 8, 9)
"""Combining classes without which another letter would stand there: nukta, kana voicing, virama."""


def unaccented(text: str) -> str:
    """The text without accents, case and look-alike signs; letters apart, it stays as it is."""
    signs = unicodedata.normalize("NFKD", text.translate(LOOK_ALIKE)).casefold()
    return "".join(sign for sign in signs if _counts(sign))


def _counts(sign: str) -> bool:
    accent = unicodedata.combining(sign)
    return (not accent or accent in PART_OF_LETTER) and unicodedata.category(sign) != "Cf"


def folded(text: str) -> str:
    """The same without spare spaces: two that sound alike when read out become one."""
    return " ".join(unaccented(text).split())


def name_key(name: str) -> str:
    """What all spellings of the name of a group have in common."""
    return folded(name).replace(" ", "") or name


def is_same_name(one: str, other: str) -> bool:
    """Whether two groups are called the same."""
    return name_key(one) == name_key(other)


def umlaut_key(name: str) -> str:
    """The same for Köln and Koeln, which are two names and may well be one group."""
    return re.sub("([aou])e", r"\1", name_key(name))


TITLES = frozenset(
    (
        *(
            "dr",
            "drs",
            "prof",
            "professor",
            "professorin",
            "univ-prof",
            "dipl-ing",
            "phd",
            "ph.d",
            "mba",
            "h.c",
        ),
        *("mr", "mrs", "ms", "miss", "mx", "sir", "madam", "mme", "mlle", "m.sc", "b.sc", "h.c"),
        *("herr", "herrn", "hr", "hrn", "frau", "fr", "fraulein"),
        *(
            "dipl.",
            "ing.",
            "mag.",
            "phil.",
            "med.",
            "jur.",
            "rer.",
            "nat.",
            "oec.",
            "pol.",
            "habil.",
            "h.",
            "c.",
        ),
    )
)
"""What stands beside a name and is none, in small letters; with a point where it may be a name without."""

TITLES_RUN_TOGETHER = re.compile(r"\b(dr|prof|dipl|mag|rer|nat|med|phil|h|c|ing)\.(?=[^\W\d_])")
ASIDE = re.compile(r"(?:^|\s)\([^()]*\)(?=\s|,|$)")
"""What stands in brackets: a company, a town, a remark."""

JOINED = re.compile(r"\s*[;&/+\n]\s*|\s+(?:and|und)\s+", re.IGNORECASE)
"""What stands between the names of several."""

COMMA = re.compile(r"\s*[,，、﹐]\s*")


@lru_cache(maxsize=4096)
def person_key(name: str) -> str:
    """What all spellings of the name of one person have in common: given before family name, no titles."""
    return "".join(words(name)) or name_key(name)


def is_same_person(one: str, other: str) -> bool:
    """Whether two persons are called the same."""
    return person_key(one) == person_key(other)


@lru_cache(maxsize=4096)
def words(name: str) -> tuple[str, ...]:
    """The words of a person's name, given name first, without titles, quotes and what stands in brackets."""
    bare = folded(name)
    bare = ASIDE.sub(" ", bare).strip() or bare
    sides = [side for part in COMMA.split(bare) if (side := _untitled(part))]
    if len(sides) == 2:
        sides.reverse()
    named = tuple(word for side in sides for word in side)
    return named or tuple(bare.split())


def _untitled(text: str) -> list[str]:
    parted = (word.strip('"') for word in TITLES_RUN_TOGETHER.sub(r"\1. ", text).split())
    return [word for word in parted if word and not TITLES & {word, word.rstrip(".")}]


@lru_cache(maxsize=4096)
def persons(text: str) -> tuple[str, ...]:
    """The names in a field for one or several, as they stand there.

    One comma makes `Family, Given` of it, unless there are two words or more on both its sides.
    """
    return tuple(name for one in JOINED.split(text) for name in _listed(one) if name_key(name).strip(",.-"))


def _listed(text: str) -> Iterator[str]:
    sides = [side for side in COMMA.split(text.strip()) if side]
    named = _named(sides)
    apart = len(named) > 2 or (len(named) == 2 and all(len(_untitled(folded(side))) > 1 for side in named))
    yield from named if apart else [text.strip()]


def _named(sides: Iterable[str]) -> list[str]:
    """Those that are more than a title."""
    return [side for side in sides if _untitled(folded(side))]


def given_name(name: str) -> str:
    """The given name as it is written there; empty where the name is one word."""
    known = words(name)
    written = re.split(r"[\s,，、﹐]+", name) if len(known) > 1 else []
    return next((part for part in written if folded(part) == known[0]), "")


def is_part(part: str, name: str) -> bool:
    """Whether each word of the part is one of the person's name."""
    return bool(words(part)) and set(words(part)) <= set(words(name))


def person_keys(text: str | None) -> set[str]:
    """The persons of a field for one or several, by their keys."""
    return {person_key(name) for name in persons(text or "")}


def as_many(text: str, known: Iterable[str]) -> tuple[str, ...]:
    """The names in a field of which it is known that a comma stands between several.

    A comma may also stand within one, as in `Family, Given`: then whoever is known decides. Empty where
    nobody can tell.
    """
    sides = [side for side in COMMA.split(text.strip()) if side]
    if len(sides) != 2 or len(names := persons(text)) != 1 or len(_named(sides)) != 2:
        return persons(text)
    keys = {person_key(name) for name in known}
    if person_key(text) in keys:
        return names
    return tuple(sides) if {person_key(side) for side in sides} <= keys else ()


ALIKE = 0.72
"""Share of the letters that two names have in common, from which on one may be the other with a slip."""


def meant(typed: str, names: Sequence[str]) -> list[int]:
    """The places of the names that hold what is typed, at the beginning first; else of similar ones."""
    wanted = folded(typed)
    found = [(folded(name).find(wanted), place) for place, name in enumerate(names)]
    return [place for at, place in sorted(found) if at >= 0] or alike(typed, names)


def alike(typed: str, names: Sequence[str]) -> list[int]:
    """The places of the names that one may mean who types another one or slips, the likeliest first."""
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
