"""What do the figures cost with more entries? `python tests/benchmarks/flat_cost.py [ACTIVITIES ...]`

12 cooperations with activities spread over 20 years, on disk; each size in a process of its own. Printed are
medians of CPU time in milliseconds, what they are to those of the first size, and peak memory in MB.

overview   every figure of the start page: accounts, index, cures, months, time
year       the index as of the same day of twelve months
save       one evening of today, logged as one step that can be undone
rebuild    everything that is kept ready, written anew once
"""

import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from time import process_time

sys.path.append(str(Path(__file__).parents[1]))

from helpers.big import fill

from coopitis.domain.activity import Activity
from coopitis.store.database import Store, open_store
from coopitis.store.engine import driver
from coopitis.store.figures.ledgers import rebuild
from coopitis.store.logbook import log
from coopitis.store.overview import index_by_month, overview

SIZES = 1_000, 10_000, 100_000, 1_000_000
ON = date(2026, 11, 23)
RUNS = 25


def median(call: Callable[[], object], runs: int = RUNS) -> float:
    """Milliseconds of CPU; two runs before the first that counts warm caches up."""
    taken = []
    for _ in range(runs + 2):
        before = process_time()
        call()
        taken.append(1000 * (process_time() - before))
    return statistics.median(taken[2:])


def save(store: Store) -> None:
    log(store, "Log", Activity("", ON, planned=True, attendance=120, rate=80_00), to="1")


def write_anew(store: Store) -> None:
    with store.write() as work:
        rebuild(driver(work.session.connection()))


def measure(activities: int) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "coopitis.sqlite3")
        fill(store, 12, activities, ON, years=20)
        before = process_time()
        write_anew(store)
        rebuilt = 1000 * (process_time() - before)
        return {
            "overview": median(lambda: overview(store, ON)),
            "year": median(lambda: index_by_month(store, ON)),
            "save": median(lambda: save(store)),
            "rebuild": rebuilt,
        }


def alone(activities: int) -> dict[str, float]:
    """The same in a process of its own, with its memory."""
    command = [sys.executable, __file__, "--one", str(activities)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return dict(json.loads(said))


def main(sizes: list[int]) -> None:
    names = "overview", "year", "save"
    print(f"{'activities':>12}" + "".join(f"{name:>18}" for name in names) + f"{'rebuild':>12}{'memory':>9}")
    first: dict[str, float] = {}
    for size in sizes:
        found = alone(size)
        first = first or found
        shown = "".join(f"{found[one]:9.2f} ({found[one] / first[one]:4.2f} x)" for one in names)
        print(f"{size:12,}{shown}{found['rebuild']:12.0f}{found['memory']:9.0f}", flush=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        figures = measure(int(sys.argv[2]))
        print(json.dumps(figures | {"memory": getrusage(RUSAGE_SELF).ru_maxrss / 1024}))
    else:
        main([int(one) for one in sys.argv[1:]] or list(SIZES))
