"""Logs evenings and says each that is saved: `log_evenings.py FILE NAME COUNT`."""

import sys
from datetime import date
from pathlib import Path

from coopitis.domain.activity import Activity
from coopitis.refusal import Refused
from coopitis.store.database import open_store


def run(path: Path, name: str, count: int) -> int:
    """Says `saved TITLE` or `refused WHY` for each; the exit code says whether all were saved."""
    try:
        store = open_store(path, wait=60)
        print("open", flush=True)
        for number in range(count):
            title = f"logged {name} {number}"
            with store.write("Log") as work:
                work.add(Activity("", date(2026, 6, 30), title=title, given="x" * 3000), to="c1")
            print("saved", title, flush=True)
    except Refused as refusal:
        print("refused", " ".join(str(refusal).split()), flush=True)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(run(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])))
