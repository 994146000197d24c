"""How soon a result ripens: `short`, `medium`, `long` or the first letters of one, or a number of days."""

from coopitis.domain.pre_check import HORIZONS
from coopitis.language import N_, _
from coopitis.reading.number import whole
from coopitis.reading.typed import echo, plain
from coopitis.refusal import Refused

WORDS = {"short": N_("short"), "medium": N_("medium"), "long": N_("long")}
MOST = 36_500
"""Days; nothing longer is typed, imported or stored."""


def horizon(text: str) -> int:
    """The days until a result can have ripened, 0 (at once) to 36,500."""
    typed = plain(text).casefold()
    meant = [days for name, days in HORIZONS.items() if typed and _(WORDS[name]).startswith(typed)]
    if len(meant) == 1:
        return meant[0]
    try:
        return whole(text, 0, MOST)
    except Refused as refusal:
        raise Refused(
            _("“{typed}” is not accepted; type {short}, {medium}, {long} or a number of days.").format(
                typed=echo(text), **{name: _(word) for name, word in WORDS.items()}
            )
        ) from refusal


def horizon_word(days: int) -> str:
    """The days as they are typed: the word for them where there is one."""
    named = {HORIZONS[name]: _(word) for name, word in WORDS.items()}
    return named.get(days, str(days))
