"""Bytes that a disk has flipped: reading shows something or is refused, and never changes the file."""

import json
import random
import shutil
from datetime import UTC, date, datetime

import pytest
from faults.readings import READINGS
from helpers.shell import coopitis

from coopitis.domain.activity import Activity
from coopitis.exchange.salvaging import export_what_can_be_read
from coopitis.refusal import Refused
from coopitis.store.backup import Why, back_up
from coopitis.store.database import open_store, read_store
from coopitis.store.doctor.examination import examine
from coopitis.store.doctor.repair import repair

FILES, THROUGH_COMMANDS, REPAIRED = 200, 10, 60
COMMANDS = ("list", "report", "report --json", "export {file}", "doctor")
PARTS = 8
"""So many tests share the files."""

NOW = datetime(2026, 11, 25, tzinfo=UTC)


def flip(path, seed):
    """Changes one to forty bytes, half of them in the header or the first page, where everything hangs."""
    chance, content = random.Random(seed), bytearray(path.read_bytes())
    for _ in range(chance.choice((1, 1, 4, 40))):
        at = chance.randrange(chance.choice((100, 4096, len(content), len(content))))
        content[at] ^= chance.randrange(1, 256)
    path.write_bytes(content)
    return bytes(content)


def only_refused(ask, *arguments):
    """Whether it was refused; anything else that is raised fails the test."""
    try:
        ask(*arguments)
    except Refused as refusal:
        assert "\n" not in str(refusal)
        return True
    return False


def read_all(path):
    store = read_store(path, wait=0.1)
    try:
        for reading in READINGS.values():
            only_refused(reading, store)
    finally:
        store.close()


def log(path):
    store = open_store(path, wait=0.1)
    try:
        with store.write("Log") as work:
            work.add(Activity("", date(2026, 6, 30), title="logged 1"), to="c1")
    finally:
        store.close()


@pytest.mark.parametrize("part", range(PARTS))
def test_reading_and_writing_are_refused_at_most(whole, tmp_path, part):
    path = tmp_path / "coopitis.sqlite3"
    for seed in range(part, FILES, PARTS):
        shutil.copy(whole, path)
        content = flip(path, seed)
        only_refused(read_all, path)
        assert path.read_bytes() == content, seed
        assert [one.name for one in tmp_path.iterdir()] == [path.name], seed
        only_refused(log, path)
        for left in tmp_path.glob("*"):
            left.unlink()


@pytest.mark.parametrize("part", range(4))
def test_the_doctor_finds_and_mends_or_says_what_is_left(whole, tmp_path, part):
    for seed in range(part, REPAIRED, 4):
        folder = tmp_path / str(seed)
        folder.mkdir(mode=0o700)
        path = shutil.copy(whole, folder / "coopitis.sqlite3")
        content = flip(path, 10_000 + seed)
        if only_refused(examine, path, NOW) or not examine(path, NOW):
            continue
        left = []
        if only_refused(lambda path=path, left=left: left.extend(repair(path, NOW).left)):
            # Nothing in it can be read any more: an empty one in its place would look like a first start.
            assert path.read_bytes() == content, seed
            assert only_refused(export_what_can_be_read, path, folder / "all.json"), seed
            continue
        assert _is_kept(folder, content), seed
        if not left:
            assert not only_refused(read_all, path), seed
            assert not only_refused(back_up, path, Why.REPAIR, NOW), seed


def _is_kept(folder, content):
    """As it was, under whatever name; or as a backup, which is another file with the same in it."""
    files = [one.read_bytes() for one in folder.rglob("*") if one.is_file()]
    return content in files or any((folder / "backups").glob("*-repair.sqlite3"))


@pytest.mark.parametrize("seed", range(THROUGH_COMMANDS))
def test_every_command_that_reads_ends_in_a_sentence(whole, tmp_path, seed):
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    path = shutil.copy(whole, folder / "coopitis.sqlite3")
    content = flip(path, 20_000 + seed)
    for words in COMMANDS:
        said = coopitis(tmp_path, "--data-dir", folder, *words.format(file=tmp_path / "a.json").split())
        assert said.returncode in (0, 1)
        assert "Traceback" not in said.stderr
        assert said.stderr.count("\n") <= 1
        assert not [sign for sign in said.stdout + said.stderr if not sign.isprintable() and sign != "\n"]
    assert path.read_bytes() == content
    # An export is noted down; what was refused as a whole is written as far as it can be read.
    assert {one.name for one in folder.iterdir()} <= {path.name, "exports.json"}
    if (written := tmp_path / "a.json").exists():
        assert json.loads(written.read_bytes())["format"] == "coopitis"
