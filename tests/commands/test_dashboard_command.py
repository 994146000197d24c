"""What `coopitis` and `coopitis demo` look at before the dashboard opens."""

import os
import pty
import subprocess

import pytest
from helpers import databases
from helpers.shell import COMMAND, coopitis, environment


@pytest.mark.parametrize("words", [[], ["demo"]])
def test_without_a_terminal_it_is_refused(tmp_path, words):
    said = coopitis(tmp_path, *words)
    assert (said.returncode, said.stdout) == (1, "")
    assert said.stderr.startswith("The dashboard needs a terminal")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("made", [databases.another_programs])
def test_a_bad_database_is_refused_before_the_terminal_is_taken_over(tmp_path, made):
    made(tmp_path / "coopitis.sqlite3")
    ours, theirs = pty.openpty()
    run = subprocess.Popen(
        [COMMAND, "--data-dir", str(tmp_path)],
        env=environment(tmp_path / "home"),
        **{"stdin": theirs, "stdout": theirs, "stderr": theirs},
    )
    os.close(theirs)
    assert run.wait(120) == 1
    said = os.read(ours, 10_000)
    os.close(ours)
    assert str(tmp_path / "coopitis.sqlite3").encode() in said
    assert b"\x1b" not in said
