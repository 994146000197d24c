"""The inventory from the first list to the board."""

import pytest
from helpers.app import press, running, screen_text, stored
from helpers.entries import ON
from helpers.inventory import SIX_HOURS_FOR_NOTHING, list_both

from coopitis.domain.cooperation import Kind, Setting
from coopitis.domain.decision import Choice
from coopitis.domain.terms import Terms
from coopitis.screens.board.board import BoardScreen
from coopitis.screens.inventory.inventory_screen import InventoryScreen
from coopitis.store.database import open_store
from coopitis.store.drafts import drafts
from coopitis.store.histories import histories
from coopitis.store.overview import overview
from coopitis.store.terms import terms

TEN_ONLINE = "LinkedIn\nXING\nForum\nFacebook\nSlack"
TEN_LIVE = "BNI\nChamber\nClub\nGuild\nCircle"


async def test_R1_every_online_community_is_gone_through(tmp_path):
    store = stored(tmp_path)
    async with running(tmp_path) as (app, pilot):
        await list_both(pilot, "LinkedIn\nXING")
        assert "LinkedIn" in screen_text(app)
        await press(pilot, *SIX_HOURS_FOR_NOTHING)
        text = screen_text(app)
        assert "A year of it takes 72 h and costs €3,600." in text
        assert "−€3,600  drop" in text
        assert "d Drop ← proposed" in text
        await press(pilot, "d")
        assert "XING" in screen_text(app)
        await press(pilot, "2", "enter", "4", "enter", "enter", "k")
    linked_in, xing = histories(store)
    assert (linked_in.cooperation.kind, linked_in.cooperation.setting) == (
        Kind.ONLINE_COMMUNITY,
        Setting.ONLINE,
    )
    (dropped,), (kept,) = linked_in.decisions, xing.decisions
    assert (dropped.date, dropped.choice) == (ON, Choice.DROP)
    assert dropped.reason == "Inventory: 6 h a month, 0 results in 12 months, at most €300 each"
    assert (dropped.balance, dropped.results, dropped.advice) == (-3_600_00, 0, "drop")
    # 12 x 2 h x 50 = 1,200 = 4 x 300
    assert (kept.choice, kept.balance, kept.results, kept.advice) == (Choice.KEEP, 0, 4, "pays")


async def test_R5_every_live_community_is_gone_through_in_the_same_way(tmp_path):
    store = stored(tmp_path)
    async with running(tmp_path) as (app, pilot):
        await list_both(pilot, live="Breakfast network")
        assert "Breakfast network" in screen_text(app)
        await press(pilot, "text:1h30", "enter", "1", "enter", "text:500", "enter", "enter")
    (found,) = histories(store)
    assert (found.cooperation.kind, found.cooperation.setting) == (Kind.OTHER, Setting.LIVE)
    # 18 h x 50 = 900; 500 - 900 = -400, within the overdraft of 500: nothing is proposed but to wait.
    (undecided,) = found.decisions
    assert (undecided.choice, undecided.balance) == (Choice.UNDECIDED, -400_00)
    assert undecided.reason == "Inventory: 1 h 30 min a month, 1 result in 12 months, at most €500 each"


async def test_R6_what_cannot_be_measured_is_proposed_to_be_automated(tmp_path):
    store = stored(tmp_path)
    async with running(tmp_path, size=(120, 40)) as (app, pilot):
        await list_both(pilot, "Newsletter\nForum")
        await press(pilot, "ctrl+n")
        assert "a Automate ← proposed" in screen_text(app)
        await press(pilot, "enter", "enter")
        assert "Automate: no more evenings; something does it for you" in screen_text(app)
        assert "✗ What does it" in screen_text(app)
        await press(pilot, "text:a mailing list", "enter")
        await press(pilot, "text:3h", "up", "n", "enter", "enter", "a", "text:a robot", "enter")
        assert "2 communities, 3 h a month: 2 automate" in screen_text(app)
    newsletter, forum = histories(store)
    assert not newsletter.cooperation.measurable
    assert not forum.cooperation.measurable
    assert [one.decisions[0].choice for one in (newsletter, forum)] == [Choice.AUTOMATE] * 2
    # It stands where one reviews it and where one logs an evening there (test_review).
    assert [one.decisions[0].tool for one in (newsletter, forum)] == ["a mailing list", "a robot"]
    assert newsletter.decisions[0].reason == "Inventory: not measurable"
    assert forum.decisions[0].reason == "Inventory: 3 h a month, not measurable"


async def test_no_is_taken_back_with_what_was_typed_before(tmp_path):
    stored(tmp_path)
    async with running(tmp_path) as (app, pilot):
        await list_both(pilot, "Forum")
        await press(pilot, "text:6h", "enter", "7", "ctrl+n")
        assert "Results" not in screen_text(app)
        await press(pilot, "up", "up", "y")
        text = screen_text(app)
        assert "6 h a month" in text
        assert "7 results in 12 months" in text


async def test_it_ends_on_the_board_with_what_came_out(tmp_path):
    stored(tmp_path)
    async with running(tmp_path, size=(120, 40)) as (app, pilot):
        await list_both(pilot, "LinkedIn\nXING\nForum", "BNI")
        await press(pilot, *SIX_HOURS_FOR_NOTHING, "d")
        await press(pilot, "2", "enter", "9", "enter", "enter", "k")
        await press(pilot, "1", "enter", "0", "enter", "enter", "u")
        await press(pilot, "ctrl+n", "a", "text:RSS", "enter")
        assert isinstance(app.screen, BoardScreen)
        said = screen_text(app).splitlines()[-1]
        assert said == "▌ 4 communities, 9 h a month: 1 keep, 1 drop, 1 automate, 1 undecided"
    assert "inventory" not in drafts(open_store(tmp_path / "coopitis.sqlite3"))


async def test_ten_communities_take_at_most_twelve_keys_each(tmp_path):
    store = stored(tmp_path)
    first = ["1", "h", "3", "0", "enter", "0", "enter", "3", "0", "0", "enter", "d"]
    later = ["1", "2", "h", "enter", "1", "2", "enter", "enter", "k"]
    dearer = ["2", "h", "enter", "1", "enter", "1", "2", "0", "0", "enter", "enter"]
    cards = [first, later, dearer, ["ctrl+n", "enter", *"robot", "enter"], *[later] * 6]
    assert max(map(len, cards)) <= 12
    async with running(tmp_path) as (app, pilot):
        await list_both(pilot, TEN_ONLINE, TEN_LIVE)
        for number, keys in enumerate(cards, 1):
            assert f"card {number} of 10" in screen_text(app)
            await press(pilot, *keys)
        assert isinstance(app.screen, BoardScreen)
    assert len(histories(store)) == 10
    # 2 h at 50 = 1,200 a year, one result of 1,200: in the black.
    assert histories(store)[2].decisions[0].choice is Choice.KEEP


async def test_keys_typed_faster_than_the_cards_come_go_where_they_belong(tmp_path):
    store = stored(tmp_path)
    async with running(tmp_path) as (_app, pilot):
        await list_both(pilot, "A\nB")
        await pilot.press(
            *"6h", "enter", "0", "enter", *"300", "enter", "d", *"3", "enter", "0", "enter", "enter", "k"
        )
        await press(pilot, "2")
    assert [one.decisions[0].choice for one in histories(store)] == [Choice.DROP, Choice.KEEP]


async def test_an_estimate_is_no_evidence(tmp_path):
    store = stored(tmp_path)
    async with running(tmp_path) as (_app, pilot):
        await list_both(pilot, "LinkedIn")
        await press(pilot, *SIX_HOURS_FOR_NOTHING, "d")
    figures = overview(store, ON)
    (standing,) = figures.standings
    assert histories(store)[0].activities == []
    assert (standing.account.total_cost, standing.account.advice) == (0, "unchecked")
    assert figures.index.share is None
    assert figures.hours_per_week == 0


async def test_what_was_answered_is_not_asked_again_by_the_seven_questions(tmp_path):
    """12 x 2 h for 4 results are 6 h for one, and one may cost 300."""
    store = stored(tmp_path)
    async with running(tmp_path) as (app, pilot):
        await list_both(pilot, "XING")
        await press(pilot, "2", "enter", "4", "enter", "text:300", "enter", "u")
        await press(pilot, "c", "escape")
        assert histories(store)[0].pre_checks == []
        await press(pilot, "c", "text:Four calls", "down", "4", "down", "text:12/31/2026", "enter")
        await press(pilot, "text:A call", "enter")
        assert app.screen.form.texts() == {"minutes_per_result": "6 h", "minutes_per_evening": ""}
        await press(pilot, "enter", "text:2h", "enter", "enter")
        assert app.screen.form.texts() == {"max_cost": "€300"}
        await press(pilot, "enter")
    (check,) = histories(store)[0].pre_checks
    assert (check.minutes_per_result, check.max_cost) == (360, 300_00)


async def test_the_rate_is_asked_for_once_and_becomes_the_owners(tmp_path):
    store = stored(tmp_path, terms=Terms())
    async with running(tmp_path) as (app, pilot):
        await list_both(pilot, "LinkedIn\nXING")
        assert "What does one hour of your time cost?" in screen_text(app)
        await press(pilot, "enter")
        assert "This is needed." in screen_text(app)
        await press(pilot, "text:50", "enter", "text:5", "enter")
        assert terms(store).hours_per_week == 5
        assert terms(store).rate == 50_00
        await press(pilot, *SIX_HOURS_FOR_NOTHING)
        assert "−€3,600" in screen_text(app)
        await press(pilot, "d")
        assert "XING" in screen_text(app)


@pytest.mark.parametrize("hours", ["0", "0h"])
async def test_zero_hours_are_an_answer(tmp_path, hours):
    store = stored(tmp_path)
    async with running(tmp_path) as (app, pilot):
        await list_both(pilot, "LinkedIn")
        await press(pilot, f"text:{hours}", "enter", "0", "enter", "text:300", "enter")
        assert "It costs nothing and proves nothing yet." in screen_text(app)
        await press(pilot, "enter")
    assert histories(store)[0].decisions[0].choice is Choice.UNDECIDED


async def test_it_is_offered_on_first_start_and_in_the_palette(tmp_path):
    async with running(tmp_path) as (app, pilot):
        assert "i   Inventory" in screen_text(app)
        await press(pilot, "ctrl+p", "text:inventory", "enter")
        assert isinstance(app.screen, InventoryScreen)


async def test_a_decision_is_taken_back_and_its_card_comes_again(tmp_path):
    store = stored(tmp_path)
    async with running(tmp_path) as (_app, pilot):
        await list_both(pilot, "LinkedIn\nXING")
        await press(pilot, *SIX_HOURS_FOR_NOTHING, "d", "escape")
        assert len(histories(store)) == 1
        await press(pilot, "ctrl+z")
        assert histories(store) == []


async def test_who_would_not_automate_after_all_decides_otherwise(tmp_path):
    store = stored(tmp_path)
    async with running(tmp_path) as (_app, pilot):
        await list_both(pilot, "LinkedIn\nXING")
        await press(pilot, *SIX_HOURS_FOR_NOTHING, "a", "text:x", "up", "d")
    assert [one.decisions[0].choice for one in histories(store)] == [Choice.DROP]


async def test_left_in_the_middle_of_a_card_it_goes_on_there_after_a_restart(tmp_path):
    store = stored(tmp_path)
    async with running(tmp_path) as (_app, pilot):
        await list_both(pilot, "LinkedIn\nXING")
        await press(pilot, *SIX_HOURS_FOR_NOTHING, "d", "text:2h", "enter", "7", "ctrl+q")
    async with running(tmp_path) as (app, pilot):
        assert "Inventory" in screen_text(app)
        await press(pilot, "enter")
        text = screen_text(app)
        assert "card 2 of 2" in text
        assert "2 h a month" in text
        assert "7 results in 12 months" in text
        await press(pilot, "enter", "enter", "enter", "k")
        assert isinstance(app.screen, BoardScreen)
    assert [one.decisions[0].choice for one in histories(store)] == [Choice.DROP, Choice.KEEP]
