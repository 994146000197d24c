"""Walking over the board, and moving its cards."""

import pytest
from helpers.app import click_key, press, running, screen_text, settled, stored
from helpers.board import EXHAUSTED, HOSTILE, ON_TRIAL, PAYS, dealt, decisions, here, named
from helpers.entries import ON, decided, promise
from textual.pilot import Pilot

from coopitis.domain.advice import Advice
from coopitis.domain.decision import Choice
from coopitis.screens.board.card_column import CardColumn
from coopitis.screens.decide.decide_screen import DecideScreen
from coopitis.screens.log.log_form import LogScreen

KEPT, DROPPED = {"choice": Choice.KEEP}, {"choice": Choice.DROP}


async def opened(pilot: Pilot[None]) -> None:
    await press(pilot, "2")


def three_columns():
    """Two undecided, three kept, one dropped; nothing between Keep and Drop."""
    return [
        *(named(f"new {n}", *ON_TRIAL) for n in (1, 2)),
        *(named(f"kept {n}", *ON_TRIAL, **KEPT) for n in (1, 2, 3)),
        named("gone 1", *ON_TRIAL, **DROPPED),
    ]


@pytest.mark.parametrize(
    ("up", "down", "left", "right"), [("up", "down", "left", "right"), ("k", "j", "h", "l")]
)
async def test_arrows_and_letters_walk_between_cards_and_columns(tmp_path, up, down, left, right):
    stored(tmp_path, three_columns())
    async with running(tmp_path) as (app, pilot):
        await opened(pilot)
        walk = [
            (down, "new 2"),
            (right, "kept 2"),
            (down, "kept 3"),
            (right, "gone 1"),
            (right, "gone 1"),
            (left, "kept 1"),
            (left, "new 1"),
            (left, "new 1"),
            (up, "new 1"),
        ]
        for key, name in walk:
            await press(pilot, key)
            assert here(app) == name


async def test_the_card_walked_to_is_scrolled_into_sight_on_a_small_screen(tmp_path):
    stored(tmp_path, three_columns())
    async with running(tmp_path, size=(60, 20)) as (app, pilot):
        await opened(pilot)
        assert "gone 1" not in screen_text(app)
        await press(pilot, "right", "right")
        assert "Drop · 1" in screen_text(app)
        assert "gone 1" in screen_text(app)


async def test_a_notice_takes_the_key_line_and_covers_nothing_of_what_the_key_brought_up(tmp_path):
    stored(tmp_path, [named("Club", *EXHAUSTED)])
    async with running(tmp_path) as (app, pilot):
        await opened(pilot)
        await press(pilot, "D")
        *screen, last = screen_text(app).splitlines()
        assert last.split("▌")[1].strip() == "Dropped: Club. Ctrl+Z undoes."
        assert not any("▌" in line for line in screen)
        assert any(line.startswith("Drop") and "decided" in line for line in screen)


@pytest.mark.parametrize("key", ["shift+right", ">", "L"])
async def test_a_card_moved_to_the_right_is_decided_with_the_figures_of_the_day(tmp_path, key):
    """500 spent of at most 400, no result."""
    stored(tmp_path, [named("Club", *EXHAUSTED), named("Forum", *ON_TRIAL)])
    async with running(tmp_path) as (app, pilot):
        await opened(pilot)
        await press(pilot, key)
        assert dealt(app) == {"undecided": ["Forum"], "keep": ["Club"]}
        assert here(app) == "Club"
        assert "Kept: Club. Ctrl+Z undoes." in screen_text(app)
        [made] = decisions(tmp_path, "Club")
        assert (made.date, made.choice, made.reason, made.review) == (ON, Choice.KEEP, None, None)
        assert (made.balance, made.results, made.advice) == (-500_00, 0, Advice.DROP)


@pytest.mark.parametrize("key", ["shift+left", "<", "H"])
async def test_a_card_moved_to_the_left_too(tmp_path, key):
    stored(tmp_path, [named("Club", *PAYS, **KEPT)])
    async with running(tmp_path) as (app, pilot):
        await opened(pilot)
        await press(pilot, key)
        assert dealt(app) == {"undecided": ["Club"]}
        assert "Undecided: Club. Ctrl+Z undoes." in screen_text(app)


async def test_beyond_the_last_column_nothing_is_decided(tmp_path):
    stored(tmp_path, [named("Club", *EXHAUSTED, **DROPPED), named("Forum", *ON_TRIAL)])
    async with running(tmp_path) as (app, pilot):
        await opened(pilot)
        await press(pilot, "shift+left", "right", "shift+right")
        assert dealt(app) == {"undecided": ["Forum"], "drop": ["Club"]}
        assert len(decisions(tmp_path, "Club")) == 1
        assert decisions(tmp_path, "Forum") == []


async def test_one_dropped_and_checked_again_can_be_decided_again_and_the_log_keeps_both(tmp_path):
    stored(tmp_path, [named("Club", *EXHAUSTED, decided(5, Choice.DROP), promise(2))])
    async with running(tmp_path) as (app, pilot):
        await opened(pilot)
        await press(pilot, "shift+left", "text:robot", "enter")
        assert dealt(app) == {"automate": ["Club"]}
        assert [one.choice for one in decisions(tmp_path, "Club")] == [Choice.DROP, Choice.AUTOMATE]


@pytest.mark.parametrize(("key", "choice"), [("K", Choice.KEEP), ("D", Choice.DROP)])
async def test_a_capital_puts_a_card_away_and_the_next_one_is_in_focus(tmp_path, key, choice):
    stored(tmp_path, [named(name, *ON_TRIAL) for name in ("a", "b", "c")])
    async with running(tmp_path) as (app, pilot):
        await opened(pilot)
        await press(pilot, "down", key)
        assert dealt(app) == {"undecided": ["a", "c"], choice.value: ["b"]}
        assert here(app) == "c"


async def test_u_takes_a_decision_back_and_the_same_again_decides_nothing(tmp_path):
    stored(tmp_path, [named("Club", *EXHAUSTED, **KEPT)])
    async with running(tmp_path) as (app, pilot):
        await opened(pilot)
        await press(pilot, "U", "U")
        assert dealt(app) == {"undecided": ["Club"]}
        assert len(decisions(tmp_path, "Club")) == 2


async def test_undo_puts_the_card_back_one_step_a_time(tmp_path):
    stored(tmp_path, [named("Club", *ON_TRIAL)])
    async with running(tmp_path) as (app, pilot):
        await opened(pilot)
        await press(pilot, "K", "U")
        await press(pilot, "ctrl+z")
        assert "Undone: Move Club to Undecided" in screen_text(app)
        assert dealt(app) == {"keep": ["Club"]}
        await press(pilot, "ctrl+z")
        assert dealt(app) == {"undecided": ["Club"]}
        assert decisions(tmp_path, "Club") == []


@pytest.mark.parametrize("keys", [("shift+right",), ("Y",)])
async def test_to_keep_anyway_asks_first_and_leaving_decides_nothing(tmp_path, keys):
    stored(tmp_path, [named("Club", *EXHAUSTED, **KEPT)])
    async with running(tmp_path) as (app, pilot):
        await opened(pilot)
        await press(pilot, *keys)
        assert isinstance(app.screen, DecideScreen)
        await press(pilot, "escape")
        assert dealt(app) == {"keep": ["Club"]}
        assert len(decisions(tmp_path, "Club")) == 1


async def test_kept_anyway_with_its_reason_the_card_lies_there(tmp_path):
    stored(tmp_path, [named("Club", *EXHAUSTED, **KEPT), named("Forum", *ON_TRIAL)])
    async with running(tmp_path) as (app, pilot):
        await opened(pilot)
        await press(pilot, "right", "shift+right", "text:friends", "enter", "1", "enter")
        assert dealt(app) == {"undecided": ["Forum"], "keep_anyway": ["Club"]}
        assert here(app) == "Club"


async def test_d_decides_about_the_card_in_focus(tmp_path):
    stored(tmp_path, [named("Club", *EXHAUSTED), named("Forum", *ON_TRIAL)])
    async with running(tmp_path) as (app, pilot):
        await opened(pilot)
        await press(pilot, "down", "d")
        assert isinstance(app.screen, DecideScreen)
        assert app.screen.cooperation_here == "Forum"


async def test_keys_say_how_to_log_where_l_walks(tmp_path):
    stored(tmp_path, three_columns())
    async with running(tmp_path) as (app, pilot):
        await opened(pilot)
        footer = screen_text(app).splitlines()[-1]
        assert "e Log" in " ".join(footer.split())
        await press(pilot, "down", "e")
        assert isinstance(app.screen, LogScreen)
        assert app.screen.cooperation_here == "new 2"


async def test_a_click_goes_to_a_card_of_another_column(tmp_path):
    stored(tmp_path, three_columns())
    async with running(tmp_path) as (app, pilot):
        await opened(pilot)
        await pilot.click("#column-keep", offset=(3, 6))
        await settled(pilot)
        assert here(app) == "kept 2"


async def test_the_footer_moves_a_card_for_the_mouse(tmp_path):
    stored(tmp_path, [named("Club", *ON_TRIAL)])
    async with running(tmp_path, size=(120, 40)) as (app, pilot):
        await opened(pilot)
        await click_key(pilot, "→")
        assert dealt(app) == {"keep": ["Club"]}


@pytest.mark.parametrize("name", HOSTILE)
async def test_hostile_names_survive_a_move_its_toast_and_its_undo(tmp_path, name):
    stored(tmp_path, [named(name, *ON_TRIAL)])
    async with running(tmp_path) as (app, pilot):
        await opened(pilot)
        await press(pilot, "D")
        assert dealt(app) == {"drop": [name]}
        await press(pilot, "ctrl+z")
        assert dealt(app) == {"undecided": [name]}


async def test_an_empty_column_is_walked_over_but_takes_a_click(tmp_path):
    stored(tmp_path, three_columns())
    async with running(tmp_path) as (app, pilot):
        await opened(pilot)
        await pilot.click("#column-automate", offset=(3, 3))
        await settled(pilot)
        assert here(app) is None
        await press(pilot, "left")
        assert isinstance(app.focused, CardColumn)
        assert here(app) == "kept 1"
