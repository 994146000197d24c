"""`kill -9` at any moment loses nothing that was said to be saved."""

import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from random import Random

import pytest

from coopitis.domain.cooperation import Cooperation
from coopitis.store.database import open_store
from coopitis.store.histories import histories
from coopitis.store.undo import undo

PROGRAM = """
import sys
from datetime import date
from pathlib import Path
from coopitis.domain.activity import Activity
from coopitis.domain.result import Result
from coopitis.store.database import open_store

store, count = open_store(Path(sys.argv[1])), 0
while True:
    with store.write("Log") as work:
        evening = work.add(Activity("", date(2026, 6, 30), attendance=60, given="x" * 5000), to="c")
        work.add(Result("", date(2026, 6, 30), "A lead", activity=evening.id), to="c")
    print(evening.id, flush=True)
"""


@pytest.mark.parametrize("moment", range(3))
def test_everything_said_to_be_saved_is_there_and_nothing_by_half(store, moment):
    with store.write() as work:
        work.add(Cooperation("c", "Table"))
    store.close()
    said = _killed_while_writing(store.path, Random(moment))
    again = open_store(store.path)
    found = histories(again)[0]
    ids = [one.id for one in found.activities]
    assert ids[: len(said)] == said
    assert len(ids) <= len(said) + 1
    assert [one.activity for one in found.results] == ids
    with closing(sqlite3.connect(store.path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert undo(again) == "Log"
    assert [one.id for one in histories(again)[0].activities] == ids[:-1]


def _killed_while_writing(path, chance: Random) -> list[str]:
    """The ids that were printed until a random moment after the first of them."""
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(path)], stdout=subprocess.PIPE, text=True
    ) as writing:
        first = writing.stdout.readline().strip()
        time.sleep(chance.uniform(0.05, 0.4))
        writing.send_signal(signal.SIGKILL)
        rest = writing.stdout.read().splitlines(keepends=True)
    assert writing.returncode == -signal.SIGKILL
    return [first, *(line.strip() for line in rest if line.endswith("\n"))]
