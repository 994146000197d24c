"""The table in the README here says what is tried today, row by row; a test that is changed changes it."""

import re
import shutil
from pathlib import Path

import pytest
from faults import test_cut_off as cut_off
from faults import test_disks as disks
from faults import test_document_reader as reader
from faults import test_flipped_bytes as flipped
from faults import test_hostile_rows as rows
from faults import test_hostile_screens as screens
from faults import test_moved_under_two as moved
from faults import test_processes as processes
from faults import test_signals as signals

README = Path(__file__).with_name("README.md")
AT_CALLS = len(cut_off.CALLS) * len(cut_off.FAULTS) * len(cut_off.MOMENTS)
IN_FORMS = len(signals.FORMS) * len(signals.SIGNALS)
HIT = IN_FORMS + (len(signals.PLACES) + len(signals.QUESTIONS)) * len(signals.SIGNALS)
ON_DISKS = (len(disks.READING) + 1) * len(disks.MADE)
READERS = sum(name.startswith("test_") for name in vars(reader))


@pytest.fixture(scope="module")
def hostile(whole, tmp_path_factory):
    """How many of these can be set, even by hand."""
    scratch = tmp_path_factory.mktemp("scratch") / "coopitis.sqlite3"

    def can_be_set(pairs):
        return sum(bool(shutil.copyfile(whole, scratch)) and rows.set_by_hand(scratch, *one) for one in pairs)

    every_column = [(*place, rows.CONTROLS) for place in rows.columns(whole)]
    return tuple(map(can_be_set, (rows.chosen(whole), screens.chosen(whole), every_column)))


def in_readme():
    """Cuts, files, processes, inputs, lost, crashed and doubled of each row."""
    table = [line for line in README.read_text().splitlines() if re.search(r"\| `test_\w+\.py` \|", line)]
    cells = [[one.strip().replace(",", "") for one in line.strip("|").split("|")] for line in table]
    return [(row[1].strip("`"), *(int(one or 0) for one in row[2:])) for row in cells]


def test_the_table_counts_what_is_tried(hostile):
    by_hand, on_screens, controls = hostile
    logged = processes.PROGRAMS * processes.EACH + processes.BESIDE_READER
    through = flipped.THROUGH_COMMANDS
    tried = [
        ("test_cut_off.py", cut_off.KILLS, cut_off.KILLS, cut_off.KILLS, 0),
        ("test_cut_off.py", AT_CALLS, AT_CALLS, AT_CALLS, 0),
        ("test_cut_off.py", cut_off.BACKUPS, cut_off.BACKUPS, cut_off.BACKUPS, 0),
        ("test_processes.py", 0, 1, processes.MANY, processes.MANY),
        ("test_processes.py", 0, 2, processes.PROGRAMS + 1, logged),
        ("test_moved_under_two.py", 0, moved.SEQUENCES, 0, moved.SEQUENCES * moved.STEPS),
        ("test_flipped_bytes.py", 0, flipped.FILES, 0, flipped.FILES),
        ("test_flipped_bytes.py", 0, flipped.REPAIRED, 0, flipped.REPAIRED),
        ("test_flipped_bytes.py", 0, through, through * len(flipped.COMMANDS), through),
        ("test_disks.py", 0, ON_DISKS + 1, ON_DISKS, 0),
        ("test_signals.py", HIT, HIT, 0, IN_FORMS),
        ("test_hostile_rows.py", 0, by_hand, 0, by_hand),
        ("test_hostile_screens.py", 0, on_screens, 0, on_screens),
        ("test_hostile_rows.py", 0, controls, 0, controls * len(rows.COMMANDS)),
        ("test_document_reader.py", 0, 0, 0, READERS * reader.INPUTS),
    ]
    assert in_readme() == [(*row, 0, 0, 0) for row in tried]
