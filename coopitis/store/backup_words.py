"""What is said of a backup: when and why it was made, and what it holds."""

from datetime import datetime

from coopitis.language import N_, _, formats, ngettext
from coopitis.refusal import Refused
from coopitis.store.backup import Backup, Contents, Why, holds

REASONS = {
    Why.TIME: N_("as time went by"),
    Why.MIGRATION: N_("before an update"),
    Why.IMPORT: N_("before an import"),
    Why.MERGE: N_("before a merge"),
    Why.DELETION: N_("before a deletion"),
    Why.RESTORE: N_("before a restore"),
    Why.REPAIR: N_("before a repair"),
}


def reason(backup: Backup) -> str:
    """What it was made before, or that it was its time."""
    return _(REASONS[backup.why])


def moment(taken: datetime) -> str:
    """The day and the minute, where the owner is."""
    here = taken.astimezone()
    return f"{formats.day(here.date())} {here:%H:%M}"


def what_it_holds(backup: Backup) -> str:
    """As "12 groups, 431 evenings, newest 23 Nov 2026"."""
    try:
        return contents(holds(backup.path, alone=True))
    except Refused:
        return _("cannot be read")


def contents(held: Contents) -> str:
    """The same for what any database holds."""
    groups = ngettext("{number} group", "{number} groups", held.cooperations)
    evenings = ngettext("{number} evening", "{number} evenings", held.activities)
    said = [groups.format(number=formats.number(held.cooperations))]
    said.append(evenings.format(number=formats.number(held.activities)))
    if held.newest:
        said.append(_("newest {day}").format(day=formats.day(held.newest)))
    return ", ".join(said)
