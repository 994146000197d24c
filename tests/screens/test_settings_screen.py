"""What an hour costs, how many there are, and how it looks; what was logged before stays as it was."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from decimal import Decimal

import pytest
from helpers.app import press, running, screen_text, settled, stored
from helpers.entries import evening, group, promise

from coopitis.domain.terms import Terms
from coopitis.screens.settings.settings_form import SettingsScreen
from coopitis.screens.today.today import TodayScreen
from coopitis.settings import Preferences
from coopitis.store.histories import histories
from coopitis.store.terms import save_terms, terms

PLACES = ("rate", "currency", "hours_per_week", "patience", "review_every_days", "language", "theme")


async def typed(pilot, field, text):
    """Opens the settings and types into one of the fields."""
    await press(pilot, "comma", *["down"] * PLACES.index(field))
    await pilot.press("ctrl+u", "ctrl+k")
    await press(pilot, f"text:{text}")


async def test_A2_what_my_time_is_worth_is_set_once_and_never_rewrites_the_past(tmp_path):
    # Two hours at 50 € cost 100 €, whatever an hour costs later.
    store = stored(tmp_path, [group(promise(), evening(5, attendance=120, rate=50_00))], Terms(rate=50_00))
    async with running(tmp_path) as (app, pilot):
        await typed(pilot, "rate", "90")
        assert "€90 an hour from now on; past evenings keep theirs" in " ".join(screen_text(app).split())
        await press(pilot, "enter")
        assert isinstance(app.screen, TodayScreen)
        assert "spent €100" in " ".join(screen_text(app).split())
    assert terms(store).rate == 90_00
    (logged,) = histories(store)[0].activities
    assert (logged.rate, logged.cost) == (50_00, 100_00)


async def test_an_evening_logged_after_the_change_costs_the_new_rate(tmp_path):
    store = stored(tmp_path, [group(promise(), evening(7, attendance=120, rate=50_00))], Terms(rate=50_00))
    async with running(tmp_path) as (_app, pilot):
        await typed(pilot, "rate", "90")
        await press(pilot, "enter", "l", "ctrl+s")
    assert [one.rate for one in histories(store)[0].activities] == [50_00, 90_00]


FIGURES = [
    ("rate", "0", 0),
    ("rate", "", None),
    ("hours_per_week", "7.25", Decimal("7.25")),
    ("hours_per_week", "", None),
    ("patience", "1.5", Decimal("1.5")),
    ("patience", "0.1", Decimal("0.1")),
    ("patience", "10", Decimal(10)),
    ("review_every_days", "30", 30),
]


async def test_each_figure_is_stored_as_it_is_typed(tmp_path):
    store = stored(tmp_path)
    save_terms(store, Terms(rate=50_00, hours_per_week=Decimal(5)))
    async with running(tmp_path) as (_app, pilot):
        for field, text, expected in FIGURES:
            before = terms(store)
            await typed(pilot, field, text)
            await press(pilot, "enter")
            assert terms(store) == replace(before, **{field: expected}), (field, text)
            assert terms(store) != before, (field, text)


WRONG = [
    ("rate", "-1", "is out of range"),
    ("rate", "much", "is not an amount in EUR"),
    ("currency", "EURO", "is not the code of a currency; type one like EUR."),
    ("currency", "XQX", "is not the code of a currency"),
    ("currency", "", "This is needed."),
    ("hours_per_week", "169", "type a number from 0 to 168"),
    ("patience", "10.01", "type a number from 0.1 to 10"),
    ("patience", "0", "type a number from 0.1 to 10"),
    ("patience", "", "This is needed."),
    ("review_every_days", "0", "type a whole number from 1 to 3,660"),
]


async def test_what_cannot_be_is_refused_beside_the_field_and_nothing_is_lost(tmp_path):
    store = stored(tmp_path)
    before = terms(store)
    async with running(tmp_path, size=(120, 40)) as (app, pilot):
        await press(pilot, "comma")
        for field, text, reason in WRONG:
            row = app.screen.form.row(field)
            was = row.text
            assert reason not in screen_text(app), (field, text)
            row.focus_entry()
            await press(pilot, "ctrl+u", "ctrl+k", f"text:{text}", "enter")
            assert isinstance(app.screen, SettingsScreen), (field, text)
            assert reason in screen_text(app), (field, text)
            assert row.text == text
            row.text = was
            await settled(pilot)
    assert terms(store) == before


async def test_with_entries_another_currency_only_changes_the_label(tmp_path):
    store = stored(tmp_path, [group(promise(), evening(5, 100_00))])
    async with running(tmp_path) as (app, pilot):
        await typed(pilot, "currency", "chf")
        assert "Swiss Franc; amounts keep their figures" in screen_text(app)
        await press(pilot, "enter")
        assert "spent CHF 100" in " ".join(screen_text(app).split())
    assert terms(store) == Terms("CHF", rate=50_00)
    assert histories(store)[0].activities[0].cost == 100_00


async def test_with_entries_a_currency_with_other_decimals_is_refused_with_the_reason(tmp_path):
    store = stored(tmp_path, [group(promise(), evening(5, 100_00))])
    async with running(tmp_path, size=(120, 40)) as (app, pilot):
        await typed(pilot, "currency", "JPY")
        await press(pilot, "enter")
        assert "Amounts in EUR have 2 decimals, those in JPY 0: all would change." in screen_text(app)
    assert terms(store).currency == "EUR"


async def test_without_entries_any_currency_will_do_and_the_rate_is_read_in_it(tmp_path):
    store = stored(tmp_path)
    async with running(tmp_path) as (app, pilot):
        await typed(pilot, "currency", "JPY")
        assert "¥50 an hour" in screen_text(app)
        await press(pilot, "enter")
    assert terms(store) == Terms("JPY", rate=50)


async def test_the_language_is_remembered_for_the_next_start(tmp_path):
    remembered = []
    async with running(tmp_path, remember=remembered.append) as (app, pilot):
        await press(pilot, "comma", *["down"] * PLACES.index("language"), "d")
        assert "at the next start" in screen_text(app)
        await press(pilot, "ctrl+s")
    assert remembered[-1] == Preferences("coopitis-dark", "de")


async def test_a_theme_is_seen_at_once_and_remembered_when_it_is_saved(tmp_path):
    remembered = []
    async with running(tmp_path, remember=remembered.append) as (app, pilot):
        await press(pilot, "comma", *["down"] * PLACES.index("theme"), "right")
        assert app.theme == "coopitis-light"
        await press(pilot, "ctrl+s")
        assert app.theme == "coopitis-light"
    assert remembered[-1].theme == "coopitis-light"


LOOK = ("comma", *["down"] * PLACES.index("theme"), "left")
"""The keys that look at the next theme."""


@pytest.mark.parametrize("leaving", [("escape",), ("ctrl+p", "text:board", "enter"), ("ctrl+q",)])
async def test_a_theme_that_is_not_saved_is_left_again(tmp_path, leaving):
    remembered = []
    async with running(tmp_path, preferences=Preferences("coopitis-light"), remember=remembered.append) as (
        app,
        pilot,
    ):
        await press(pilot, *LOOK)
        assert app.theme != "coopitis-light"
        await press(pilot, *leaving)
    assert (app.theme, remembered) == ("coopitis-light", [])


async def test_a_theme_that_is_chosen_in_the_palette_is_remembered_and_outlasts_the_settings(tmp_path):
    remembered = []
    async with running(tmp_path, remember=remembered.append) as (app, pilot):
        await press(pilot, *LOOK)
        await press(pilot, "ctrl+p", "text:theme", "enter", "text:nord", "down", "enter")
        await press(pilot, "escape")
        assert app.theme == "nord"
    assert remembered == [Preferences("nord")]


async def test_what_is_refused_changes_neither_the_terms_nor_the_look(tmp_path):
    remembered = []
    store = stored(tmp_path)
    async with running(tmp_path, remember=remembered.append) as (app, pilot):
        await press(pilot, *LOOK, "home")
        app.store.opened.wait = 0.05
        with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            app.screen.form.row("rate").text = "95"
            await press(pilot, "ctrl+s")
            assert isinstance(app.screen, SettingsScreen)
        await press(pilot, "escape")
        assert app.theme == "coopitis-dark"
    assert (remembered, terms(store).rate) == ([], 50_00)


async def test_the_data_folder_is_shown_as_it_is_called(tmp_path):
    folder = tmp_path / "[/] [@click=app.bell]x 猫"
    async with running(folder, size=(200, 40)) as (app, pilot):
        await press(pilot, "comma")
        assert "[/] [@click=app.bell]x 猫" in screen_text(app)


async def test_the_palette_offers_the_settings(tmp_path):
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "ctrl+p", "text:settings", "enter")
        assert isinstance(app.screen, SettingsScreen)


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_everything_fits(tmp_path, size):
    async with running(tmp_path, size=size) as (app, pilot):
        await press(pilot, "comma")
        text = screen_text(app)
        for label in ("An hour costs", "Review every", "Language", "Theme", "Data folder"):
            assert label in text
