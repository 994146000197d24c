"""Which cooperation an import means: those that are here, by every id they have or had before a merge."""

from collections.abc import Iterable

from sqlmodel import Session, select

from coopitis.domain.cooperation import Cooperation
from coopitis.store import rows
from coopitis.store.tables import CooperationRow


class Owners:
    """The cooperations that are there, by every id they have or had."""

    def __init__(self, session: Session) -> None:
        self.known: dict[str, int] = {}
        self.own: dict[int, str] = {}
        found = select(CooperationRow.id, CooperationRow.uid, CooperationRow.formerly)
        for row_id, uid, formerly in session.exec(found):
            self._know(row_id, uid, rows.unlisted(formerly))

    def add(self, cooperation: Cooperation, row_id: int) -> None:
        """One that came in, in that row."""
        self._know(row_id, cooperation.id, cooperation.formerly)

    def of(self, cooperation: Cooperation) -> list[int]:
        """Those that are this one or were merged into it here or elsewhere; the first takes what is new."""
        found = (self.known.get(uid) for uid in (cooperation.id, *cooperation.formerly))
        return list(dict.fromkeys(row_id for row_id in found if row_id is not None))

    def ids(self, cooperation: Cooperation) -> list[str]:
        """The ids that those which are this one have here."""
        return [self.own[row_id] for row_id in self.of(cooperation)]

    def is_merged(self, row_id: int, cooperation: Cooperation) -> bool:
        """Whether that one is there because this one was merged into it."""
        return self.own[row_id] != cooperation.id

    def _know(self, row_id: int, uid: str, formerly: Iterable[str]) -> None:
        self.own[row_id] = uid
        self.known[uid] = row_id
        for former in formerly:
            self.known.setdefault(former, row_id)
