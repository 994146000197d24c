"""R7: what one takes along, on the page of a cooperation."""

from dataclasses import replace

import pytest
import segno
from helpers.app import press, running, screen_text, settled, stored, toasts
from helpers.board import HOSTILE
from helpers.cooperations import rows
from helpers.due import named, numbered
from helpers.entries import evening, promise, result
from helpers.evenings import at_once
from helpers.kit import CARDS, KIT, LINK, PAGE, STORY, TO_KIT, only
from textual.widgets import Input

from coopitis.domain.belongings import KitItem, Material
from coopitis.screens.cooperation.cooperation_page import CooperationPage
from coopitis.screens.cooperation.kit import KitForm
from coopitis.screens.link_code import LinkCodeScreen
from coopitis.settings import Preferences
from coopitis.store.entries import remove
from coopitis.store.undo import undo
from coopitis.widgets.form import Form

BIG, SMALL = (120, 40), (80, 24)
CLUB = named("Club", promise(), kit=KIT)


def line(app, words):
    """The first line of the screen with these words, without gaps."""
    return next(" ".join(one.strip("▍ ").split()) for one in screen_text(app).splitlines() if words in one)


def modules(app):
    """The code on the screen, module by module without the light ones around it; True is dark."""
    drawn = [one for one in screen_text(app).splitlines() if "███" in one or "▀" in one]
    left = min(len(one) - len(one.lstrip()) for one in drawn)
    width = max(len(one) for one in drawn)
    cells = [one.ljust(width)[left:] for one in drawn]
    found = [[sign not in light for sign in one] for one in cells for light in ("█▀", "█▄")]
    dark = [number for number, row in enumerate(found) if any(row)]
    columns = [number for number in range(width - left) if any(row[number] for row in found)]
    return [row[columns[0] : columns[-1] + 1] for row in found[dark[0] : dark[-1] + 1]], columns[0]


async def test_R7_the_kit_is_a_checklist_ticked_with_one_key(tmp_path):
    store = stored(tmp_path, [CLUB])
    before = rows(store)
    async with running(tmp_path, size=SMALL) as (app, pilot):
        await press(pilot, *TO_KIT)
        assert line(app, "Cards") == "✓ ready business card Cards Glove box"
        assert line(app, "story") == "· open other One-minute story"
        await press(pilot, "down", "space")
        assert line(app, "story") == "✓ ready other One-minute story"
        assert [one.ready for one in only(store).kit] == [True, True, False]
        await press(pilot, "up", "space")
        assert [one.ready for one in only(store).kit] == [False, True, False]
        await press(pilot, "ctrl+z", "ctrl+z")
        assert "Undone: Ready: One-minute story" in toasts(app)
        await at_once(pilot, "space", "space")
        assert [one.ready for one in only(store).kit] == [True, False, False]
    assert rows(store) == before
    assert undo(store) == "Ready: Cards"


async def test_R7_an_empty_kit_says_what_belongs_there_and_takes_it(tmp_path):
    store = stored(tmp_path, [named("Club", promise())])
    async with running(tmp_path, size=SMALL) as (app, pilot):
        await press(pilot, *TO_KIT)
        assert "Nothing to take along yet.  +  adds it" in screen_text(app)
        assert "Prepared or not: no evening yet" in screen_text(app)
        assert "No meetup is planned; p plans one." in screen_text(app)
        assert "QR code" not in screen_text(app).splitlines()[-1]
        await press(pilot, "plus", "text:Flyer", "tab", "f", "tab", "text:Shelf 3", "tab", "left", "ctrl+s")
        assert line(app, "Shelf 3") == "✓ ready flyer Flyer Shelf 3"
    [one] = only(store).kit
    assert (one.item, one.kind, one.ready, one.where) == ("Flyer", Material.FLYER, True, "Shelf 3")
    assert undo(store) == "Add Flyer"
    assert list(only(store).kit) == []


async def test_R7_a_link_is_refused_beside_the_field_until_it_is_an_address(tmp_path):
    store = stored(tmp_path, [named("Club", promise())])
    async with running(tmp_path, size=BIG) as (app, pilot):
        await press(pilot, *TO_KIT, "plus", "text:Page", "tab", "tab", "text:Drawer 3", "ctrl+s")
        row = app.screen.query_one(Form).row("where")
        assert "“Drawer 3” is no address; type it like https://example.org" in str(row.said.content)
        assert isinstance(app.screen, KitForm)
        await press(pilot, "shift+tab", "f")
        assert not row.has_class("-refused")
        await press(pilot, "l", "tab", "text:calendar.example/first-talk")
        assert str(row.said.content) == f"✓ {PAGE}"
        await press(pilot, "enter")
    assert [one.where for one in only(store).kit] == [PAGE]


async def test_what_was_typed_waits_as_a_draft(tmp_path):
    store = stored(tmp_path, [named("Club", promise())])
    async with running(tmp_path, size=SMALL) as (app, pilot):
        await press(pilot, *TO_KIT, "plus", "text:Page", "tab", "tab", "text:no address", "escape")
        assert isinstance(app.screen, CooperationPage)
        await press(pilot, "plus", "ctrl+t")
        assert [one.value for one in app.screen.query(Input)] == ["Page", "no address"]
    assert list(only(store).kit) == []


async def test_R7_one_piece_is_edited_deleted_and_brought_back(tmp_path):
    store = stored(tmp_path, [CLUB])
    before = rows(store)
    async with running(tmp_path, size=SMALL) as (app, pilot):
        await press(pilot, *TO_KIT, "enter")
        assert "Edit what you take along" in screen_text(app)
        await press(pilot, "end", "text:, twenty", "enter")
        assert line(app, "twenty") == "✓ ready business card Cards, twenty Glove box"
        await press(pilot, "ctrl+z", "x")
        assert [one.item for one in only(store).kit] == ["One-minute story", "Appointment page"]
        assert "Cards: deleted. Ctrl+Z takes that back." in toasts(app)
        await press(pilot, "ctrl+z")
    assert rows(store) == before


async def test_R7_y_copies_the_link_and_says_so(tmp_path):
    stored(tmp_path, [CLUB])
    async with running(tmp_path, size=SMALL) as (app, pilot):
        await press(pilot, *TO_KIT, "end", "y")
        assert app.clipboard == PAGE
        assert "https://calendar.example/first-talk" in screen_text(app)


async def test_R7_where_there_is_no_link_it_says_how_one_comes_there(tmp_path):
    odd = replace(LINK, where="javascript:alert(1)")
    stored(tmp_path, [named("Club", promise(), kit=numbered([CARDS, STORY, replace(LINK, where=None), odd]))])
    async with running(tmp_path, size=BIG) as (app, pilot):
        await press(pilot, *TO_KIT)
        for _item in range(4):
            for key in "yq":
                app.clear_notifications()
                await press(pilot, key)
                assert isinstance(app.screen, CooperationPage)
                assert "There is no link here. Enter opens the piece" in toasts(app)
            await press(pilot, "down")
        assert app.clipboard == ""


@pytest.mark.parametrize(
    "address", [PAGE, "https://example.org/" + "a" * 40, "https://example.org/" + "b" * 114]
)
async def test_R7_q_shows_the_code_the_phone_reads_on_a_small_screen(tmp_path, address):
    stored(tmp_path, [named("Club", promise(), kit=[replace(LINK, where=address)])])
    async with running(tmp_path, size=SMALL) as (app, pilot):
        await press(pilot, *TO_KIT, "q")
        shown, zone = modules(app)
        # 35 and 60 characters keep the four light modules of the standard, the longest that fits has two.
        assert zone == (4 if len(address) <= 60 else 2)
        level = "m" if len(address) <= 60 else "l"
        assert shown == [[bool(one) for one in row] for row in segno.make_qr(address, error=level).matrix]
        await press(pilot, "y", "escape")
        assert app.clipboard == address
        assert isinstance(app.screen, CooperationPage)


async def test_R7_the_code_is_dark_on_light_without_colours_too(tmp_path):
    stored(tmp_path, [named("Club", promise(), kit=[LINK])])
    async with running(tmp_path, size=SMALL, preferences=Preferences(theme="coopitis-light")) as (app, pilot):
        await press(pilot, *TO_KIT, "q")
        code = app.screen.query_one("QrCode")
        styles = {
            (segment.text[0], segment.style.color.triplet.hex, segment.style.bgcolor.triplet.hex)
            for y in range(code.size.height)
            for segment in code.render_line(y)
        }
    # The light modules are blocks, so that where no colours are a dark screen still shows them light.
    assert {text for text, _fg, _bg in styles} == {"█", "▀", "▄", " "}
    assert {fg for _text, fg, _bg in styles} == {"#ffffff"}
    assert {bg for text, _fg, bg in styles if text != "█"} == {"#000000"}


async def test_R7_a_terminal_too_small_for_the_code_says_so_and_a_larger_one_shows_it(tmp_path):
    stored(tmp_path, [named("Club", promise(), kit=[LINK])])
    async with running(tmp_path, size=SMALL) as (app, pilot):
        await press(pilot, *TO_KIT, "q")
        assert isinstance(app.screen, LinkCodeScreen)
        await pilot.resize_terminal(60, 12)
        await settled(pilot)
        words = " ".join(screen_text(app).split())
        # 29 modules and two light ones on each side are 33, in half blocks 17 lines.
        assert "The code takes 33 cells and 17 lines; here are 60 by 11." in words
        assert "press y to copy the link" in words
        await pilot.resize_terminal(60, 24)
        await settled(pilot)
        assert len(modules(app)[0]) == 29


async def test_R7_prepared_evenings_stand_against_unprepared_ones(tmp_path):
    # 3 evenings of 100.00 with 2 results, 2 of 50.00 with none; one result names no evening.
    evenings = [evening(days, 100_00, prepared=True) for days in (50, 40, 30)]
    others = [evening(days, 50_00) for days in (20, 10)]
    found = [result(5, activity="a2"), result(4, activity="a2"), result(3)]
    stored(tmp_path, [named("Club", promise(), *evenings, *others, *found)])
    async with running(tmp_path, size=SMALL) as (app, pilot):
        await press(pilot, *TO_KIT)
        assert line(app, "Prepared") == "Prepared 3 evenings · 2 results · 0.67 an evening · €300 spent"
        assert line(app, "Unprepared") == "Unprepared 2 evenings · 0 results · 0.00 an evening · €100 spent"
        await pilot.resize_terminal(*BIG)
        await settled(pilot)
        assert "Prepared   3 evenings · 2 results" in screen_text(app)
        await pilot.resize_terminal(30, 24)
        await settled(pilot)
        assert "Prepared 3: 2 results" in screen_text(app)
        assert "Unprepared 2: 0 results" in screen_text(app)


@pytest.mark.parametrize("name", HOSTILE)
async def test_names_that_mean_harm_are_only_texts(tmp_path, name):
    store = stored(tmp_path, [named(name, promise(), kit=[KitItem("k", name, Material.LINK, where=name)])])
    async with running(tmp_path, size=SMALL) as (app, pilot):
        await press(pilot, *TO_KIT)
        assert screen_text(app).count(name[:8]) >= 3
        await pilot.resize_terminal(*BIG)
        await settled(pilot)
        await press(pilot, "space", "y", "q", "enter", "escape", "x", "ctrl+z")
        assert isinstance(app.screen, CooperationPage)
    assert [one.item for one in only(store).kit] == [name]


async def test_control_characters_are_refused_in_the_form(tmp_path):
    store = stored(tmp_path, [named("Club", promise())])
    async with running(tmp_path, size=BIG) as (app, pilot):
        await press(pilot, *TO_KIT, "plus", "text:Page")
        app.screen.query_one("#where", Input).value = "https://example.org/\x1b]0;x\x07"
        await press(pilot, "ctrl+s")
        assert "control character" in str(app.screen.query_one(Form).row("where").said.content)
    assert list(only(store).kit) == []


async def test_R7_a_piece_that_was_deleted_elsewhere_is_said_to_be_gone(tmp_path):
    store = stored(tmp_path, [CLUB])
    async with running(tmp_path, size=SMALL) as (app, pilot):
        await press(pilot, *TO_KIT)
        remove(store, "Delete Cards", only(store).kit[0])
        await press(pilot, "enter")
        assert isinstance(app.screen, CooperationPage)
        assert "This piece is not there any more." in toasts(app)
