"""Nobody is let in, nothing of others is overwritten, and pipes are pipes."""

import json
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from helpers.shell import CASES, COMMAND, coopitis, environment, with_imported
from helpers.terminal import PATIENCE, Terminal

FOLDER = ".local/share/coopitis"


def shell(home, line):
    return subprocess.run(
        ["bash", "-c", line],
        env=environment(home),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_what_others_could_read_is_tightened(tmp_path):
    with_imported(tmp_path)
    (tmp_path / FOLDER).chmod(0o755)
    (tmp_path / FOLDER / "coopitis.sqlite3").chmod(0o644)
    coopitis(tmp_path, "import", CASES)
    assert (tmp_path / FOLDER).stat().st_mode & 0o777 == 0o700
    assert (tmp_path / FOLDER / "coopitis.sqlite3").stat().st_mode & 0o777 == 0o600


def test_a_folder_that_is_not_for_coopitis_alone_stays_as_it_is_and_is_said(tmp_path):
    mine = tmp_path / "Documents"
    mine.mkdir(mode=0o755)
    mine.chmod(0o755)
    coopitis(tmp_path, "--data-dir", mine, "import", CASES)
    assert mine.stat().st_mode & 0o777 == 0o755
    assert (mine / "coopitis.sqlite3").stat().st_mode & 0o777 == 0o600
    assert f"{mine} can be read by others" in coopitis(tmp_path, "--data-dir", mine, "doctor").stdout


def test_an_export_replaces_an_export_and_nothing_else_unless_forced(tmp_path):
    with_imported(tmp_path)
    file = tmp_path / "a.json"
    for content in ("", None):
        if content is not None:
            file.write_text(content)
        assert coopitis(tmp_path, "export", file).returncode == 0
    for content in ('{"name": "package"}', "Dear diary", '[{"format": "coopitis"}]'):
        file.write_text(content)
        said = coopitis(tmp_path, "export", file)
        assert (said.returncode, file.read_text()) == (1, content)
        assert "is no export of coopitis, so it was not replaced; --force replaces it" in said.stderr
    assert coopitis(tmp_path, "export", file, "--force").returncode == 0
    assert json.loads(file.read_text())["format"] == "coopitis"


@pytest.mark.parametrize("force", [[], ["--force"]])
def test_an_export_goes_through_no_link_and_into_no_device(tmp_path, force):
    target, link, pipe = tmp_path / "target.json", tmp_path / "link.json", tmp_path / "pipe.json"
    target.write_text("mine")
    link.symlink_to(target)
    os.mkfifo(pipe)
    (tmp_path / "folder.json").mkdir()
    assert "is a link" in coopitis(tmp_path, "export", link, *force).stderr
    for other in (pipe, tmp_path / "folder.json"):
        assert "is no plain file" in coopitis(tmp_path, "export", other, *force).stderr
    assert target.read_text() == "mine"


def test_a_dangling_link_is_none_either(tmp_path):
    (tmp_path / "a.json").symlink_to(tmp_path / "b.json")
    assert "is a link" in coopitis(tmp_path, "export", tmp_path / "a.json").stderr
    assert not (tmp_path / "b.json").exists()


def test_an_old_export_is_not_replaced_with_what_a_damaged_database_still_gives(tmp_path):
    from helpers.databases import damage

    with_imported(tmp_path)
    coopitis(tmp_path, "export", tmp_path / "a.json")
    before = (tmp_path / "a.json").read_bytes()
    damage(tmp_path / FOLDER / "coopitis.sqlite3")
    assert coopitis(tmp_path, "export", tmp_path / "a.json").returncode == 1
    assert (tmp_path / "a.json").read_bytes() == before


def test_a_pipe_from_one_to_the_other(tmp_path):
    with_imported(tmp_path)
    piped = shell(
        tmp_path,
        f"{COMMAND} export - --format json | {COMMAND} --data-dir {tmp_path}/b import - --format json",
    )
    assert (piped.returncode, piped.stderr) == (0, "")
    assert "126 entries imported" in piped.stdout


def test_a_pipe_wants_to_know_what_it_carries(tmp_path):
    for command in ("export", "import"):
        said = coopitis(tmp_path, command, "-")
        assert (said.returncode, said.stdout) == (1, "")
        assert "add --format json" in said.stderr


@pytest.mark.parametrize("words", ["list", "report", "export - --format json", "where", "backups"])
def test_a_closed_output_is_one_sentence(tmp_path, words):
    said = shell(tmp_path, f"{COMMAND} {words} >&-")
    assert said.returncode == 1
    assert said.stderr == "Standard output is closed; leave it open, or send it to a file.\n"


def test_closed_errors_are_no_traceback(tmp_path):
    said = shell(tmp_path, f"{COMMAND} import nothing.json 2>&-")
    assert (said.returncode, said.stdout) == (1, "")


NONSENSE = {
    "numbers": (b"[", b"1,", b"1]"),
    "objects": (b'{"format": "coopitis", "cooperations": [', b"{},", b"{}]}"),
    "letters": (b"", b"x", b""),
    "brackets": (b"", b"[", b""),
    "zeros": (b"", b"\0", b""),
}
"""How each begins, what it repeats, and how it ends."""


def write_nonsense(file: Path, kind: str) -> None:
    """A hundred megabytes, in parts: a child's peak memory counts that of the process it was forked from."""
    begin, part, end = NONSENSE[kind]
    with file.open("wb") as written:
        written.write(begin)
        for _ in range(100):
            written.write(part * (1_000_000 // len(part)))
        written.write(end)


def processor_time() -> float:
    """Seconds that children used so far, which are the same beside other programs."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@pytest.mark.parametrize("kind", NONSENSE)
def test_a_hundred_megabytes_of_nonsense_are_refused_soon_and_in_little_memory(tmp_path, kind):
    file = tmp_path / "nonsense.json"
    write_nonsense(file, kind)
    used = processor_time()
    run = subprocess.Popen(
        [COMMAND, "import", str(file)], env=environment(tmp_path), stderr=subprocess.PIPE, text=True
    )
    said = run.communicate()[1]
    assert run.returncode == 1
    assert said.count("\n") == 1
    assert processor_time() - used < 10
    # In kilobytes on Linux, of the largest of all children so far.
    if sys.platform == "linux":
        assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < 500_000


def folders(scratch: Path) -> list[Path]:
    return list(scratch.glob("coopitis-demo-*"))


def until(condition: Callable[[], object]) -> None:
    limit = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < limit
        time.sleep(0.01)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("wait_for", [None, "Today"])
def test_the_demo_leaves_nothing_behind_when_it_is_killed(tmp_path, number, wait_for):
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    screen = Terminal([COMMAND, "demo"], tmp_path, TMPDIR=str(scratch))
    until(lambda: folders(scratch))
    if wait_for:
        screen.until(wait_for)
    os.kill(screen.process.pid, number)
    screen.end()
    assert folders(scratch) == []


def test_the_folder_of_a_demo_that_was_killed_outright_goes_too(tmp_path):
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    screen = Terminal([COMMAND, "demo"], tmp_path, TMPDIR=str(scratch))
    screen.until("Today")
    os.kill(screen.process.pid, signal.SIGKILL)
    screen.end()
    until(lambda: not folders(scratch))


def test_the_folder_of_a_demo_with_which_the_machine_went_down_goes_with_the_next(tmp_path):
    scratch = tmp_path / "scratch"
    left = scratch / "coopitis-demo-99999999-left"
    left.mkdir(parents=True)
    again = Terminal([COMMAND, "demo"], tmp_path, TMPDIR=str(scratch))
    again.until("Today")
    assert not left.exists()
    os.kill(again.process.pid, signal.SIGTERM)
    again.end()
    assert folders(scratch) == []
