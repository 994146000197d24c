"""Today says what would cure one most, and how far expectations come true."""

import re
from dataclasses import replace

import pytest
from helpers.app import running, screen_text, stored
from helpers.entries import evening, group, promise, result

from coopitis.domain.history import History
from coopitis.screens.today.today_body import TodayBody


def named(name: str, history: History) -> History:
    return replace(history, cooperation=replace(history.cooperation, id=name, name=name))


def learnt(name: str, *entries) -> History:
    """A cooperation that expected 100 € for a result, and took none of it for won."""
    return named(name, group(promise(minutes_per_result=60, rate=100_00), *entries))


CHECKED = [
    learnt("A", evening(50, 600_00), *[result(40)] * 5),
    learnt("B", evening(50, 400_00)),
    learnt("C", evening(50, 200_00)),
]
"""5 results for 1,200 €, where 12 were expected: (1 + 5) / (1 + 12) = 46 %."""


async def test_P6_how_far_my_expectations_come_true_is_said_once_three_were_checked(tmp_path):
    stored(tmp_path, CHECKED)
    async with running(tmp_path, size=(120, 40)) as (app, _pilot):
        assert "Your expectations come true at 46%" in screen_text(app)


@pytest.mark.parametrize(
    "third",
    [
        named("unchecked", group(evening(50, 200_00))),
        named("free", group(promise(minutes_per_result=0, rate=100_00), evening(50, 200_00))),
        named("draft", group(promise(minutes_per_result=60, rate=100_00, complete=False))),
    ],
    ids=lambda one: one.cooperation.name,
)
async def test_P6_two_are_too_few_to_learn_from(tmp_path, third):
    stored(tmp_path, [*CHECKED[:2], third])
    async with running(tmp_path) as (app, _pilot):
        assert "expectations come true" not in screen_text(app)


@pytest.mark.parametrize(
    ("size", "said"),
    [(one, "Cure: plan A → 0%") for one in [(120, 40), (80, 24), (60, 20)]],
)
async def test_D2_the_best_cure_stands_beside_the_index(tmp_path, size, said):
    told = [named("A", group(promise(), evening(9, 100_00, planned=False)))]
    stored(tmp_path, [*told, named("B", group(promise(), evening(9, 100_00)))])
    async with running(tmp_path, size=size) as (app, _pilot):
        assert said in screen_text(app)


async def test_D2_the_healthy_need_no_cure(tmp_path):
    stored(tmp_path, [named("A", group(promise(), evening(9, 100_00)))])
    async with running(tmp_path, size=(120, 40)) as (app, _pilot):
        assert "Cure" not in screen_text(app)


async def test_with_a_cure_its_figure_is_not_cut_at_80_by_24(tmp_path):
    ill = named("[/] " + "N" * 190, group(promise(), evening(9, 100_00, planned=False)))
    stored(tmp_path, [*CHECKED, ill])
    async with running(tmp_path) as (app, _pilot):
        text = screen_text(app)
        assert app.screen.query_one(TodayBody).max_scroll_y == 0
        assert re.search(r"^ \[/\] N{30,}… .*\n  Cure: plan → \d+% · from now on", text, re.MULTILINE)
