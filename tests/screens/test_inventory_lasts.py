"""What was reckoned in the inventory speaks on, until it is checked."""

from helpers.app import press, running, screen_text, stored
from helpers.entries import ON
from helpers.inventory import SIX_HOURS_FOR_NOTHING, list_both

from coopitis.domain.cooperation import Estimate
from coopitis.domain.terms import Terms
from coopitis.store.histories import histories

WIDE = (120, 40)


async def test_R1_what_online_communities_take_is_seen_wherever_they_are(tmp_path):
    """Fails when the inventory leaves `estimate` out, and when a view shows `account` in place of `shown`."""
    store = stored(tmp_path)
    async with running(tmp_path, size=WIDE) as (app, pilot):
        await list_both(pilot, "LinkedIn\nXING")
        await press(pilot, *SIX_HOURS_FOR_NOTHING, "k")
        await press(pilot, "text:2h", "enter", "4", "enter", "enter", "u")
        board = screen_text(app)
        assert "≈ −€3,600" in board
        assert "estimated" in board
        await press(pilot, "1")
        today = screen_text(app)
        assert "Check " in today
        assert "LinkedIn" in today
        assert "≈ €300 a month, estimated · and 1 more" in today
        assert "≈ −€3,600" in today
        # 12 x 8 x 7 / 365
        assert "≈ 1.8 " in today
        await press(pilot, "3")
        assert "≈ −€3,600" in screen_text(app)
        assert " estimated" in screen_text(app)
        await press(pilot, "enter")
        page = screen_text(app)
        assert "≈ −€3,600" in page
        assert "≈ €300 and 6 h a month" in page
    assert histories(store)[0].cooperation.estimate == Estimate(ON, 360, 0, 50_00, 300_00)


async def test_R5_what_a_live_community_takes_stands_beside_its_questions(tmp_path):
    """Fails when the live list's `estimate` is not stored, and when `so_far` does not say it."""
    stored(tmp_path)
    async with running(tmp_path) as (app, pilot):
        await list_both(pilot, live="Chamber")
        await press(pilot, "text:12h", "enter", "2", "enter", "text:300", "enter", "u", "1")
        await press(pilot, "enter", "text:Calls", "down", "4", "down", "text:12/31/2026", "enter")
        await press(pilot, "text:A call", "enter")
        # 144 hours at 50 are 7,200, for two results.
        assert "Inventory: so far ≈ 72 h and €3,600 for one" in " ".join(screen_text(app).split())
        await press(pilot, "enter", "text:2h", "enter", "enter")
        assert "72 h and €3,600 for one" in " ".join(screen_text(app).split())


async def test_D4_the_hours_there_are_stand_on_the_start_page_from_the_first_day(tmp_path):
    """Fails when the rate sheet does not ask for hours, and when it does not store them."""
    stored(tmp_path, terms=Terms())
    async with running(tmp_path) as (app, pilot):
        await list_both(pilot, "LinkedIn")
        await press(pilot, "text:50", "enter", "text:1.5", "enter", *SIX_HOURS_FOR_NOTHING, "u", "1")
        # 12 x 6 x 7 / 365 = 1.4
        assert "≈ 1.4 of 1.5 h" in screen_text(app)


async def test_what_was_dropped_or_runs_by_itself_is_not_to_be_checked(tmp_path):
    stored(tmp_path)
    async with running(tmp_path) as (app, pilot):
        await list_both(pilot, "LinkedIn\nXING")
        await press(pilot, *SIX_HOURS_FOR_NOTHING, "d", "text:2h", "enter", "0", "enter", "enter", "a")
        await press(pilot, "text:a robot", "enter", "1")
        text = screen_text(app)
        assert "Nothing is due." in text
        assert "dropped" in text


async def test_decision_keys_stand_there_only_while_they_are_live(tmp_path):
    store = stored(tmp_path)
    async with running(tmp_path) as (app, pilot):
        await list_both(pilot, "LinkedIn\nXING")
        assert "d Drop" not in screen_text(app)
        await press(pilot, *SIX_HOURS_FOR_NOTHING)
        assert "d Drop" in screen_text(app)
        await press(pilot, "k")
        assert "d Drop" not in screen_text(app)
        # The price of the card before is the suggestion; typing takes its place.
        await press(pilot, "3", "enter", "1", "enter")
        assert app.screen.page.form.texts()["max_cost"] == "300"
        await press(pilot, "text:120", "enter", "u")
    (_first, second) = histories(store)
    assert second.cooperation.estimate == Estimate(ON, 180, 1, 50_00, 120_00)


async def test_the_first_value_after_the_install_takes_at_most_23_keys(tmp_path):
    stored(tmp_path, terms=Terms())
    keys = ["i", *"XING", "ctrl+s", "ctrl+s", *"50", "enter", *"5", "enter"]
    keys += [*"6h", "enter", "0", "enter", *"300", "enter"]
    assert len(keys) <= 23
    async with running(tmp_path) as (app, pilot):
        await press(pilot, *keys)
        assert "≈ −€3,600" in screen_text(app)
