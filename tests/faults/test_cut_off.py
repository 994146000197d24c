"""Killed at random moments and at every kind of system call; the disk full or failing at any of them."""

import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest
from faults.conftest import titles

from coopitis.store.backup import Why, back_up, backups, holds
from coopitis.store.database import open_store
from coopitis.store.undo import undo

PROGRAM = [sys.executable, str(Path(__file__).with_name("log_evenings.py"))]
STRACE = shutil.which("strace")
TRACE = [STRACE or "", "-f", "-qq", "-o", "/dev/null"]
CALLS = ("pwrite64", "fdatasync", "fsync", "unlink")
BACKING_UP = """
import pathlib, sys
from coopitis.domain.cooperation import Cooperation
from coopitis.store.backup import Why, back_up
from coopitis.store.database import open_store
store = open_store(pathlib.Path(sys.argv[1]))
print("open", flush=True)
while True:
    with store.write() as work:
        work.add(Cooperation("", "x"))
    back_up(store.path, Why.REPAIR)
"""
KILLS, BACKUPS, MOMENTS = 24, 6, (1, 2, 4, 7)
FAULTS = ("signal=KILL", "error=EIO", "error=ENOSPC")


def can_trace() -> bool:
    """Whether one may trace here at all; in some containers nobody may."""
    return bool(STRACE) and subprocess.run([STRACE, "true"], capture_output=True, check=False).returncode == 0


def saved(said: str) -> list[str]:
    """What was said to be saved; a line that was cut off was not said."""
    whole = [line for line in said.splitlines(keepends=True) if line.endswith("\n")]
    return [line.removeprefix("saved ").strip() for line in whole if line.startswith("saved ")]


def check(path: Path, said: str) -> None:
    """Every evening that was said to be saved is there once, at most one more, and the file goes on."""
    promised, found = saved(said), titles(path)
    assert found[: len(promised)] == promised
    assert len(found) <= len(promised) + 1
    store = open_store(path)
    assert titles(path) == found
    if found:
        assert undo(store) == "Log"
        assert titles(path) == found[:-1]
    store.close()


@pytest.mark.parametrize("moment", range(KILLS))
def test_killed_at_a_random_moment(path, moment):
    with subprocess.Popen([*PROGRAM, path, "a", "100000"], stdout=subprocess.PIPE, text=True) as writing:
        first = writing.stdout.readline()
        time.sleep(Random(moment).uniform(0, 0.3))
        writing.send_signal(signal.SIGKILL)
        said = first + writing.stdout.read()
    check(path, said)


@pytest.mark.skipif(not can_trace(), reason="strace is not here, or nobody may trace")
@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("fault", FAULTS)
def test_at_every_kind_of_system_call(path, whole, call, fault):
    for moment in MOMENTS:
        shutil.copy(whole, path)
        inject = f"inject={call}:{fault}:when={moment}" + ("" if "KILL" in fault else "+")
        run = subprocess.run(
            [
                STRACE,
                "-f",
                "-qq",
                "-e",
                f"trace={call}",
                "-e",
                inject,
                "-o",
                "/dev/null",
                *PROGRAM,
                path,
                "a",
                "4",
            ],
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert "Traceback" not in run.stderr, run.stderr
        if "error" in fault and "refused" in run.stdout:
            assert "Nothing was saved: " in run.stdout
        check(path, run.stdout)


@pytest.mark.parametrize("moment", range(BACKUPS))
def test_a_backup_that_is_cut_off_is_none(path, moment):
    back_up(path, Why.TIME)
    with subprocess.Popen(
        [sys.executable, "-c", BACKING_UP, path], stdout=subprocess.PIPE, text=True
    ) as making:
        making.stdout.readline()
        time.sleep(Random(moment).uniform(0, 0.2))
        making.send_signal(signal.SIGKILL)
    for backup in backups(path):
        assert holds(backup.path, alone=True).activities
        titles(backup.path)
    titles(path)
