"""The window is closed, the connection drops, somebody kills the program: what was typed is there again."""

import os
import signal
import sys
import time
from pathlib import Path

import pytest
from helpers.terminal import PATIENCE, Terminal

RESTORED = (b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?1000l", b"\x1b[?2004l")
"""The usual screen, the cursor, no reports of the mouse, no marks around what is pasted."""

ALTERNATE = b"\x1b[?1049h"
"""The terminal is taken."""

PROGRAM = str(Path(sys.executable).parent / "coopitis")


def started(home: Path) -> Terminal:
    return Terminal([PROGRAM], home, (80, 24))


def adding_a_group(home: Path) -> Terminal:
    screen = started(home)
    screen.until("Welcome.")
    screen.press("a", "Chamber circle")
    screen.sees("Chamber circle")
    return screen


def is_offered_again(home: Path) -> None:
    screen = started(home)
    screen.until("Welcome.")
    screen.press("a")
    screen.sees("Chamber circle")
    assert screen.quit() == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_keeps_what_was_typed_and_gives_the_terminal_back(tmp_path, number):
    screen = adding_a_group(tmp_path)
    os.kill(screen.process.pid, number)
    assert screen.end() == 0
    assert screen.process.signalstatus is None
    assert all(code in screen.output for code in RESTORED)
    is_offered_again(tmp_path)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_before_the_first_frame_gives_the_terminal_back_too(tmp_path, number):
    """Fails when the terminal is taken before anybody listens to signals."""
    screen = started(tmp_path)
    while ALTERNATE not in screen.output:
        assert screen.read(PATIENCE), "the terminal was never taken"
    os.kill(screen.process.pid, number)
    assert screen.end() == 0
    assert all(code in screen.output for code in RESTORED)


def test_the_window_is_closed_with_a_form_open(tmp_path):
    screen = adding_a_group(tmp_path)
    screen.process.fileobj.close()
    screen.process.wait()
    is_offered_again(tmp_path)


def test_a_killed_program_loses_nothing_that_was_typed_a_moment_before(tmp_path):
    screen = adding_a_group(tmp_path)
    draft_is_written(tmp_path, screen)
    os.kill(screen.process.pid, signal.SIGKILL)
    screen.process.wait()
    is_offered_again(tmp_path)


def draft_is_written(home: Path, screen: Terminal) -> None:
    """Waits until the database holds the text, as the program promises within a moment."""
    limit = time.monotonic() + PATIENCE
    while not is_committed(home, b"Chamber circle"):
        assert time.monotonic() < limit, "what was typed never reached the disk"
        screen.read(0.05)


def is_committed(home: Path, text: bytes) -> bool:
    """While the journal lies beside the database, what is in it would be rolled back."""
    (database,) = home.rglob("coopitis.sqlite3")
    return text in database.read_bytes() and not database.with_name(f"{database.name}-journal").exists()


def test_suspended_by_the_shell_and_brought_back_the_whole_screen_is_there(tmp_path):
    screen = adding_a_group(tmp_path)
    os.kill(screen.process.pid, signal.SIGTSTP)
    is_stopped(screen)
    assert all(code in screen.output for code in RESTORED)
    screen.screen.reset()
    assert "Chamber circle" not in screen.text
    os.kill(screen.process.pid, signal.SIGCONT)
    screen.sees("Chamber circle", "Save", "Quit")
    assert screen.quit() == 0


def is_stopped(screen: Terminal) -> None:
    """Waits until the kernel says so; what is written until then is read."""
    limit = time.monotonic() + PATIENCE
    while state_of(screen.process.pid) != "T":
        assert time.monotonic() < limit, "the program was not suspended"
        screen.read(0.05)
    while screen.read(0.1):
        pass


def state_of(process: int) -> str:
    return Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(") ")[2][0]
