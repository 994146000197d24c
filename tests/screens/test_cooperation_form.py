from dataclasses import replace
from datetime import date

import pytest
from helpers.app import press, running, screen_text, settled, stored
from helpers.cooperations import HOSTILE, named
from helpers.entries import ON, evening, group

from coopitis.domain.cooperation import Cooperation, Kind, Setting
from coopitis.screens.cooperation.cooperation_form import CooperationForm
from coopitis.screens.cooperation.cooperation_page import CooperationPage
from coopitis.store.histories import histories
from coopitis.store.undo import undo

WHOLE = {
    "kind": Kind.ASSOCIATION,
    "setting": Setting.ONLINE,
    "url": "https://example.org",
    "notes": "First line\nsecond line",
    "started": date(2025, 3, 1),
    "fee_per_year": 590_50,
    "fee_from": date(2025, 4, 1),
    "fee_to": date(2027, 3, 31),
    "fee_compulsory": True,
    "notice_date": date(2026, 12, 31),
    "notice_every_year": True,
    "measurable": False,
}


def cooperations(store):
    return [one.cooperation for one in histories(store)]


async def filled(app, pilot, **texts):
    app.screen.form.fill(texts)
    await settled(pilot)


async def test_a_new_one_is_entered_and_its_page_opens_unchecked(tmp_path):
    store = stored(tmp_path)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "a", "text:Monday table", "enter")
        assert isinstance(app.screen, CooperationPage)
        assert screen_text(app).startswith(" Monday table")
        assert "c  checks it" in screen_text(app)
        [one] = cooperations(store)
        assert one == Cooperation(one.id, "Monday table", row_id=one.row_id)
        assert undo(store) == "Add Monday table"


async def test_everything_typed_is_stored(tmp_path):
    store = stored(tmp_path)
    typed = {
        "name": "Forum",
        "kind": "association",
        "setting": "online",
        "url": "https://example.org",
        "started": "2025-03-01",
        "fee_per_year": "590.50",
        "fee_from": "2025-04-01",
        "fee_to": "2027-03-31",
        "fee_compulsory": "yes",
        "notice_date": "2026-12-31",
        "notice_every_year": "yes",
        "measurable": "",
        "notes": "First line\nsecond line",
    }
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "a")
        await filled(app, pilot, **typed)
        await press(pilot, "ctrl+s")
        [one] = cooperations(store)
        assert one == Cooperation(one.id, "Forum", row_id=one.row_id, **WHOLE)


@pytest.mark.parametrize(("started", "since"), [("2025-03-01", date(2025, 3, 1)), ("", ON)])
async def test_a_fee_without_a_day_runs_from_the_start_or_from_today(tmp_path, started, since):
    store = stored(tmp_path)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "a")
        await filled(app, pilot, name="Club", started=started, fee_per_year="€120")
        await press(pilot, "ctrl+s")
        [one] = cooperations(store)
        assert (one.fee_per_year, one.fee_from) == (120_00, since)


async def test_without_a_fee_no_day_is_made_up(tmp_path):
    store = stored(tmp_path)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "a")
        await filled(app, pilot, name="Club", started="2025-03-01", fee_per_year="0")
        await press(pilot, "ctrl+s")
        assert [(one.fee_per_year, one.fee_from) for one in cooperations(store)] == [(0, None)]


@pytest.mark.parametrize(
    ("texts", "name", "why"),
    [
        ({"fee_compulsory": "yes"}, "fee_per_year", "A compulsory fee needs an amount"),
        (
            {"fee_per_year": "10", "fee_from": "2026-04-01", "fee_to": "2026-03-31"},
            *("fee_to", "it cannot end before that"),
        ),
    ],
)
async def test_what_does_not_go_together_is_refused_beside_its_field(tmp_path, texts, name, why):
    store = stored(tmp_path)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "a")
        await filled(app, pilot, name="Chamber", **texts)
        await press(pilot, "ctrl+s")
        assert why in str(app.screen.form.row(name).said.content)
        assert isinstance(app.screen, CooperationForm)
    assert cooperations(store) == []


async def test_a_name_that_is_there_already_is_said_and_allowed(tmp_path):
    store = stored(tmp_path, [named(group(evening(1)), 1, "Café Müßig")])
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "a", "text:cafemussig")
        shown = " ".join(screen_text(app).split())
        assert "! another one is called so" in shown
        assert "✓" not in shown
        await press(pilot, "enter")
        assert [one.name for one in cooperations(store)] == ["Café Müßig", "cafemussig"]


async def test_ones_own_name_is_no_other_one(tmp_path):
    stored(tmp_path, [named(group(evening(1)), 1, "Café")])
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "3", "e")
        assert "called so" not in screen_text(app)


async def test_what_is_known_stands_there_and_saving_it_unchanged_changes_nothing(tmp_path):
    store = stored(tmp_path, [group(**WHOLE, review_every_days=30)])
    before = cooperations(store)
    async with running(tmp_path, size=(80, 30)) as (app, pilot):
        await press(pilot, "3", "e")
        texts = app.screen.form.texts()
        assert texts == {
            "name": "A group",
            "kind": "association",
            "setting": "online",
            "url": "https://example.org",
            "started": "3/1/2025",
            "fee_per_year": "€590.50",
            "fee_from": "4/1/2025",
            "fee_to": "3/31/2027",
            "fee_compulsory": "yes",
            "notice_date": "12/31/2026",
            "notice_every_year": "yes",
            "measurable": "",
            "review_every_days": "monthly",
            "notes": "First line\nsecond line",
        }
        await press(pilot, "ctrl+s")
        assert cooperations(store) == before
        assert undo(store) is None


async def test_a_change_is_one_step_and_leaves_the_rest_as_it_was(tmp_path):
    store = stored(tmp_path, [group(**WHOLE, review_every_days=30)])
    [before] = cooperations(store)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "3", "e")
        await filled(app, pilot, name="Another name")
        await press(pilot, "enter")
        assert cooperations(store) == [replace(before, name="Another name")]
        await press(pilot, "ctrl+z")
        assert cooperations(store) == [before]


WRONG = [
    ("started", "32.13.", "is not a day"),
    ("fee_per_year", "ten", "is not an amount"),
    ("notice_date", "1.1.1900", "1990"),
    ("name", "", "This is needed."),
    ("name", "N" * 201, "shorten it to 200"),
    ("name", "a\x1b[31mb", "control character"),
]


async def test_what_means_nothing_is_refused_beside_its_field_and_stays(tmp_path):
    store = stored(tmp_path)
    async with running(tmp_path, size=(120, 40)) as (app, pilot):
        await press(pilot, "a")
        empty = app.screen.form.texts()
        for field, typed, said in WRONG:
            await filled(app, pilot, **(empty | {"name": "Club"}))
            assert said not in " ".join(screen_text(app).split()), (field, typed)
            await filled(app, pilot, **{field: typed})
            await press(pilot, "ctrl+s")
            assert isinstance(app.screen, CooperationForm)
            assert said in " ".join(screen_text(app).split()), (field, typed)
            assert app.screen.form.texts()[field] == typed
            assert app.focused.id == field, (field, typed)
            assert cooperations(store) == []


async def test_what_was_typed_is_there_again_after_esc_each_in_its_own_form(tmp_path):
    stored(tmp_path, [named(group(evening(1)), 1, "First"), named(group(evening(2)), 2, "Second")])
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "3", "s", "home", "e", "end", "text: one", "escape", "down", "e")
        assert app.screen.form.texts()["name"] == "Second"
        await press(pilot, "escape", "up", "e", "ctrl+t")
        assert app.screen.form.texts()["name"] == "First one"
        await press(pilot, "escape", "a")
        assert app.screen.form.texts()["name"] == ""


async def test_the_form_of_one_that_is_gone_says_so(tmp_path):
    stored(tmp_path)
    async with running(tmp_path, size=(120, 40)) as (app, pilot):
        app.open("cooperation_form", cooperation_id="nobody")
        await settled(pilot)
        assert "This cooperation is gone" in screen_text(app)
        assert not isinstance(app.screen, CooperationForm)


@pytest.mark.parametrize("name", HOSTILE)
async def test_names_that_mean_harm_are_only_names(tmp_path, name):
    store = stored(tmp_path)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "a")
        await filled(app, pilot, name=name, notes=name)
        await press(pilot, "ctrl+s")
        assert [(one.name, one.notes) for one in cooperations(store)] == [(name, name)]
        assert screen_text(app).splitlines()[0].strip().startswith(name[:20])


async def test_at_60_by_20_all_fields_can_be_reached(tmp_path):
    stored(tmp_path, [group(**WHOLE)])
    async with running(tmp_path, size=(60, 20)) as (app, pilot):
        await press(pilot, "3", "e")
        for _field in range(13):
            await press(pilot, "tab")
        assert "second line" in screen_text(app)
        assert app.focused.id == "notes"


async def test_the_page_says_what_the_fee_is_and_that_notice_comes_every_year(tmp_path):
    stored(tmp_path, [group(evening(1), **WHOLE)])
    async with running(tmp_path, size=(140, 40)) as (app, pilot):
        await press(pilot, "3", "enter")
        said = screen_text(app).splitlines()[0]
        assert "€590.50 a year, compulsory · until Mar 31, 2027 · notice by Dec 31 each year" in said


SPELLED = {"Meetup Köln": "Meetup Koeln", "Müller": "Mueller"}


@pytest.mark.parametrize("key", ["a", "n"])
async def test_a_name_in_another_spelling_is_asked_about_before_it_is_saved(tmp_path, key):
    """Where one is added and where one is checked; its own name and one that is like none ask nothing."""
    stored(tmp_path, [named(group(), number, known) for number, known in enumerate(SPELLED, 1)])
    async with running(tmp_path) as (app, pilot):
        await press(pilot, key)
        for known, typed in SPELLED.items():
            await press(pilot, "text:Chess")
            assert "is here already" not in " ".join(screen_text(app).split())
            await press(pilot, "ctrl+u", f"text:{typed}")
            assert f"! Is it “{known}”? That one is here already." in " ".join(screen_text(app).split())
            await press(pilot, "ctrl+u")
        await press(pilot, "escape", "3", "e")
        assert "Is it" not in screen_text(app)
