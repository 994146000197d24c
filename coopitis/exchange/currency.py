"""Money as other programs read it: a decimal string in the currency's minor digits."""

import re
from dataclasses import dataclass

from coopitis.language import _
from coopitis.language.formats import currency_digits
from coopitis.reading.money import MOST


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency by its ISO code, with the number of decimals its amounts have."""

    code: str
    digits: int

    def text(self, cents: int) -> str:
        """ "80.00" for 8000 minor units; "80" in a currency without decimals."""
        size = f"{abs(cents):0{self.digits + 1}d}"
        whole, rest = (size[: -self.digits], f".{size[-self.digits :]}") if self.digits else (size, "")
        return f"{'-' if cents < 0 else ''}{whole}{rest}"

    def cents(self, text: object, least: int = 0) -> int:
        """Minor units, from `least` to MOST. Raises ValueError with the accepted form."""
        if not isinstance(text, str) or not re.fullmatch(self._form(), text, re.ASCII):
            example = self.text(80 * 10**self.digits)
            raise ValueError(_('must be an amount as text, like "{example}"').format(example=example))
        cents = int(text.replace(".", ""))
        if not least <= cents <= MOST:
            bounds = {"least": self.text(least), "most": self.text(MOST)}
            raise ValueError(_('must lie between "{least}" and "{most}"').format(**bounds))
        return cents

    def _form(self) -> str:
        return r"-?\d{1,20}" + (rf"\.\d{{{self.digits}}}" if self.digits else "")


def known_currency(code: object) -> Currency:
    """The currency of that ISO code. Raises ValueError for any other text."""
    from babel.numbers import is_currency

    if not isinstance(code, str) or not re.fullmatch("[A-Z]{3}", code) or not is_currency(code, "en"):
        raise ValueError(_('has a "currency" that must be the code of one, like "EUR"'))
    return Currency(code, currency_digits(code))
