"""What was typed: made plain for reading, made harmless for showing it again."""

import re
import unicodedata

from coopitis.language import _
from coopitis.language.formats import number
from coopitis.reading.invisible import looks_empty, without_invisible
from coopitis.refusal import Refused

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
