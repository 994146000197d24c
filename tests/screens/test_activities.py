from helpers.app import press, running, screen_text, settled, stored, toasts
from helpers.big import fill
from helpers.cooperations import HOSTILE, named, rows
from helpers.entries import ago, evening, group, result

from coopitis.screens import background
from coopitis.screens.activities import activities as activities_screen
from coopitis.screens.activities.activities import ActivitiesScreen
from coopitis.screens.activities.activity_list import ActivityList
from coopitis.screens.least_size import LEAST
from coopitis.screens.log.log_form import LogScreen
from coopitis.store.histories import histories
from coopitis.widgets.paged import PAGE

SIZE = (120, 40)


def two_groups():
    """One of ON's month, of 90 days, of 12 months, older; one ahead, one that waits to be logged."""
    hour = {"attendance": 60, "rate": 60_00}
    return [
        named(
            group(
                evening(500, **hour, title="old"),
                evening(10, 5_00, **hour, title="June", prepared=True),
                evening(-3, title="ahead", done=False),
                result(9, activity="a2"),
                result(8, activity="a2"),
            ),
            1,
            "Café Müßig",
        ),
        named(
            group(
                evening(200, **hour, title="winter", planned=False),
                evening(60, **hour, title="May"),
                evening(2, title="waiting", done=False),
            ),
            2,
            "Breakfast",
        ),
    ]


def titles(app):
    return [one.title for one in app.screen.query_one(ActivityList).items]


async def test_every_activity_is_there_newest_first_with_what_it_cost_and_brought(tmp_path):
    stored(tmp_path, two_groups())
    async with running(tmp_path, size=SIZE) as (app, pilot):
        await press(pilot, "4")
        assert titles(app) == ["ahead", "waiting", "June", "May", "winter", "old"]
        lines = [" ".join(line.strip(" ▍").split()) for line in screen_text(app).splitlines()]
        # Four are done, of 60 min at 60.00 each; one of them had 5.00 of expenses.
        assert lines[2].startswith("─6 activities · 4 done · 4.0 h · €245 spent")
        assert lines[3] == "Day Cooperation Time Cost P R Res. Came?"
        assert lines[5] == "Jul 3, 2026 Café Müßig · ahead ahead P ·"
        assert lines[7] == "Jun 28, 2026 Breakfast · waiting not logged P ·"
        assert lines[9] == "Jun 20, 2026 Café Müßig · June 1 h €65.00 P R 2"
        assert lines[13] == "Dec 12, 2025 Breakfast · winter 1 h €60.00 · ·"
        assert "P planned · R prepared" in lines


async def test_weeks_and_months_stand_over_their_activities_and_are_never_in_focus(tmp_path):
    stored(tmp_path, two_groups())
    async with running(tmp_path, size=SIZE) as (app, pilot):
        await press(pilot, "4")

        def heads():
            lines = screen_text(app).splitlines()[4:]
            return [(n, line.strip(" ─▇")) for n, line in enumerate(lines) if line.endswith("──")]

        # ON is a Tuesday: the Sunday before belongs to the week before.
        assert heads() == [
            (0, "ahead"),
            (2, "last week"),
            (4, "June 2026"),
            (6, "May 2026"),
            (8, "December 2025"),
            (10, "February 2025"),
        ]
        rows, places = app.screen.query_one(ActivityList), []
        for _step in range(6):
            places.append(rows.item.title)
            await press(pilot, "down")
        assert places == ["waiting", "June", "May", "winter", "old", "old"]
        await pilot.click(ActivityList, offset=(5, 4))
        assert rows.item.title == "old"
        await pilot.click(ActivityList, offset=(5, 5))
        assert rows.item.title == "June"
        await press(pilot, "t")
        assert heads() == [(0, "ahead"), (2, "last week"), (4, "June 2026")]


async def test_the_first_of_a_month_brings_its_heading_into_sight(tmp_path):
    stored(tmp_path, [group(*(evening(number, title=f"no {number}") for number in range(0, 300, 3)))])
    async with running(tmp_path, size=(80, 24)) as (app, pilot):
        await press(pilot, "4", "end")
        last = screen_text(app).splitlines()[-3]
        assert "no 297" in last
        await press(pilot, "home")
        assert "this week" in screen_text(app).splitlines()[4]
        assert "no 0" in screen_text(app).splitlines()[5]


async def test_it_opens_on_what_waits_to_be_logged_else_on_what_is_newest_and_past(tmp_path):
    store = stored(tmp_path, two_groups())
    async with running(tmp_path, size=SIZE) as (app, pilot):
        await press(pilot, "4")
        assert app.screen.query_one(ActivityList).item.title == "waiting"
        await press(pilot, "x")
    assert [one.title for one in histories(store)[1].activities] == ["winter", "May"]
    async with running(tmp_path, size=SIZE) as (app, pilot):
        await press(pilot, "4")
        assert app.screen.query_one(ActivityList).item.title == "June"


async def test_one_key_leads_through_the_periods(tmp_path):
    stored(tmp_path, two_groups())
    async with running(tmp_path, size=SIZE) as (app, pilot):
        await press(pilot, "4")
        seen = []
        for _period in range(5):
            [said] = [line for line in screen_text(app).splitlines() if "period:" in line]
            seen.append((said.partition("period: ")[2], len(titles(app))))
            await press(pilot, "t")
        assert seen == [("all", 6), ("this month", 3), ("last 90 days", 4), ("last 12 months", 5), ("all", 6)]


async def test_the_totals_are_those_of_the_filter(tmp_path):
    stored(tmp_path, two_groups())
    async with running(tmp_path, size=SIZE) as (app, pilot):
        await press(pilot, "4", "slash", "text:cafe")
        assert titles(app) == ["ahead", "June", "old"]
        assert "3 activities · 2 done · 2.0 h · €125 spent" in screen_text(app)
        await press(pilot, "enter", "t")
        assert titles(app) == ["ahead", "June"]
        assert "2 activities · 1 done · 1.0 h · €65 spent" in screen_text(app)
        await press(pilot, "escape")
        assert titles(app) == ["ahead", "waiting", "June"]


async def test_a_filter_nothing_fits_says_how_to_get_out(tmp_path):
    stored(tmp_path, two_groups())
    async with running(tmp_path, size=SIZE) as (app, pilot):
        await press(pilot, "4", "slash", "text:zebra")
        assert "Nothing here is called “zebra”. Esc clears the filter." in screen_text(app)
        await press(pilot, "escape")
        assert len(titles(app)) == 6


async def test_an_empty_period_says_how_to_see_another(tmp_path):
    stored(tmp_path, [group(evening(500))])
    async with running(tmp_path, size=SIZE) as (app, pilot):
        await press(pilot, "4", "t")
        assert "Nothing in this period (this month). t shows another one." in screen_text(app)


async def test_without_any_the_place_says_what_belongs_there(tmp_path):
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "4")
        assert "l  log one" in screen_text(app)
        await press(pilot, "x", "e", "enter")
        assert isinstance(app.screen, ActivitiesScreen)


async def test_enter_edits_the_one_in_focus_and_the_list_follows(tmp_path):
    store = stored(tmp_path, two_groups())
    async with running(tmp_path, size=SIZE) as (app, pilot):
        await press(pilot, "4", "down")
        assert app.screen.cooperation_here == "c1"
        await press(pilot, "enter")
        assert isinstance(app.screen, LogScreen)
        app.screen.form.fill({"title": "July"})
        await press(pilot, "ctrl+s", "escape")
        await settled(pilot)
        assert isinstance(app.screen, ActivitiesScreen)
        assert titles(app) == ["ahead", "waiting", "July", "May", "winter", "old"]
        assert app.screen.query_one(ActivityList).here == 2
        assert [one.title for one in histories(store)[0].activities] == ["old", "July", "ahead"]


async def test_a_deleted_one_comes_back_to_the_last_cell_and_the_place_is_kept(tmp_path):
    store = stored(tmp_path, two_groups())
    before = rows(store)
    async with running(tmp_path, size=SIZE) as (app, pilot):
        await press(pilot, "4", "down", "x")
        assert titles(app) == ["ahead", "waiting", "May", "winter", "old"]
        assert app.screen.query_one(ActivityList).here == 2
        said = "Café Müßig, Jun 20, 2026: deleted; its 2 results stay, without an evening."
        assert said in toasts(app)
        assert [one.activity for one in histories(store)[0].results] == [None, None]
        await press(pilot, "ctrl+z")
        assert rows(store) == before
        assert titles(app)[2] == "June"


async def test_deleting_the_last_line_goes_to_the_one_above(tmp_path):
    stored(tmp_path, two_groups())
    async with running(tmp_path, size=SIZE) as (app, pilot):
        await press(pilot, "4", "end", "delete")
        assert app.screen.query_one(ActivityList).item.title == "winter"


async def test_names_and_titles_that_mean_harm_are_only_texts(tmp_path):
    told = [evening(n, title=name, given=name, received="two\nlines") for n, name in enumerate(HOSTILE)]
    stored(tmp_path, [named(group(one), n, one.title) for n, one in enumerate(told)])
    async with running(tmp_path, size=SIZE) as (app, pilot):
        await press(pilot, "4")
        for shown in ("[/] · [/] · got: two lines", "[red]", "Müßiggang 🎉[@click=app", "NNN…"):
            assert shown in screen_text(app)
        await press(pilot, "x")
        assert "[/], Jun 30, 2026: deleted." in " ".join(screen_text(app).split())


async def test_columns_drop_out_as_the_width_shrinks(tmp_path):
    stored(tmp_path, two_groups())
    async with running(tmp_path, size=SIZE) as (app, pilot):
        await press(pilot, "4")
        wide = screen_text(app)
        for width, height in ((80, 24), (60, 20), (20, 5)):
            await pilot.resize_terminal(width, height)
            await settled(pilot)
            assert max(len(line) for line in screen_text(app).splitlines()) <= max(width, LEAST.width)
        await pilot.resize_terminal(60, 20)
        await settled(pilot)
        assert "not logged" in screen_text(app)
        assert "Results" not in screen_text(app)
        await pilot.resize_terminal(*SIZE)
        await settled(pilot)
        assert screen_text(app) == wide


async def test_the_letters_are_explained_while_they_are_in_sight(tmp_path):
    stored(tmp_path, two_groups())
    async with running(tmp_path, size=(80, 24)) as (app, pilot):
        await press(pilot, "4")
        assert "P planned · R prepared" in screen_text(app)
        await pilot.resize_terminal(60, 20)
        await settled(pilot)
        assert "P planned" not in screen_text(app)
        await pilot.resize_terminal(80, 24)
        await settled(pilot)
        assert "P planned · R prepared" in screen_text(app)
        await press(pilot, "slash", "text:nowhere")
        assert "P planned" not in screen_text(app)


async def test_the_mouse_alone_changes_the_period_and_leaves_the_filter(tmp_path):
    stored(tmp_path, two_groups())
    async with running(tmp_path, size=SIZE) as (app, pilot):
        await press(pilot, "4")
        await pilot.click("#period")
        await settled(pilot)
        assert len(titles(app)) == 3
        await pilot.click("FilterField")
        await press(pilot, "text:break")
        await pilot.click(ActivityList, offset=(5, 1))
        await settled(pilot)
        assert isinstance(app.focused, ActivityList)
        assert titles(app) == ["waiting"]


async def test_of_twenty_thousand_only_the_pages_in_sight_are_fetched(tmp_path, monkeypatch):
    fill(stored(tmp_path), cooperations=200, activities=20_000, on=ago(0))
    fetched = []
    fetch = activities_screen.page

    def counting(store, wanted, offset, limit):
        fetched.append((offset, limit))
        return fetch(store, wanted, offset, limit)

    monkeypatch.setattr(activities_screen, "page", counting)
    # A look whether another program wrote may read the page in sight once more.
    monkeypatch.setattr(background, "BETWEEN_LOOKS", 600)
    async with running(tmp_path, size=SIZE) as (app, pilot):
        await press(pilot, "4")
        assert "20,000 activities" in screen_text(app)
        assert fetched == [(0, PAGE)]
        await press(pilot, "end")
        assert fetched == [(0, PAGE), (20_000 - PAGE, PAGE)]
        await press(pilot, "home", "pagedown")
        assert len(fetched) == 2
        await press(pilot, "end", "x")
        assert "19,999 activities" in screen_text(app)
        assert fetched[2:] == [(20_000 - PAGE, PAGE)]
