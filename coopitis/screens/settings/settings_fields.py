"""The fields of the settings, as data."""

from collections.abc import Callable
from decimal import Decimal
from functools import partial
from pathlib import Path

from coopitis.domain.terms import LEAST_PATIENCE, Terms
from coopitis.language import N_, _, formats
from coopitis.reading.amount import currency, decimal, decimals, money, whole
from coopitis.refusal import Refused
from coopitis.settings import USUAL_MINUTES, Preferences
from coopitis.themes import DARK, LIGHT
from coopitis.widgets.field import Field, FieldKind

HOURS_A_WEEK, MOST_PATIENCE, MOST_DAYS = 168, 10, 3660
MOST_MINUTES = 24 * 60
LANGUAGES = [("English", "en"), ("Deutsch", "de")]
"""Each by its own name, so that whoever needs it can read it."""


OURS = {DARK.name: N_("dark"), LIGHT.name: N_("light")}
"""The themes that are made for it; any other is chosen in the palette."""


def money_fields(terms: Terms, any_entries: bool, currency_now: Callable[[], str]) -> list[Field]:
    """What an hour costs, and in which currency; `currency_now` is the one typed so far."""
    return [
        Field(
            "rate",
            _("An hour costs"),
            lambda text: money(text, currency_now()),
            lambda cents: _an_hour(cents, terms, currency_now()),
            "" if terms.rate is None else _amount(terms.rate, terms.currency),
            question=_("what an hour of your time is worth"),
        ),
        Field(
            "currency",
            _("Currency"),
            partial(_kept, terms, any_entries),
            partial(_named, terms, any_entries),
            terms.currency,
            required=True,
        ),
    ]


def counting_fields(terms: Terms) -> list[Field]:
    """How many hours there are, how long one waits, and how often one looks."""
    return [
        hours_field(terms),
        Field(
            "patience",
            _("Patience"),
            partial(decimal, least=LEAST_PATIENCE, most=MOST_PATIENCE),
            text=_typed(terms.patience),
            required=True,
            question=_("so many results long a group may only cost"),
        ),
        Field(
            "review_every_days",
            _("Review every"),
            partial(whole, least=1, most=MOST_DAYS),
            text=_typed(Decimal(terms.review_every_days)),
            required=True,
            question=_("days after a decision; a cooperation may have its own"),
        ),
    ]


def hours_field(terms: Terms) -> Field:
    """The hours a week that all cooperations together may take."""
    return Field(
        "hours_per_week",
        _("Hours a week"),
        partial(decimal, least=0, most=HOURS_A_WEEK),
        text="" if terms.hours_per_week is None else _typed(terms.hours_per_week),
        question=_("for all cooperations together; empty: no budget"),
    )


def look_fields(preferences: Preferences, theme: str) -> list[Field]:
    """The language of the next start, and the colours."""
    return [
        Field(
            "language",
            _("Language"),
            understood=lambda value: _("at the next start") if value != preferences.language else "",
            text=preferences.language or "",
            kind=FieldKind.PICK,
            choices=[*LANGUAGES, (_("as the system"), "")],
        ),
        Field(
            "theme",
            _("Theme"),
            text=theme,
            kind=FieldKind.PICK,
            choices=[(_(OURS[name]) if name in OURS else name, name) for name in {**OURS, theme: ""}],
            question=_("others: Ctrl+P, then “Theme”"),
        ),
    ]


def backup_fields(preferences: Preferences) -> list[Field]:
    """Where copies of the data are kept, and after how many minutes one is made."""
    return [
        Field(
            "backups",
            _("Copies in"),
            _folder,
            text=preferences.backups or "",
            question=_("empty: beside the data"),
        ),
        Field(
            "backup_every",
            _("A copy every"),
            lambda text: str(whole(text, least=1, most=MOST_MINUTES)),
            text=preferences.backup_every or str(USUAL_MINUTES),
            required=True,
            question=_("minutes, where something changed"),
        ),
    ]


def _folder(text: str) -> str:
    """A folder by its whole path, which is made when the first copy is."""
    folder = Path(text).expanduser()
    if not folder.is_absolute():
        raise Refused(_("Type the whole path, as in {example}.").format(example=Path.home() / "copies"))
    if folder.exists() and not folder.is_dir():
        raise Refused(_("This is a file, not a folder."))
    return str(folder)


def _an_hour(cents: int, terms: Terms, code: str) -> str:
    amount = formats.money(cents, code)
    if terms.rate is None or cents == terms.rate:
        return _("{amount} an hour").format(amount=amount)
    return _("{amount} an hour from now on; past evenings keep theirs").format(amount=amount)


def _kept(terms: Terms, any_entries: bool, text: str) -> str:
    """The code; with entries, only one in which every amount keeps its figures."""
    code = currency(text)
    digits, new_digits = formats.currency_digits(terms.currency), formats.currency_digits(code)
    if any_entries and digits != new_digits:
        raise Refused(
            _(
                "Amounts in {old} have {digits} decimals, those in {new} {new_digits}: all would change."
            ).format(old=terms.currency, digits=digits, new=code, new_digits=new_digits)
        )
    return code


def _named(terms: Terms, any_entries: bool, code: str) -> str:
    from babel.numbers import get_currency_name

    from coopitis.language.formats import conventions

    name = get_currency_name(code, locale=conventions())
    if any_entries and code != terms.currency:
        return _("{currency}; amounts keep their figures").format(currency=name)
    return name


def _amount(cents: int, code: str) -> str:
    """The amount without its currency, which may be another one by the time it is read."""
    return _typed(Decimal(cents).scaleb(-formats.currency_digits(code)))


def _typed(value: Decimal) -> str:
    """The number as one would type it, without zeros at its end."""
    short = value.normalize()
    return formats.number(short, decimals(short))
