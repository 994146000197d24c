"""The main job, in the installed program, in a real terminal."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from helpers.shell import with_imported
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


def answer_the_seven_questions(screen: Terminal) -> None:
    screen.press("n", "Chamber circle", "enter")
    screen.sees("question 1 of 7")
    screen.press("four leads", "enter", "4", "enter", "31.12.2099", "enter")
    for number, answer in enumerate(("a call for an offer", "3h", "80", "300"), start=2):
        screen.sees(f"question {number} of 7")
        screen.press(answer, "enter", *(["3h", "enter"] if answer == "3h" else []))
    screen.sees("question 6 of 7")
    screen.press("y", "enter", "0", "enter")
    screen.sees("question 7 of 7")
    screen.press("enter")


def test_a_cooperation_is_checked_logged_and_decided_and_is_there_after_a_restart(terminal, tmp_path):
    screen = terminal()
    screen.until("Welcome.")
    answer_the_seven_questions(screen)
    screen.sees("At €240 a lead against €300 at most it can", "the overdraft lasts 2 evenings.")
    screen.press("j", "enter")
    screen.sees("how does it begin?")
    screen.press("escape")
    screen.sees("Accounts", "Chamber circle")

    # The first evening has no last time: 3 h at €80 are €240, and no result came.
    screen.press("l", "3h", "enter")
    screen.sees("Balance €0 → −€240 · 1 evening left", "The next one decides")
    screen.press("enter")
    screen.sees("Accounts")

    # As last time, one result: 300 - 480 = -180, and 120 of overdraft left are one more evening of 240.
    screen.press("l", "1", "enter")
    screen.sees("Enter once more enters a second.")
    screen.press("enter")
    screen.sees("Balance −€240 → −€180 · 1 evening left")
    screen.press("enter", "2", "shift+right")
    screen.sees("Keep · 1", "−€180")
    assert screen.quit() == 0

    screen = terminal()
    screen.sees("−€180")
    screen.press("2")
    screen.sees("Keep · 1")
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
    screen.until("Welcome.")
    screen.press("n", "Chamber circle", "enter")
    screen.sees("question 1 of 7")
    screen.press("four leads", "enter", "4", "enter", "31.12.2099", "enter")
    screen.sees("question 2 of 7")
    screen.process.kill(9)

    screen = terminal()
    screen.sees("1 of 7 answered")
    screen.press("enter")
    screen.sees("question 2 of 7", "four leads")


def test_keys_typed_before_the_first_frame_are_not_lost(terminal, tmp_path):
    with_imported(tmp_path)
    screen = terminal()
    screen.send("3")
    # The frame of the list comes before its rows.
    screen.sees("most urgent first", "Weekly business")


def test_the_published_cases_come_out_to_the_cent(terminal, tmp_path):
    shell(tmp_path, "import", str(DATA / "cases.json"))
    report = json.loads(shell(tmp_path, "report", "--json", "--on", "2025-05-08"))
    assert report == json.loads((DATA / "cases.report.json").read_text(encoding="utf-8"))

    screen = terminal(size=(120, 40))
    # All of it is due by now: 2 x 400 - 17 x 325 = -4,725.
    screen.sees("Weekly business breakfast", "−€4,725", "€93,600")
    screen.press("3", "enter")
    screen.sees("−€4,725  drop: €4,325 past the overdraft of €400", "2 of 4")
    assert screen.quit() == 0


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
def test_without_colour_the_words_are_all_there(terminal, tmp_path, size):
    with_imported(tmp_path)
    screen = terminal(size=size, NO_COLOR="1")
    screen.sees("Weekly", "drop")
    screen.press("3")
    screen.sees("unchecked")
    assert screen.quit() == 0
