"""What is said of what the doctor finds."""

from typing import TYPE_CHECKING

from coopitis.language import N_, _, formats, ngettext
from coopitis.reading.text import echo
from coopitis.store.doctor.rules import Flaw

if TYPE_CHECKING:
    from coopitis.store.doctor.salvage import Salvaged

TABLES = {
    "cooperation": N_("Cooperation {key}"),
    "pre_check": N_("Pre-check {key}"),
    "activity": N_("Activity {key}"),
    "result": N_("Result {key}"),
    "decision": N_("Decision {key}"),
    "routine": N_("Routine {key}"),
    "routine_done": N_("Day {key} of a routine"),
    "colleague": N_("Colleague {key}"),
    "kit": N_("Piece {key} of the kit"),
    "forgotten": N_("Forgotten place {key}"),
    "setting": N_("Setting “{key}”"),
    "draft": N_("Draft “{key}”"),
    "step": N_("Undo step {key}"),
    "counter": N_("Counter {key}"),
}

KINDS = {
    "is_a_day": N_("{entry}: “{column}” is no day from 1990 to 2100 ({value})."),
    "is_an_amount": N_("{entry}: “{column}” is negative, too large or no whole number ({value})."),
    "is_above_zero": N_("{entry}: “{column}” must be above zero ({value})."),
    "is_a_flag": N_("{entry}: “{column}” is neither yes nor no ({value})."),
    "is_known": N_("{entry}: “{column}” is none of the words that are known ({value})."),
    "is_a_cadence": N_("{entry}: “{column}” is no cadence ({value})."),
    "is_a_list": N_("{entry}: “{column}” is no list of texts ({value})."),
    "is_a_name": N_("{entry}: “{column}” is no name of 1 to 200 characters ({value})."),
    "is_not_too_long": N_("{entry}: “{column}” is too long ({value})."),
    "is_there": N_("{entry}: “{column}” is missing."),
    "is_there_once": N_("{entry}: “{column}” is that of another entry, too ({value})."),
    "is_of_its_type": N_("{entry}: “{column}” is of the wrong kind ({value})."),
    "is_clean": N_("{entry}: “{column}” holds control characters ({value})."),
    "is_a_setting": N_("{entry} cannot be read ({value})."),
    "is_a_draft": N_("{entry} cannot be read ({value})."),
    "is_a_step": N_("{entry} cannot be read ({value})."),
    "a_day_has_24_hours": N_("{entry} takes more than 24 hours."),
    "a_stage_is_not_before_its_result": N_("{entry} has a stage dated before the result itself."),
    "what_is_won_is_not_lost": N_("{entry} is both won and lost."),
    "complete_has_a_maximum": N_("{entry} is complete without a maximum."),
    "keep_anyway_has_reason_and_review": N_("{entry} says keep anyway without a reason or a review date."),
    "an_estimate_is_whole": N_("{entry} has half an estimate."),
    "compulsory_is_a_fee": N_("{entry} has a compulsory fee without a fee."),
    "there_is_one_counter": N_("{entry} is not the only one."),
}
OTHER = N_("{entry} breaks a rule of the database.")


def entry(table: str, key: object) -> str:
    """A row, as "Activity 17"."""
    return _(TABLES.get(table, "{key}")).format(key=echo(str(key)))


def sentence(flaw: Flaw) -> str:
    """What is wrong with a row."""
    text = _(KINDS.get(flaw.rule.kind, OTHER))
    named = entry(flaw.rule.table, flaw.key)
    return text.format(entry=named, column=flaw.rule.column, value=_shown(flaw.value))


def missing(one: "Salvaged") -> str:
    """What of a table could not be read; empty where nothing is known to be missing."""
    if not one.missing:
        return ""
    text = ngettext(
        "“{table}”: {read} entries could be read, {number} is missing.",
        "“{table}”: {read} entries could be read, {number} are missing.",
        one.missing,
    )
    return text.format(table=one.table, read=formats.number(one.read), number=formats.number(one.missing))


def _shown(value: object) -> str:
    return echo(value.decode(errors="replace") if isinstance(value, bytes) else str(value))
