"""The user's language: texts through gettext, amounts and dates through Babel."""

from coopitis.language.texts import N_, _, choose, current_locale, ngettext

__all__ = ["N_", "_", "choose", "current_locale", "ngettext"]
