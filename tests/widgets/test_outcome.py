"""Promise against outcome, and the verdict beside it."""

import pytest
from helpers.board import EXHAUSTED, HOSTILE, ON_TRIAL, PAYS, UNCHECKED
from helpers.entries import ON, ago, decided, evening, group, judged, promise, result

from coopitis.domain.decision import Choice, newest
from coopitis.domain.overview import Standing
from coopitis.screens.board.outcome import outcome, outcome_rows
from coopitis.views.decision_words import verdict

PROMISED = promise(target=3, until=ago(-90), minutes_per_result=90, rate=80_00)
"""1 h 30 at 80 for one result, so 120, and at most 400; three until in 90 days."""


def standing(*entries) -> Standing:
    one = group(*entries)
    check = one.pre_checks[-1] if one.pre_checks else None
    return Standing(one.cooperation, judged(one), check, newest(one.decisions, ON))


def rows(*entries) -> dict[str, tuple[str, str]]:
    here = standing(*entries)
    return {row.label: (row.promised, row.came) for row in outcome_rows(here.check, here.account, "EUR")}


def test_each_promise_stands_beside_what_came_of_it():
    """Two evenings of 60 min and 100 each, two results of one person: 1 h and 100 each; 600 in the black."""
    evenings = [evening(days, 100_00, attendance=60) for days in (9, 8)]
    results = [result(days, person="Ada") for days in (3, 2)]
    found = rows(PROMISED, *evenings, *results)
    assert found["results"] == ("3 until Sep 28, 2026", "2 from 1 person")
    assert found["time each"] == ("1 h 30 min", "1 h")
    assert found["cost each"] == ("€120, at most €400", "€100")
    assert found["an evening"] == ("", "€100")
    assert found["overdraft"] == ("€400", "10 evenings left")
    assert found["chance"][1].endswith("that it truly pays")


def test_without_a_result_there_is_what_was_spent():
    found = rows(PROMISED, evening(9, 100_00, attendance=60))
    assert found["results"][1] == "0"
    assert found["time each"][1] == "1 h spent"
    assert found["cost each"][1] == "€100 spent"


def test_without_a_pre_check_nothing_was_promised():
    assert {promised for promised, _came in rows(*UNCHECKED).values()} == {""}


@pytest.mark.parametrize("width", [30, 47, 59, 79])
def test_it_keeps_its_width(width):
    table = outcome(standing(PROMISED, evening(9, 99_999_99), result(3)), width, "EUR")
    assert {line.cell_length for line in table.split("\n")} == {width}


def test_a_decision_that_agrees_is_told_with_its_reason():
    kept = decided(1, Choice.KEEP, reason="one lead is near")
    assert verdict(standing(*PAYS, kept)).plain == "Keep · decided Jun 29, 2026: “one lead is near”"


def test_a_contradiction_comes_first():
    friends = decided(1, Choice.KEEP_ANYWAY, review_ago=-10, reason="friends")
    assert verdict(standing(*EXHAUSTED, friends)).plain == (
        "≠ The account says “drop”. Keep anyway until Jul 10, 2026 · decided Jun 29, 2026: “friends”"
    )


@pytest.mark.parametrize(
    ("entries", "said"),
    [
        (EXHAUSTED, "Undecided, and past its overdraft: d decides."),
        (UNCHECKED, "Undecided, and unchecked: c answers the seven questions."),
        (ON_TRIAL, "Undecided: d decides."),
        ((*PAYS, decided(1, Choice.UNDECIDED)), "Undecided: d decides."),
    ],
)
def test_undecided_says_which_key_helps(entries, said):
    assert verdict(standing(*entries)).plain == said


@pytest.mark.parametrize("reason", HOSTILE)
def test_a_reason_is_text(reason):
    assert reason in verdict(standing(*PAYS, decided(1, Choice.KEEP, reason=reason))).plain
