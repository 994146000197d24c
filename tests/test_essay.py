"""Every point of the essay is used through the screen by a test that is named after it."""

import ast
from functools import cache
from pathlib import Path

import pytest

SCREENS = Path(__file__).parent / "screens"

POINTS = {
    "A1": "How much time does the activity cost me?",
    "A2": "What is my time worth?",
    "A3": "Which economic goals do I tie to the cooperation?",
    "A4": "Which measurable results will I get in the short, medium or long term?",
    "A5": "What do the others get from my being there?",
    "A6": "What do I get from it myself?",
    "P1": "What exactly do I expect, in numbers?",
    "P2": "What does one result look like?",
    "P3": "How much time does one result take?",
    "P4": "What does an hour of mine cost?",
    "P5": "What may one result cost at most?",
    "P6": "Does it pay?",
    "P7": "Are there reasons to do it anyway?",
    "R1": "Take stock of every online community.",
    "R2": "Decide what has to be done regularly.",
    "R3": "Do it regularly.",
    "R4": "Measure regularly whether it pays.",
    "R5": "Take stock of every live community.",
    "R6": "Automate what cannot be measured.",
    "R7": "Never go unprepared.",
    "R8": "Afterwards, measure what came and draw consequences.",
    "R9": "Ask the others for their goals, and decide whether to accept them.",
    "R10": "Never again allow what does not pay.",
    "D1": "Time spent by accident is seen.",
    "D2": "How much goes where nothing was checked, planned or earned.",
    "D3": "Feeling good is no goal: a reason to go on is written down.",
    "D4": "There is one time budget over all cooperations.",
}


@cache
def named() -> dict[str, str]:
    """The names of all tests of screens, and what their docstrings say."""
    trees = [ast.parse(file.read_text(encoding="utf-8")) for file in SCREENS.glob("test_*.py")]
    found = [node for tree in trees for node in tree.body if isinstance(node, ast.AsyncFunctionDef)]
    return {node.name: ast.get_docstring(node) or "" for node in found}


@pytest.mark.parametrize("point", POINTS)
def test_a_point_of_the_essay_is_tested_by_its_name(point):
    assert [name for name in named() if name.startswith(f"test_{point}_")], POINTS[point]


@pytest.mark.parametrize("point", POINTS)
def test_the_effect_of_a_point_is_tested_and_the_mutation_that_would_break_it_is_named(point):
    told = [text for name, text in named().items() if name.startswith(f"test_{point}_")]
    assert any("Fails when" in text for text in told), POINTS[point]
