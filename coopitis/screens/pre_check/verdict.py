"""What follows from the seven answers, in sentences."""

from coopitis.domain.pre_check import PreCheck
from coopitis.domain.prospect import Outlook, Prospect
from coopitis.language import _, formats, ngettext
from coopitis.language.formats import whole_money


def the_sum(found: Prospect, unit: str, currency: str) -> str:
    """Cost against maximum, and what the track record says about it."""
    return " ".join(part for part in (_against(found, unit, currency), by_track_record(found, unit)) if part)


def by_track_record(found: Prospect, unit: str) -> str:
    """What was expected and what it will take; nothing without a track record."""
    if found.minutes is None or found.likely_minutes is None:
        return ""
    return _("You expect one {unit} in {time}; by your track record it will take {hours} h.").format(
        unit=unit, time=formats.duration(found.minutes), hours=formats.hours(found.likely_minutes)
    )


def verdict(found: Prospect, unit: str, currency: str) -> str:
    """One sentence that says what follows from the figures."""
    if found.outlook is Outlook.TOO_DEAR:
        return _("By your own numbers every {unit} costs {amount} more than it may.").format(
            unit=unit, amount=formats.money(-(found.margin or 0), currency)
        )
    if found.outlook is Outlook.TOO_DEAR_BY_RECORD:
        return _(
            "By your plan it can pay; by your track record every {unit} costs {amount} too much."
        ).format(unit=unit, amount=whole_money(-(found.likely_margin or 0), currency))
    return _it_can_pay(found, unit, currency)


def contradiction(found: Prospect, check: PreCheck) -> str:
    """That the owner said something else than the figures do; nothing where they agree."""
    if bool(check.economical) is (found.outlook is Outlook.CAN_PAY):
        return ""
    return _("You said yes all the same.") if check.economical else _("You said no all the same.")


def _it_can_pay(found: Prospect, unit: str, currency: str) -> str:
    if found.evenings is None:
        return _("By your numbers a {unit} costs you nothing, so it can pay.").format(unit=unit)
    return ngettext(
        "At {cost} a {unit} against {maximum} at most it can pay: the overdraft lasts {count} evening.",
        "At {cost} a {unit} against {maximum} at most it can pay: the overdraft lasts {count} evenings.",
        found.evenings,
    ).format(
        cost=formats.money(found.cost or 0, currency),
        unit=unit,
        maximum=formats.money(found.max_cost or 0, currency),
        count=formats.number(found.evenings),
    )


def _against(found: Prospect, unit: str, currency: str) -> str:
    if found.margin is None:
        return ""
    text = (
        _("One {unit} costs {cost}, {margin} less than the {maximum} it may cost.")
        if found.margin >= 0
        else _("One {unit} costs {cost}, {margin} more than the {maximum} it may cost.")
    )
    return text.format(
        unit=unit,
        cost=formats.money(found.cost or 0, currency),
        margin=formats.money(abs(found.margin), currency),
        maximum=formats.money(found.max_cost or 0, currency),
    )
