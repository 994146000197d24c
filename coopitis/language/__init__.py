"""The user's language: the catalogue of texts in use; amounts and dates stand in formats, by Babel."""

import gettext
import os
from collections.abc import Mapping
from pathlib import Path

DOMAIN, FOLDER = "coopitis", Path(__file__).parent.parent / "locale"

LANGUAGES = ("en", "de")
"""What can be asked for; English is what the texts in the code are written in."""

_catalogue: gettext.NullTranslations = gettext.NullTranslations()
_locale = "en"


def choose(wanted: str | None = None, environ: Mapping[str, str] = os.environ) -> str:
    """Puts a language to use and answers its locale: the wanted one, else the environment's, else English.

    The environment's territory is kept where the language agrees, so that dates look as usual there.
    """
    global _catalogue, _locale
    system = _environment_locale(environ)
    language = wanted or system.partition("_")[0]
    _locale = system if system.partition("_")[0] == language else language
    _catalogue = gettext.translation(DOMAIN, FOLDER, languages=[language], fallback=True)
    return _locale


def current_locale() -> str:
    """The locale that amounts and dates are written in."""
    return _locale


def _(text: str) -> str:
    """The text in the user's language; for nothing a catalogue would answer with its own header."""
    return _catalogue.gettext(text) if text else ""


def ngettext(one: str, many: str, number: int) -> str:
    """The text for one or for many, in the user's language."""
    return _catalogue.ngettext(one, many, number)


def N_(text: str) -> str:
    """Marks a text for the catalogue where it cannot be translated yet."""
    return text


def _environment_locale(environ: Mapping[str, str]) -> str:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        tag = environ.get(name, "").partition(".")[0].partition("@")[0]
        if tag:
            return tag if tag.partition("_")[0] in LANGUAGES else "en"
    return "en"
