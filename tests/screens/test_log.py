"""Last time was a week ago: 3 h 15 min at 80 EUR and 12.50 EUR, 272.50 EUR; a lead may cost 300 EUR."""

from dataclasses import replace

import pytest
from helpers.app import press, running, screen_text, settled, stored
from helpers.entries import ON, ago, decided, evening
from helpers.evenings import LAST_TIME, PROMISE, TERMS, at_once, fill, logged, said, table, typed

from coopitis.domain.activity import Came
from coopitis.domain.belongings import Colleague
from coopitis.domain.decision import Choice
from coopitis.domain.result import Result
from coopitis.language import formats
from coopitis.screens.log.log_form import LogScreen
from coopitis.screens.pre_check.new_pre_check import NewPreCheckScreen
from coopitis.screens.today.today import TodayScreen
from coopitis.store.entries import enter
from coopitis.store.histories import history
from coopitis.store.terms import save_terms, terms

ROUTINE = ("l", "1", "enter", "enter")
"""As last time, with one result: from the start page to the start page."""

HOSTILE = ("[/]", "🎉[@click=app.bell]🎉", "x" * 200)


def as_last_time(store):
    """The new evening takes as long and costs as much as the last one, with one lead; no more is copied."""
    new, (found,) = logged(store), history(store, "c").results
    afresh = {"title": None, "planned": False, "prepared": False}
    expected = replace(
        LAST_TIME, id=new.id, date=ON, expenses=12_50, expected_came=Came.YES, row_id=new.row_id, **afresh
    )
    assert new == expected
    assert found == Result(found.id, ON, "lead", activity=new.id, row_id=found.row_id)
    assert len(history(store, "c").activities) == 2


async def test_a_routine_evening_takes_at_most_eight_keys(tmp_path):
    store = stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (app, pilot):
        assert len(ROUTINE) <= 8
        await press(pilot, *ROUTINE)
        assert isinstance(app.screen, TodayScreen)
    as_last_time(store)


async def test_keys_typed_in_a_row_land_in_the_form(tmp_path):
    store = stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (app, pilot):
        await pilot.press(*ROUTINE)
        await settled(pilot)
        assert isinstance(app.screen, TodayScreen)
    as_last_time(store)


async def test_keys_typed_faster_than_the_form_comes_are_not_lost(tmp_path):
    store = stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (app, pilot):
        await at_once(pilot, *ROUTINE)
        assert isinstance(app.screen, TodayScreen)
    as_last_time(store)


async def test_a_second_evening_of_a_day_is_asked_about_before_it_is_saved(tmp_path):
    store = stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, *ROUTINE, "l", "1", "enter")
        assert isinstance(app.screen, LogScreen)
        assert said(pilot, "date") == "✗ One of this day is there already; Enter once more enters a second."
        assert len(history(store, "c").activities) == 2
        await press(pilot, "enter", "enter")
        assert isinstance(app.screen, TodayScreen)
    assert len(history(store, "c").activities) == 3


async def test_an_evening_of_another_day_is_no_second_one(tmp_path):
    store = stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, *ROUTINE, "l", "1")
        await fill(pilot, date="yesterday")
        await press(pilot, "enter")
        assert not isinstance(app.screen, LogScreen)
    assert len(history(store, "c").activities) == 3


async def test_everything_fits_on_a_small_screen(tmp_path):
    stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "l")
        text = screen_text(app)
        for label in (
            *("Cooperation", "Date", "Preparation", "Travel", "Attendance", "Follow-up", "Expenses"),
            *("Results", "Result", "From", "Title", "Planned", "Prepared", "They get?", "I get?"),
        ):
            assert label in text
        assert "You expected one lead in 3 h; one may cost €300." in text
        assert "3 h 15 min · at €80 an hour this evening costs €273" in text


async def test_the_cost_follows_what_is_typed(tmp_path):
    stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "l")
        await fill(pilot, attendance="1h", expenses="")
        # 15 + 30 + 60 + 30 minutes are 2 h 15 min, 180 EUR.
        assert "2 h 15 min · at €80 an hour this evening costs €180\n" in screen_text(app)


async def test_an_unchecked_cooperation_says_that_nothing_was_promised(tmp_path):
    stored(tmp_path, [table(LAST_TIME)], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "l")
        assert "Nothing was promised here; once this is saved, c checks it." in screen_text(app)


async def test_another_cooperation_fills_in_what_was_not_touched(tmp_path):
    other = table(PROMISE, evening(1, travel=10, attendance=50, planned=False), name="Zonta", id="z")
    stored(tmp_path, [table(), other], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "l")
        assert typed(pilot, "cooperation") == "c"
        await fill(pilot, attendance="3h")
        app.screen.form.row("cooperation").focus_entry()
        await press(pilot, "enter", "text:zon", "enter")
        assert typed(pilot, "cooperation") == "z"
        assert (typed(pilot, "travel"), typed(pilot, "preparation"), typed(pilot, "planned")) == (
            "10 min",
            "",
            "",
        )
        assert typed(pilot, "attendance") == "3h"


WRONG = [
    ("travel", "soon", "is not a duration; type one like 1h30"),
    ("attendance", "25h", "type a duration from 0 min to 24 h"),
    ("expenses", "-5", "type an amount from €0"),
    ("date", "32.13.", "is not a day"),
    ("results", "-1", "type a whole number from 0 to 99"),
    ("expenses", "a lot", "is not an amount in EUR"),
    ("date", "tomorrow", "lies ahead; leave with Esc and plan it with p"),
    ("results", "1.5", "type a whole number"),
]
"""No field twice in a row: what stands there is typed over where one comes from another."""


async def test_what_cannot_be_is_refused_beside_its_field_and_stays(tmp_path):
    store = stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "l")
        for name, wrong, why in WRONG:
            was = typed(pilot, name)
            await fill(pilot, **{name: wrong})
            await press(pilot, "enter")
            assert why in said(pilot, name), (name, wrong)
            assert (typed(pilot, name), app.focused.id) == (wrong, name)
            app.screen.form.row(name).text = was
            await settled(pilot)
            assert why not in said(pilot, name), (name, wrong)
    assert len(history(store, "c").activities) == 1


async def test_more_time_than_a_day_has_is_refused_beside_its_longest_part(tmp_path):
    store = stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "l")
        await fill(pilot, travel="20h", attendance="4h")
        await press(pilot, "enter")
        # 15 min and 30 min come on top.
        assert "Together 24 h 45 min; one activity lasts 24 h at most." in said(pilot, "travel")
        assert (typed(pilot, "travel"), app.focused.id) == ("20h", "travel")
    assert len(history(store, "c").activities) == 1


@pytest.mark.parametrize(
    ("results", "person", "persons"),
    [
        ("1", "Weber, Ada", ["Weber, Ada"]),
        ("2", "Ada", ["Ada", "Ada"]),
        ("2", "Ada; Bo", ["Ada", "Bo"]),
        ("2", "Ada & Bo", ["Ada", "Bo"]),
        ("2", "Ada Lovelace, Bo Berg", ["Ada Lovelace", "Bo Berg"]),
        ("2", "", [None, None]),
    ],
)
async def test_results_remember_from_whom_they_came(tmp_path, results, person, persons):
    store = stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (_app, pilot):
        await press(pilot, "l")
        await fill(pilot, text="order", person=person, results=results)
        await press(pilot, "enter")
    found = history(store, "c").results
    assert [one.person for one in found] == persons
    assert {(one.text, one.activity) for one in found} == {("order", logged(store).id)}


async def test_names_that_do_not_match_the_results_are_refused(tmp_path):
    store = stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (_app, pilot):
        await press(pilot, "l")
        await fill(pilot, results="3", person="Ada Ems, Bo Berg")
        await press(pilot, "enter")
        assert "2 names for 3 results" in said(pilot, "person")
    assert history(store, "c").results == []


async def test_one_who_is_known_by_family_and_given_name_brought_both_results(tmp_path):
    store = stored(tmp_path, [table()], TERMS)
    enter(store, "Add", Colleague("", "Carla Berg"), "c")
    async with running(tmp_path) as (_app, pilot):
        await press(pilot, "l")
        await fill(pilot, results="2", person="Berg, Carla")
        await press(pilot, "enter")
    assert [one.person for one in history(store, "c").results] == ["Berg, Carla"] * 2


async def test_it_is_asked_before_a_name_is_cut_in_two(tmp_path):
    store = stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (_app, pilot):
        await press(pilot, "l")
        await fill(pilot, results="2", person="Berg, Carla")
        await press(pilot, "enter")
        asked = "One person or two? Type “Carla Berg” for one, “Berg; Carla” for two."
        assert asked in said(pilot, "person")
        assert history(store, "c").results == []
        await press(pilot, "ctrl+u")
        await fill(pilot, person="Carla Berg")
        await press(pilot, "enter")
    assert [one.person for one in history(store, "c").results] == ["Carla Berg"] * 2


async def test_a_later_change_of_terms_leaves_the_rate_of_an_evening_alone(tmp_path):
    store = stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (_app, pilot):
        await press(pilot, "l", "enter", "enter")
        save_terms(store, replace(TERMS, rate=95_00))
        await press(pilot, "l", "enter", "enter")
    assert [one.rate for one in history(store, "c").activities] == [80_00, 80_00, 95_00]


async def test_the_price_of_an_hour_is_asked_once_and_kept(tmp_path):
    store = stored(tmp_path, [table()])
    save_terms(store, replace(TERMS, rate=None))
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "l")
        assert "What is my time worth?" in screen_text(app)
        await fill(pilot, rate="60")
        assert "at €60 an hour this evening costs €208" in screen_text(app)
        await press(pilot, "enter", "enter", "l")
        assert "What is my time worth?" not in screen_text(app)
    assert (terms(store).rate, logged(store).rate) == (60_00, 60_00)


async def test_undo_takes_the_evening_and_its_results_together(tmp_path):
    store = stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "l", "2", "enter", "enter")
        assert len(history(store, "c").results) == 2
        await press(pilot, "ctrl+z")
        assert "Undone: Log Regulars' table" in screen_text(app)
    assert (len(history(store, "c").activities), history(store, "c").results) == (1, [])


@pytest.mark.parametrize("name", HOSTILE)
async def test_a_name_is_text_whatever_it_holds(tmp_path, name):
    store = stored(tmp_path, [table(name=name)], TERMS)
    async with running(tmp_path, size=(120, 40)) as (app, pilot):
        await press(pilot, "l")
        assert name[:10] in screen_text(app)
        await fill(pilot, title="[/]", text="[red]x", person="[@click=app.bell]x", results="1")
        await press(pilot, "enter")
        assert name[:10] in screen_text(app)
        await press(pilot, "enter")
    assert logged(store).title == "[/]"
    assert [(one.text, one.person) for one in history(store, "c").results] == [
        ("[red]x", "[@click=app.bell]x")
    ]


async def test_without_a_cooperation_it_says_how_to_come_by_one(tmp_path):
    stored(tmp_path, [], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "l")
        assert "There is no cooperation yet" in screen_text(app)
        await press(pilot, "a", "text:Zonta", "enter", "l")
        assert isinstance(app.screen, LogScreen)
        assert "Zonta" in screen_text(app)


@pytest.mark.parametrize("key", ["l", "p", "r"])
async def test_every_form_for_an_entry_offers_to_check_a_first_cooperation(tmp_path, key):
    stored(tmp_path, [], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, key, "n")
        assert isinstance(app.screen, NewPreCheckScreen)


async def test_every_activity_begins_with_the_likeliest_cooperation(tmp_path):
    weekday = table(PROMISE, replace(LAST_TIME, date=ago(14)), name="Same weekday", id="w")
    yesterday = table(PROMISE, replace(LAST_TIME, date=ago(1)), name="Yesterday", id="y")
    stored(tmp_path, [yesterday, weekday], TERMS)
    async with running(tmp_path) as (_app, pilot):
        await press(pilot, "l")
        assert typed(pilot, "cooperation") == "w"


async def test_where_nothing_was_logged_it_begins_with_what_is_checked_and_not_with_what_was_dropped(
    tmp_path,
):
    dropped = table(decided(3, Choice.DROP), name="Dropped", id="d")
    by_itself = table(decided(3, Choice.AUTOMATE), name="By itself", id="a")
    unchecked = table(decided(3, Choice.UNDECIDED), name="Unchecked", id="u")
    stored(tmp_path, [dropped, by_itself, unchecked, table(PROMISE)], TERMS)
    async with running(tmp_path) as (_app, pilot):
        await press(pilot, "l")
        assert typed(pilot, "cooperation") == "c"


async def test_the_first_evening_begins_with_how_long_it_was_and_does_not_go_without(tmp_path):
    store = stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "4", "x", "l")
        assert app.screen.focused.id == "attendance"
        await press(pilot, "enter")
        assert said(pilot, "attendance") == "✗ How long was it? Type 0 if it took no time."
        assert history(store, "c").activities == []
        await press(pilot, "text:2h", "enter")
    assert [one.attendance for one in history(store, "c").activities] == [120]


async def test_after_midnight_the_evening_before_is_filled_in_and_said(tmp_path):
    store = stored(tmp_path, [table()], TERMS)
    async with running(tmp_path, is_late=lambda: True) as (app, pilot):
        await press(pilot, "l")
        assert "It is past midnight: the evening before is filled in." in screen_text(app)
        await press(pilot, "1", "enter")
        assert "Entered for an earlier day" not in screen_text(app)
    assert logged(store).date == ago(1)


async def test_after_midnight_a_plan_of_the_new_day_still_lies_ahead(tmp_path):
    store = stored(tmp_path, [table(replace(LAST_TIME, id="p", date=ON, done=False))], TERMS)
    async with running(tmp_path, is_late=lambda: True) as (_app, pilot):
        await press(pilot, "l", "1", "enter")
    assert {one.date: one.done for one in history(store, "c").activities} == {ON: False, ago(1): True}


@pytest.mark.parametrize("days", [1, 3])
async def test_after_midnight_nothing_is_said_of_a_plan_that_has_its_own_day(tmp_path, days):
    store = stored(tmp_path, [table(replace(LAST_TIME, id="p", date=ago(days), done=False))], TERMS)
    async with running(tmp_path, is_late=lambda: True) as (app, pilot):
        await press(pilot, "l")
        assert formats.weekday_day(ago(days)) in screen_text(app)
        assert "past midnight" not in screen_text(app)
        await press(pilot, "1", "enter")
    assert [one.date for one in history(store, "c").activities if one.done] == [ago(days)]


async def test_up_from_the_first_field_and_down_from_the_last_stay(tmp_path):
    stored(tmp_path, [table(LAST_TIME)], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "l", *["up"] * 5)
        assert app.screen.focused.id == "cooperation"
        await press(pilot, *["down"] * 40)
        assert app.screen.focused.id == "received"
        await press(pilot, "up")
        assert app.screen.focused.id == "given"


async def test_what_was_dropped_is_not_where_logging_begins(tmp_path):
    """Though it was logged a week ago, on the same day of the week, and the other one never is."""
    dropped = table(replace(LAST_TIME, date=ago(7)), decided(3, Choice.DROP), name="Dropped", id="d")
    stored(tmp_path, [dropped, table(replace(LAST_TIME, date=ago(5)))], TERMS)
    async with running(tmp_path) as (_app, pilot):
        await press(pilot, "l")
        assert typed(pilot, "cooperation") == "c"


async def test_a_letter_of_a_text_lays_nothing_out_anew(tmp_path):
    stored(tmp_path, [table(LAST_TIME)], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "l", "down", "down")
        layouts = []
        app.screen.screen_layout_refresh_signal.subscribe(app.screen, layouts.append)
        await press(pilot, "text:Ms Okafor")
        assert "Ms Okafor" in screen_text(app)
        assert layouts == []
