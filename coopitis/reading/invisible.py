"""What cannot be seen: left out of what was typed, unless a script or a sign needs it."""

import re
import unicodedata

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
