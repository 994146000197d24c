"""Many at once: each waits for its turn, nothing is lost, nothing doubled."""

import json
import subprocess
import sys

from faults.conftest import titles
from faults.test_cut_off import PROGRAM, saved
from helpers.shell import COMMAND, environment

from coopitis.store.database import read_store
from coopitis.store.histories import histories

MANY, PROGRAMS, EACH, BESIDE_READER = 40, 8, 15, 60


def test_forty_imports_at_once_are_forty_imports(tmp_path):
    """On a folder that is not there yet, so that each of them may have to make it."""
    for number in range(MANY):
        cooperation = {"id": f"c{number}", "name": f"Table {number}", "kind": "other", "setting": "live"}
        said = {"format": "coopitis", "version": 1, "currency": "EUR", "cooperations": [cooperation]}
        (tmp_path / f"{number}.json").write_text(json.dumps(said))
    started = [
        subprocess.Popen(
            [COMMAND, "--data-dir", str(tmp_path / "data"), "import", str(tmp_path / f"{number}.json")],
            env=environment(tmp_path),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for number in range(MANY)
    ]
    ended = [(one.communicate(), one.returncode) for one in started]
    assert [one for one in ended if one[1]] == []
    found = histories(read_store(tmp_path / "data" / "coopitis.sqlite3"))
    assert sorted(one.cooperation.id for one in found) == sorted(f"c{number}" for number in range(MANY))


def test_eight_programs_that_log_lose_and_double_nothing(path):
    started = [
        subprocess.Popen([*PROGRAM, path, str(number), str(EACH)], stdout=subprocess.PIPE, text=True)
        for number in range(PROGRAMS)
    ]
    said = [one.communicate()[0] for one in started]
    assert [one.returncode for one in started] == [0] * PROGRAMS
    assert len(titles(path)) == PROGRAMS * EACH
    assert sorted(titles(path)) == sorted(title for one in said for title in saved(one))


def test_a_reader_beside_a_writer_never_sees_a_half(path):
    with subprocess.Popen(
        [*PROGRAM, path, "a", str(BESIDE_READER)], stdout=subprocess.PIPE, text=True
    ) as writing:
        seen = []
        while writing.poll() is None:
            (found,) = histories(read_store(path, wait=10))
            seen.append(len(found.activities))
    assert writing.returncode == 0
    assert seen == sorted(seen)


def test_the_program_of_these_tests_says_what_it_saved(path):
    run = subprocess.run([*PROGRAM, path, "a", "3"], capture_output=True, text=True, check=True)
    assert saved(run.stdout) == titles(path) == [f"logged a {number}" for number in range(3)]
    assert sys.executable in PROGRAM
