"""Where one was often enough to ask the others for their goals, and did not."""

import sqlite3
from collections.abc import Collection

from coopitis.domain.duties import Duty, DutyKind, about
from coopitis.domain.overview import Overview

EVENINGS = 3
"""After so many one could have asked."""

NOBODY_ASKED = """
    SELECT o.uid, COUNT(*) AS evenings
    FROM cooperation AS o JOIN activity AS a ON a.cooperation_id = o.id AND a.done AND a.date <= ?
    WHERE NOT EXISTS (
        SELECT 1 FROM colleague AS c WHERE c.cooperation_id = o.id AND coalesce(c.goal, '') <> ''
    )
    GROUP BY o.id HAVING COUNT(*) >= ? ORDER BY evenings DESC, o.id"""


def to_ask(connection: sqlite3.Connection, overview: Overview, over: Collection[str]) -> list[Duty]:
    """The cooperation with the most such evenings, `total`; `count` is how many others there are.

    `over` are the ids of those where nobody goes any more.
    """
    rows = connection.execute(NOBODY_ASKED, (overview.on.isoformat(), EVENINGS)).fetchall()
    waiting = [row for row in rows if row["uid"] not in over]
    standing = overview.of(waiting[0]["uid"]) if waiting else None
    if standing is None:
        return []
    evenings = waiting[0]["evenings"]
    return [about(standing, DutyKind.ASK, overview.on, count=len(waiting) - 1, total=evenings)]
