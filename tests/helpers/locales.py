"""Locales whose habits differ: separators, the place of the currency, the order of a day."""

from coopitis.language import choose

LOCALES = ("en", "en_US", "en_GB", "en_IN", "en_ZA", "de", "de_DE", "de_AT", "de_CH")


def live_in(locale: str) -> None:
    """Puts a locale to use as its environment would."""
    choose(locale.partition("_")[0], {"LANG": f"{locale}.UTF-8"})
