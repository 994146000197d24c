"""A full and a read-only disk: reading goes on, writing says why not, nothing is lost."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from faults.conftest import titles
from helpers.shell import CASES, coopitis

from coopitis.refusal import Refused
from coopitis.store.backup import back_up_quietly
from coopitis.store.database import open_store, read_store
from coopitis.store.drafts import keep_draft
from coopitis.store.histories import histories

READING = [["list"], ["report"], ["report", "--json"], ["backups"], ["doctor"]]


@pytest.fixture
def disk(tmp_path, whole):
    """A small disk with a database on it."""
    place = tmp_path / "disk"
    place.mkdir()
    made = shutil.which("mount") and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m,mode=700", "none", place], capture_output=True, check=False
    )
    if not made or made.returncode:
        pytest.skip("here nobody may mount a disk")
    shutil.copy(whole, place / "coopitis.sqlite3")
    yield place
    subprocess.run(["umount", "-l", place], check=True)


def fill(disk: Path) -> None:
    """Until not a byte is left."""
    with (disk / "big").open("wb", buffering=0) as big:
        try:
            while True:
                big.write(b"x" * 4096)
        except OSError:
            pass


def read_only(disk: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)


MADE = {fill: "is full; make room", read_only: "cannot be written; give yourself access"}
"""What is done to the disk, and what a command that writes says of it."""


@pytest.mark.parametrize("make_it", MADE)
@pytest.mark.parametrize("words", READING)
def test_commands_that_read_work(disk, tmp_path, make_it, words):
    make_it(disk)
    said = coopitis(tmp_path, "--data-dir", disk, *words)
    assert (said.returncode, "Traceback" in said.stderr) == (0, False), said.stderr
    assert not list(disk.glob("coopitis.sqlite3-*"))


@pytest.mark.parametrize(("make_it", "why"), MADE.items())
def test_commands_that_write_say_why_not(disk, tmp_path, make_it, why):
    make_it(disk)
    before = (disk / "coopitis.sqlite3").read_bytes()
    said = coopitis(tmp_path, "--data-dir", disk, "import", CASES)
    assert (said.returncode, said.stdout) == (1, "")
    assert why in said.stderr
    assert (disk / "coopitis.sqlite3").read_bytes() == before


def test_a_disk_that_fills_up_while_it_is_open_loses_nothing_that_was_saved(disk):
    store = open_store(disk / "coopitis.sqlite3")
    kept = 0
    with pytest.raises(Refused, match=r"Nothing was saved: .* is full; make room"):
        while True:
            keep_draft(store, f"form {kept}", {"given": "x" * 20_000})
            kept += 1
    assert len(histories(store)) == 1
    back_up_quietly(store.path, "time")
    store.close()
    assert kept
    assert titles(disk / "coopitis.sqlite3") == []
    from coopitis.store.drafts import drafts

    again = read_store(disk / "coopitis.sqlite3")
    assert len([form for form in drafts(again) if form.startswith("form ")]) == kept


def test_these_tests_know_who_runs_them():
    assert os.geteuid() == 0 or sys.platform
