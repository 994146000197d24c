"""The board: cards in columns, and moving one is a decision."""

import re
from dataclasses import replace

import pytest
from helpers.app import press, running, screen_text, settled, stored
from helpers.board import EXHAUSTED, HOSTILE, ON_TRIAL, PAYS, UNCHECKED, dealt, here, named
from helpers.entries import ON, ago, decided, evening, promise, result
from textual.pilot import Pilot

from coopitis.app import CoopitisApp
from coopitis.domain.decision import Choice, Decision
from coopitis.screens.board.board import BoardScreen


async def opened(pilot: Pilot[None]) -> None:
    await press(pilot, "2")


async def test_every_card_lies_in_the_column_of_its_newest_decision(tmp_path):
    changed = [decided(5, Choice.KEEP), decided(2, Choice.DROP)]
    stored(
        tmp_path,
        [
            named("New", *ON_TRIAL),
            named("Kept", *PAYS, choice=Choice.KEEP),
            named("Friends", *EXHAUSTED, choice=Choice.KEEP_ANYWAY, reason="friends", review_ago=-30),
            named("Forum", *UNCHECKED, choice=Choice.AUTOMATE),
            named("Gone", *EXHAUSTED, *changed),
        ],
    )
    async with running(tmp_path) as (app, pilot):
        await opened(pilot)
        assert dealt(app) == {
            "undecided": ["New"],
            "keep": ["Kept"],
            "keep_anyway": ["Friends"],
            "automate": ["Forum"],
            "drop": ["Gone"],
        }
        assert "Undecided · 1" in screen_text(app)


async def test_the_most_urgent_card_comes_first(tmp_path):
    """Contradictions, then the deepest in the red; the unchecked last."""
    kept = {"choice": Choice.KEEP}
    stored(
        tmp_path,
        [
            named("unchecked", *UNCHECKED, **kept),
            named("pays", *PAYS, **kept),
            named("trial", *ON_TRIAL, **kept),
            named("exhausted", *EXHAUSTED, **kept),
        ],
    )
    async with running(tmp_path) as (app, pilot):
        await opened(pilot)
        assert dealt(app)["keep"] == ["exhausted", "trial", "pays", "unchecked"]


async def test_a_wide_card_says_all_there_is_to_it(tmp_path):
    """500 for one result of at most 400: -100, so one evening more of 500."""
    club = named("Club", *EXHAUSTED, result(3))
    online = replace(club, cooperation=replace(club.cooperation, setting="online"))
    stored(tmp_path, [online])
    async with running(tmp_path, size=(120, 40)) as (app, pilot):
        await opened(pilot)
        for said in ("Club", "online", "−€100", "on trial", "€500, max. €400", "1 evening left"):
            assert said in screen_text(app)


async def test_a_card_shows_until_when_it_is_kept_and_since_when_it_is_dropped(tmp_path):
    anyway = {"choice": Choice.KEEP_ANYWAY, "reason": "friends"}
    stored(
        tmp_path,
        [
            named("Ahead", *EXHAUSTED, **anyway, review_ago=-10),
            named("Over", *EXHAUSTED, **anyway, review_ago=0),
            named("Gone", *EXHAUSTED, choice=Choice.DROP),
        ],
    )
    async with running(tmp_path, size=(120, 40)) as (app, pilot):
        await opened(pilot)
        for said in ("until Jul 10, 2026", "review due Jun 30, 2026", "since Jun 29, 2026"):
            assert said in screen_text(app)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_contradiction_has_a_mark_and_is_put_into_words(tmp_path, size):
    stored(tmp_path, [named("Club", *EXHAUSTED, choice=Choice.KEEP, reason="nice people")])
    async with running(tmp_path, size=size) as (app, pilot):
        await opened(pilot)
        text = screen_text(app)
        assert text.count("≠") == 3
        assert "≠ decided against the advice" in text
        assert "The account says “drop”." in text
        assert "Keep · decided Jun 29, 2026: “nice people”" in " ".join(text.split())


async def test_agreement_has_no_mark(tmp_path):
    stored(tmp_path, [named("Club", *EXHAUSTED, choice=Choice.DROP)])
    async with running(tmp_path) as (app, pilot):
        await opened(pilot)
        assert "≠" not in screen_text(app)


async def test_the_promise_stands_beside_what_came_of_it(tmp_path):
    """Two evenings of 60 min and 100 each, one result: 2 h and 200. Planned: 1 h 30 at 80, so 120."""
    promised = promise(
        horizon=0, expectation="Three leads", target=3, until=ago(-90), minutes_per_result=90, rate=80_00
    )
    evenings = [evening(days, 100_00, attendance=60) for days in (9, 8)]
    stored(tmp_path, [named("Club", promised, *evenings, result(3, person="Ada"))])
    async with running(tmp_path, size=(120, 40)) as (app, pilot):
        await opened(pilot)
        rows = [" ".join(line.split()) for line in screen_text(app).splitlines()]
        for row in (
            "Three leads",
            "results 3 until Sep 28, 2026 1 from 1 person",
            "time each 1 h 30 min 2 h",
            "cost each €120, at most €400 €200",
            "an evening €100",
        ):
            assert any(line.startswith(row) for line in rows), row


async def test_the_course_of_the_card_in_focus_is_drawn_once_one_stays_there(tmp_path):
    stored(tmp_path, [named("Club", *ON_TRIAL), named("Forum", *EXHAUSTED)])
    async with running(tmp_path, size=(120, 40)) as (app, pilot):
        await opened(pilot)
        await pilot.pause(0.5)
        await settled(pilot)
        assert "Course · now −€500" in screen_text(app)
        await press(pilot, "down")
        assert "Course · now −€500" not in screen_text(app)
        await pilot.pause(0.5)
        await settled(pilot)
        assert "Course · now −€100" in screen_text(app)


async def test_an_empty_board_says_what_belongs_there_and_how_it_comes(tmp_path):
    async with running(tmp_path) as (app, pilot):
        await opened(pilot)
        text = screen_text(app)
        assert "Nothing to decide yet." in text
        assert "n  check a cooperation before you join it" in text
        assert "Undecided" not in text
        footer = " ".join(text.splitlines()[-1].split())
        assert "Move" not in footer
        assert footer.count("Log") == 1


@pytest.mark.parametrize("line", [0, 1, 2])
async def test_what_an_empty_board_offers_can_be_clicked(tmp_path, line):
    async with running(tmp_path) as (app, pilot):
        await opened(pilot)
        await pilot.click("#nothing", offset=(8, 6 + line))
        await settled(pilot)
        assert not isinstance(app.screen, BoardScreen)


async def test_an_empty_column_says_what_belongs_there(tmp_path):
    stored(tmp_path, [named("Club", *ON_TRIAL)])
    async with running(tmp_path, size=(120, 40)) as (app, pilot):
        await opened(pilot)
        assert "What did not pay." in screen_text(app)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_hostile_names_are_shown_as_they_are(tmp_path, size):
    one = [named(name, *EXHAUSTED, choice=Choice.KEEP, reason=name) for name in HOSTILE]
    stored(tmp_path, one)
    async with running(tmp_path, size=size) as (app, pilot):
        await opened(pilot)
        for _name in HOSTILE:
            assert here(app) in HOSTILE
            assert here(app)[:3] in screen_text(app)
            await press(pilot, "down")
        await press(pilot, "D", "ctrl+z")


async def test_a_resize_keeps_the_card_in_focus_in_sight(tmp_path):
    stored(tmp_path, [named(f"Club {n:02}", *ON_TRIAL) for n in range(30)])
    async with running(tmp_path, size=(120, 40)) as (app, pilot):
        await opened(pilot)
        await press(pilot, *["down"] * 12)
        for size in ((60, 20), (80, 24), (40, 12), (120, 40)):
            await pilot.resize_terminal(*size)
            await settled(pilot)
            assert here(app) == "Club 12"
            assert "Club 12" in screen_text(app)


async def test_a_thousand_cards_are_as_many_widgets_as_one(tmp_path):
    def widgets(app: CoopitisApp) -> int:
        return len(list(app.screen.walk_children()))

    counted = []
    for folder, count in (("few", 1), ("many", 1000)):
        (tmp_path / folder).mkdir()
        stored(tmp_path / folder, [named(f"Club {n}", *ON_TRIAL) for n in range(count)])
        async with running(tmp_path / folder) as (app, pilot):
            await opened(pilot)
            counted.append(widgets(app))
            assert here(app) is not None
    assert counted[0] == counted[1]


async def test_what_another_program_writes_is_dealt_anew_on_return(tmp_path):
    store = stored(tmp_path, [named("Club", *ON_TRIAL)])
    async with running(tmp_path) as (app, pilot):
        await opened(pilot)
        await press(pilot, "1")
        with store.write() as work:
            work.add(Decision("", ON, Choice.DROP), to="Club")
        await opened(pilot)
        assert dealt(app) == {"drop": ["Club"]}
        assert here(app) == "Club"


async def test_between_columns_there_is_no_bar_and_the_title_says_where_more_cards_are(tmp_path):
    stored(tmp_path, [named(f"Club {number}", *PAYS, choice=Choice.KEEP) for number in range(9)])
    async with running(tmp_path) as (app, pilot):
        await opened(pilot)
        assert not re.search("[▁▂▃▄▅▆▇█]", screen_text(app))
        assert "─Keep · 9 ↓─" in screen_text(app)
        await press(pilot, *["down"] * 4)
        assert "─Keep · 9 ↕─" in screen_text(app)
        await press(pilot, "end")
        assert "─Keep · 9 ↑─" in screen_text(app)
