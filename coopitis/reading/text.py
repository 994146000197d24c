"""What was typed: made plain for reading, made harmless for showing it again."""

import re
import unicodedata
from collections.abc import Container
from dataclasses import dataclass

from coopitis.domain.names import name_key
from coopitis.language import _
from coopitis.language.formats import number
from coopitis.refusal import Refused

JOINERS = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
"""Persian and Indic words need them between letters, families of emoji between their members."""

UNSEEN = re.compile("[\xad\u034f\u061c\u180e\u200b\u200e\u200f\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb]")
"""Signs without width that no text needs. Those that turn the direction of writing are refused elsewhere."""

JOINER = re.compile(f"[{JOINERS}]")
TAGS = re.compile("(\N{WAVING BLACK FLAG})?([\U000e0001-\U000e007e]+\U000e007f|[\U000e0001-\U000e007f]+)")
"""A flag that tells by tags whose it is, such as Scotland's; without the flag or an end they are nothing."""

BLANK = re.compile(
    "[\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\U0001d159\U000e0100-\U000e01ef]"
)
"""Letters and signs of no shape of their own."""

FIRST_SCRIPT = "\u0530"
"""Latin, Greek and Cyrillic lie before it: their letters need no joiners."""


def without_invisible(text: str) -> str:
    """The text without signs that have no width, in NFC; joiners and flag tags that are needed stay."""
    if text.isascii():
        return text
    text = unicodedata.normalize("NFC", UNSEEN.sub("", text))
    return JOINER.sub(_needed_joiner, TAGS.sub(_needed_tags, text))


def looks_empty(text: str) -> bool:
    """Whether nothing of the text can be seen."""
    unseen = ("Cf", "Cc", "Zs", "Zl", "Zp")
    return all(BLANK.match(sign) or unicodedata.category(sign) in unseen for sign in text)


def _needed_tags(found: re.Match[str]) -> str:
    flag, tags = found[1] or "", found[2]
    return flag + tags if flag and tags.endswith("\U000e007f") else flag


def _needed_joiner(found: re.Match[str]) -> str:
    text, start, end = found.string, found.start(), found.end()
    before, behind = text[start - 1 : start] if start else "", text[end : end + 1]
    if before < FIRST_SCRIPT:
        return ""
    if unicodedata.category(before)[0] == "L" or unicodedata.combining(before):
        return found[0]
    between_signs = before not in JOINERS and behind >= FIRST_SCRIPT and behind not in JOINERS
    return found[0] if between_signs and not behind.isspace() and not before.isspace() else ""


LONGEST_ECHO, LOOKED_AT = 40, 1_000
"""So many characters are quoted at most, and so many looked at for that."""


def plain(text: str) -> str:
    """The text in NFC, without white space around it, and with one space wherever there is any inside."""
    return unicodedata.normalize("NFC", " ".join(text.split()))


def echo(text: str) -> str:
    """The text as a message may quote it: one line, at most 40 characters, none that a terminal obeys."""
    harmless = "".join(
        sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in plain(text[:LOOKED_AT])
    )
    return harmless if len(harmless) <= LONGEST_ECHO else harmless[: LONGEST_ECHO - 1] + "…"


LONGEST_NAME, LONGEST_TEXT = 200, 10_000
HOPELESS = 20 * LONGEST_TEXT
"""So long a text is too long whatever is left out of it."""

BIDI = "\u202a-\u202e\u2066-\u2069"
NOT_IN_TEXTS = re.compile(rf"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff{BIDI}]")
NOT_IN_LINES = re.compile(rf"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff{BIDI}]")
LINE_ENDS = re.compile("\r\n?|[\u2028\u2029]")
EDGES = (
    " \t\r\n\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
"""White space."""


def clean(text: str, most: int = LONGEST_TEXT, lines: bool = False) -> str:
    """The text in NFC, without white space around it and without zero-width characters nobody needs.

    What only looks empty is empty. With `lines`, line breaks (made `\\n`) and tabs may be inside.
    Refused: control characters, lone surrogates, marks that turn the direction of writing, and more than
    `most` characters.
    """
    if len(text) > HOPELESS:
        raise Refused(_too_long(text, most))
    text = unicodedata.normalize("NFC", without_invisible(text)).strip(" \t\r\n")
    if lines:
        text = LINE_ENDS.sub("\n", text)
    if found := (NOT_IN_TEXTS if lines else NOT_IN_LINES).search(text):
        raise Refused(_forbidden(text, found.start()))
    text = "" if looks_empty(text) else text.strip(EDGES)
    if len(text) > most:
        raise Refused(_too_long(text, most))
    return text


def name(text: str) -> str:
    """A name: one line of 1 to 200 characters."""
    cleaned = clean(text, most=LONGEST_NAME)
    if not cleaned:
        raise Refused(_("A name is missing; type 1 to {most} characters.").format(most=LONGEST_NAME))
    return cleaned


def _forbidden(text: str, at: int) -> str:
    where = echo(text[max(0, at - 15) : at + 16])
    if text[at] in "\r\n\u2028\u2029":
        return _("There is a line break at “{where}”; use one line only.").format(where=where)
    code = f"U+{ord(text[at]):04X}"
    if "\ud800" <= text[at] <= "\udfff":
        half = _("There is half a character ({code}) at “{where}”; remove it or type it anew.")
        return half.format(code=code, where=where)
    return _("There is a control character ({code}) at “{where}”; remove it.").format(code=code, where=where)


def _too_long(text: str, most: int) -> str:
    return _("“{text}” has {length} characters; shorten it to {most} at most.").format(
        text=echo(text), length=number(len(text)), most=number(most)
    )


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
    for place, line in enumerate(text.splitlines(), 1):
        try:
            if bare := _without_bullet(line):
                read = name(bare)
                if (key := name_key(read)) in found or key in before:
                    repeated.append(read)
                else:
                    found[key] = read
        except Refused as refusal:
            bad.append(BadLine(place, str(refusal)))
    return NameList(tuple(found.values()), tuple(repeated), tuple(bad))


def _without_bullet(line: str) -> str:
    bullets = BULLETS.match(line)
    return line[bullets.end() if bullets else 0 :].replace("\t", " ").strip()
