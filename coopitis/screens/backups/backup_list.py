"""The copies as a table: when each was made, what it holds, and why."""

from dataclasses import dataclass

from textual.content import Content

from coopitis.language import N_
from coopitis.store.backup import Backup
from coopitis.store.backup_words import moment, reason
from coopitis.widgets.table import TableColumn, TableList
from coopitis.widgets.text_layout import QUIET


@dataclass(frozen=True, slots=True)
class Copy:
    """A backup, and in words what it holds, empty while that is being read."""

    backup: Backup
    holds: str = ""


class BackupList(TableList[Copy]):
    """The newest first."""

    columns = (
        TableColumn("made", N_("Made"), lambda one, _width: moment(one.backup.taken), 18),
        TableColumn("holds", N_("Holds"), lambda one, _width: one.holds or "…", 43, 60),
        TableColumn(
            "why", N_("Why"), lambda one, _width: Content.styled(reason(one.backup), QUIET), 20, rank=1
        ),
    )
