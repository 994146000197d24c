"""`coopitis doctor [--repair]`: what is wrong with the database, and mending it."""

from datetime import UTC, datetime
from pathlib import Path

from coopitis.language import _, ngettext
from coopitis.language.formats import number
from coopitis.paths import database_file
from coopitis.refusal import Refused
from coopitis.store.backup import backups
from coopitis.store.backup_contents import moment, what_it_holds
from coopitis.store.doctor.examination import Cure, Finding, examine
from coopitis.store.doctor.repair import Repaired, repair
from coopitis.store.doctor.words import missing
from coopitis.store.opening import is_there, refuse_vanished


def run(folder: Path, mend: bool) -> None:
    """Prints each finding on a line and the newest backup; Refused, as a count, where something is left."""
    path = database_file(folder)
    if not is_there(path):
        refuse_vanished(path)
        raise Refused(_("There is no cooperation yet; start coopitis and enter one."))
    now = datetime.now(UTC)
    found = examine(path, now)
    for finding in found:
        print(finding.text)
    if mend and found:
        repaired = repair(path, now)
        _say(repaired)
        found = repaired.left
    _say_newest_backup(path)
    if found:
        raise Refused(_left(found, mend))
    print(_("{path} is in order.").format(path=path))


def _say(repaired: Repaired) -> None:
    for one in repaired.salvaged:
        if said := missing(one):
            print(said)
    if repaired.kept:
        print(_("The file as it was is kept: {path}").format(path=repaired.kept))
    for finding in repaired.left:
        print(_("Left: {finding}").format(finding=finding.text))


def _say_newest_backup(path: Path) -> None:
    known = backups(path)
    if not known:
        print(_("There is no backup yet; the dashboard makes one when it opens."))
    else:
        text = _("Newest backup: {moment}, {contents}.")
        print(text.format(moment=moment(known[0].taken), contents=what_it_holds(known[0])))


def _left(found: list[Finding], mended: bool) -> str:
    things = ngettext("{number} thing is wrong", "{number} things are wrong", len(found))
    counted = things.format(number=number(len(found)))
    if any(finding.cure is not Cure.NONE for finding in found) and not mended:
        return _("{things}; “coopitis doctor --repair” mends what can be mended.").format(things=counted)
    return _("{things}; “coopitis restore” puts an earlier copy back.").format(things=counted)
