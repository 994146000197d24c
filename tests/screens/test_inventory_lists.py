"""The two lists: what is recognised, and what is refused beside the field."""

from dataclasses import replace

import pytest
from helpers.app import press, running, screen_text, settled, stored
from helpers.entries import group
from helpers.inventory import SIX_HOURS_FOR_NOTHING, list_both, paste

from coopitis.screens.board.board import BoardScreen
from coopitis.screens.inventory.inventory_screen import InventoryScreen
from coopitis.store.histories import histories
from coopitis.widgets.form import Form
from coopitis.widgets.lines import Lines

HOSTILE = ["[/]", "[red]👩‍👩‍👧 Müßiggang[@click=app.bell]x", "N" * 200]


def named(name: str):
    return replace(group(), cooperation=replace(group().cooperation, id=name, name=name))


async def test_what_is_there_already_is_recognised_and_not_asked_again(tmp_path):
    store = stored(tmp_path, [named("Café Müller"), named("BNI")])
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "i")
        await paste(pilot, "LinkedIn\n cafe  MULLER\nbni\nXING\nlinked in")
        text = " ".join(screen_text(app).split())
        assert "2 new, 2 you have already (cafe MULLER, bni), 1 listed twice (linked in)" in text
        await press(pilot, "ctrl+s", "ctrl+s")
        assert "card 1 of 2" in screen_text(app)
        await press(pilot, *SIX_HOURS_FOR_NOTHING, "d", "1", "enter", "0", "enter", "enter", "d")
    assert [one.cooperation.name for one in histories(store)] == ["Café Müller", "BNI", "LinkedIn", "XING"]


async def test_what_is_listed_online_is_not_asked_again_as_live(tmp_path):
    stored(tmp_path)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "i")
        await paste(pilot, "BNI")
        await press(pilot, "pagedown")
        await paste(pilot, "- bni\n- Chamber")
        assert "1 new, 1 listed twice (bni)" in screen_text(app)
        await press(pilot, "pagedown")
        assert "card 1 of 2" in screen_text(app)


async def test_a_bad_line_is_refused_with_its_number_and_nothing_is_lost(tmp_path):
    stored(tmp_path)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "i")
        await paste(pilot, "LinkedIn\n" + "N" * 201 + "\nXING")
        await press(pilot, "ctrl+s")
        assert "✗ Line 2:" in screen_text(app)
        assert "shorten it to 200 at most" in " ".join(screen_text(app).split())
        lines = app.screen.query_one(Lines)
        assert lines.value == "LinkedIn\n" + "N" * 201 + "\nXING"
        assert lines.cursor_location == (1, 0)
        await press(pilot, "delete", "ctrl+s")
        assert "And where do you spend time in person?" in screen_text(app)


async def test_two_empty_lists_are_refused_beside_the_field(tmp_path):
    stored(tmp_path)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "i", "ctrl+s", "ctrl+s")
        assert "✗ Nothing is listed, neither online nor live" in screen_text(app)
        await press(pilot, "escape", "i")
        assert "Which internet communities are you registered in?" in screen_text(app)


async def test_where_all_are_known_the_board_shows_them(tmp_path):
    stored(tmp_path, [named("BNI")])
    async with running(tmp_path) as (app, pilot):
        await list_both(pilot, "bni")
        assert isinstance(app.screen, BoardScreen)
        assert "You have all of them already" in " ".join(screen_text(app).split())


BAD = [
    (("ctrl+s",), "This is needed."),
    (("text:x", "enter"), "“x” is not a duration"),
    (("text:745", "enter"), "“745” is out of range; type a duration from 0"),
    (("1", "enter", "text:-1", "enter"), "“-1” is not accepted; type a whole number"),
    (("1", "enter", "1", "enter", "0", "enter"), "With a maximum of zero nothing can pay"),
    (("1", "enter", "1", "enter", "text:abc", "enter"), "“abc” is not an amount in EUR"),
]
"""Each typed into the empty fields of a card."""


async def test_a_bad_answer_is_refused_beside_its_field(tmp_path):
    store = stored(tmp_path)
    async with running(tmp_path, size=(120, 40)) as (app, pilot):
        await list_both(pilot, "LinkedIn")
        for keys, said in BAD:
            assert said not in " ".join(screen_text(app).split()), keys
            await press(pilot, *keys)
            assert said in " ".join(screen_text(app).split()), keys
            assert isinstance(app.screen, InventoryScreen)
            form = app.screen.query_one(Form)
            for row in form.rows.values():
                row.text = ""
            form.row("minutes").focus_entry()
            await settled(pilot)
    assert histories(store) == []


async def test_a_decision_before_the_answers_asks_for_them(tmp_path):
    store = stored(tmp_path)
    async with running(tmp_path) as (app, pilot):
        await list_both(pilot, "LinkedIn")
        await press(pilot, "tab", "tab", "tab", "k")
        assert "This is needed." in screen_text(app)
        assert app.focused and app.focused.id == "minutes"
    assert histories(store) == []


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 20), (30, 8)])
async def test_hostile_names_are_text_at_any_size(tmp_path, size):
    store = stored(tmp_path)
    async with running(tmp_path, size=size) as (app, pilot):
        await list_both(pilot, "\n".join(HOSTILE))
        for name in HOSTILE:
            if size[0] >= 60:
                assert name[:40] in screen_text(app)
            maximum = ("text:300",) if name == HOSTILE[0] else ()
            await press(pilot, "6", "enter", "0", "enter", *maximum, "enter", "d")
    assert [one.cooperation.name for one in histories(store)] == HOSTILE


async def test_what_may_be_the_same_in_another_spelling_is_said_below_the_list(tmp_path):
    stored(tmp_path, [group()])
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "a", "text:Meetup Köln", "ctrl+s", "escape", "i")
        await press(pilot, "text:Meetup Koeln", "enter", "text:Müller-Forum", "enter", "text:Mueller-Forum")
        text = " ".join(screen_text(app).split())
        assert (
            "3 new, 2 maybe the same (Meetup Koeln like Meetup Köln, Mueller-Forum like Müller-Forum)" in text
        )
