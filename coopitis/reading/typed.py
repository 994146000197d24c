"""What was typed: made plain for reading, made harmless for showing it again."""

import unicodedata

LONGEST_ECHO = 40


def plain(text: str) -> str:
    """The text in NFC, without white space around it, and with one space wherever there is any inside."""
    return unicodedata.normalize("NFC", " ".join(text.split()))


def echo(text: str) -> str:
    """The text as a message may quote it: one line, at most 40 characters, none that a terminal obeys."""
    harmless = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in plain(text))
    return harmless if len(harmless) <= LONGEST_ECHO else harmless[: LONGEST_ECHO - 1] + "…"
