"""The main job, in the installed program, in a real terminal."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from helpers.terminal import Terminal

PROGRAM = Path(sys.executable).parent / "coopitis"
DATA = Path(__file__).parents[1] / "data"


@pytest.fixture
def terminal(tmp_path):
    """Starts the installed program with a home of its own; whatever still runs afterwards is ended."""
    started = []

    def start(*words: str, size: tuple[int, int] = (80, 24), **env: str) -> Terminal:
        started.append(Terminal([str(PROGRAM), *words], tmp_path, size, **env))
        return started[-1]

    yield start
    for one in started:
        one.process.terminate(force=True)


def shell(home: Path, *words: str) -> str:
    env = {"PATH": os.environ["PATH"], "HOME": str(home), "LANG": "C.UTF-8"}
    done = subprocess.run([str(PROGRAM), *words], env=env, capture_output=True, text=True, check=True)
    return done.stdout


def answer_the_seven_questions(screen: Terminal) -> str:
    screen.press("n", "Chamber circle", "enter")
    screen.press("four leads", "enter", "4", "enter", "31.12.2099", "enter")
    screen.press("a call for an offer", "enter")
    screen.press("3h", "enter")
    screen.press("80", "enter")
    screen.press("300", "enter")
    screen.press("0", "enter", "y", "enter")
    return screen.press("enter")


def test_a_cooperation_is_checked_logged_and_decided_and_is_there_after_a_restart(terminal, tmp_path):
    screen = terminal()
    screen.until("Nothing is here yet")
    verdict = answer_the_seven_questions(screen)
    assert "At €240 a lead against €300 at most it can" in verdict
    assert "the overdraft lasts 2 evenings." in verdict
    assert "Chamber circle" in screen.press("j", "enter")

    # The first evening has no last time: 3 h at €80 are €240, and no result came.
    screen.press("l", "up", "up", "up", "up", "up")
    first = screen.press("3h", "enter")
    assert "Balance €0 → −€240 · 1 evening left" in first
    assert "The next one decides" in first
    screen.press("enter")

    # As last time, one result: 300 - 480 = -180, and 120 of overdraft left are one more evening of 240.
    second = screen.press("l", "1", "enter")
    assert "Balance −€240 → −€180 · 1 evening left" in second
    screen.press("enter", "2", "shift+right")
    board = screen.text
    assert "Keep  1" in board
    assert "−€180" in board
    assert screen.quit() == 0

    screen = terminal()
    screen.until("−€180")
    assert "Keep  1" in screen.press("2")
    assert screen.quit() == 0

    report = json.loads(shell(tmp_path, "report", "--json"))
    (circle,) = report["cooperations"]
    assert circle["decision"] == "keep"
    assert circle["advice"] == "on_trial"
    assert circle["results"] == 1
    assert circle["minutes"] == 360
    assert circle["total_cost"] == circle["due_cost"] == "480.00"
    assert circle["balance"] == "-180.00"
    assert circle["evenings_left"] == 1
    # P(Poisson(480 / 300 + 1) <= 1) = 3.6 x e^-2.6 = 0.267
    assert circle["chance"] == 0.267


def test_a_kill_in_the_middle_of_the_pre_check_loses_no_answer(terminal):
    screen = terminal()
    screen.until("Nothing is here yet")
    screen.press("n", "Chamber circle", "enter")
    screen.press("four leads", "enter", "4", "enter", "31.12.2099", "enter")
    assert "question 2 of 7" in screen.text
    screen.process.kill(9)

    screen = terminal()
    screen.until("1 of 7 answered")
    assert "question 2 of 7" in screen.press("enter")
    assert "four leads" in screen.text


def test_keys_typed_before_the_first_frame_are_not_lost(terminal, tmp_path):
    shell(tmp_path, "import", str(DATA / "cases.json"))
    screen = terminal()
    screen.send("3")
    screen.until("most urgent first")
    assert "Weekly business" in screen.text


def test_the_published_cases_come_out_to_the_cent(terminal, tmp_path):
    shell(tmp_path, "import", str(DATA / "cases.json"))
    report = json.loads(shell(tmp_path, "report", "--json", "--on", "2025-05-08"))
    assert report == json.loads((DATA / "cases.report.json").read_text(encoding="utf-8"))

    screen = terminal(size=(120, 40))
    screen.until("Weekly business breakfast")
    screen.settle()
    # All of it is due by now: 2 x 400 - 17 x 325 = -4,725.
    assert "−€4,725" in screen.text
    assert "€93,600" in screen.text
    page = screen.press("3", "enter")
    assert "Past its overdraft: −€4,725 · no evening left" in page
    assert "2 of 4" in page
    assert screen.quit() == 0


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
def test_without_colour_the_words_are_all_there(terminal, tmp_path, size):
    shell(tmp_path, "import", str(DATA / "cases.json"))
    screen = terminal(size=size, NO_COLOR="1")
    screen.until("Weekly")
    screen.settle()
    assert "drop" in screen.text
    assert "unchecked" in screen.press("3")
    assert screen.quit() == 0
