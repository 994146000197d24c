"""A currency by its ISO code: `EUR`, `chf`."""

import re

from coopitis.language import _
from coopitis.reading.typed import echo, plain
from coopitis.refusal import Refused


def currency(text: str) -> str:
    """The three letters of the code, in capitals; codes nobody uses are Refused."""
    from babel.numbers import is_currency

    code = plain(text).upper()
    if not re.fullmatch("[A-Z]{3}", code) or not is_currency(code, "en"):
        raise Refused(
            _("“{typed}” is not the code of a currency; type one like {example}.").format(
                typed=echo(text), example="EUR"
            )
        )
    return code
