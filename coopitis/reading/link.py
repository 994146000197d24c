"""The address behind a link: a page, a mailbox or a telephone."""

import re
from collections.abc import Callable
from urllib.parse import urlsplit

from coopitis.language import _
from coopitis.reading.text import clean, echo
from coopitis.refusal import Refused

LONGEST_LINK = 1_000
"""More characters than that make a code nobody's phone can read."""

HOST = r"(?:[^\W_](?:[\w-]*[^\W_])?\.)*[^\W_](?:[\w-]*[^\W_])?"
SITE = re.compile(rf"{HOST}(?::\d{{1,5}})?")
DOMAIN = re.compile(rf"{HOST}\.(?:[^\W\d_]{{2,}}|xn--[a-z\d-]+)(?::\d{{1,5}})?(?:[/?#].*)?", re.IGNORECASE)
MAILBOX = re.compile(rf"[\w.+%&'-]+@{HOST}(?:\?.*)?")
NUMBER = re.compile(r"\+?\d{3,20}")
TRUNK_ZERO = re.compile(r"(?<=\d)[\s\xa0]*\(0\)")
"""What is dialled inside the country only; behind the country's own number it is left out."""
BETWEEN_DIGITS = re.compile(r"[\s()/.\u2010-\u2015\u2212-]")
ABROAD = re.compile(r"\s*(?:\+|00)")
NEVER = re.compile(r"[\s<>\"\\^`{|}]")
"""What no address holds as it is."""


def link(text: str) -> str:
    """The whole address: http(s), mailto or tel; a bare domain is understood as https. Else Refused."""
    typed = clean(text, most=LONGEST_LINK)
    scheme, colon, rest = typed.partition(":")
    if colon and scheme.lower() in SCHEMES:
        found = SCHEMES[scheme.lower()](rest)
    else:
        found = f"https://{typed}" if DOMAIN.fullmatch(typed) else None
    if found is None or NEVER.search(found):
        raise Refused(_no_address(typed))
    return found


def _page(scheme: str, rest: str) -> str | None:
    address = f"{scheme}:{rest}"
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if rest.startswith("//") and SITE.fullmatch(parts.netloc) else None


def _mailbox(rest: str) -> str | None:
    return f"mailto:{rest}" if MAILBOX.fullmatch(rest) else None


def _telephone(rest: str) -> str | None:
    within = TRUNK_ZERO.sub("", rest, count=1) if ABROAD.match(rest) else rest
    number = BETWEEN_DIGITS.sub("", within)
    return f"tel:{number}" if NUMBER.fullmatch(number) else None


SCHEMES: dict[str, Callable[[str], str | None]] = {
    "http": lambda rest: _page("http", rest),
    "https": lambda rest: _page("https", rest),
    "mailto": _mailbox,
    "tel": _telephone,
}
"""Each makes the whole address of what follows the colon; None where it is none."""


def _no_address(typed: str) -> str:
    text = _(
        "“{typed}” is no address; type it like https://example.org, example.org or mailto:me@example.org."
    )
    return text.format(typed=echo(typed))
