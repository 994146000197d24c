import pytest
from helpers.app import press, running, screen_text, settled, stored
from helpers.cooperations import HOSTILE, named, rows
from helpers.entries import ago, decided, evening, group, promise, result

from coopitis.domain.decision import Choice
from coopitis.screens.cooperation.cooperation_form import CooperationForm
from coopitis.screens.cooperation.cooperation_page import CooperationPage
from coopitis.screens.cooperations.cooperation_list import CooperationList
from coopitis.screens.cooperations.cooperations import CooperationsScreen
from coopitis.screens.least_size import LEAST
from coopitis.store.histories import histories
from coopitis.store.undo import undo

SIZE = (120, 40)
TITLES = ("Name ↓", "Balance ↓", "Advice ↓", "Last ↓", "Per result ↓")


def accounts():
    """Balances +100, −500 (undecided), −500 (dropped), none; each cost and last evening another."""
    return [
        named(group(promise(), evening(9, 300_00), result(3, won=600_00)), 1, "Café Müßig"),
        named(group(promise(), evening(2, 500_00)), 2, "Breakfast"),
        named(group(promise(), evening(1, 500_00), decided(0, Choice.DROP)), 3, "Angels"),
        named(group(evening(4, 20_00)), 4, "Forum"),
        named(group(promise(), evening(5, 150_00)), 5, "Evening club"),
    ]


def names(app):
    return [one.cooperation.name for one in app.screen.query_one(CooperationList).items]


async def test_the_list_shows_every_account_under_its_header(tmp_path):
    stored(tmp_path, accounts())
    async with running(tmp_path, size=SIZE) as (app, pilot):
        await press(pilot, "3")
        lines = screen_text(app).splitlines()
        assert lines[2].startswith("─5 cooperations · €1,470 spent · 1 result · €600 won")
        header = next(line for line in lines if "Balance" in line)
        [cafe] = [line for line in lines if "Café Müßig" in line]
        assert "pays €600 won Undecided" in " ".join(cafe.split())
        for title, cell in (("Advice", "pays"), ("Decision", "Undecided"), ("Per result", "€300, max. €400")):
            assert header.index(title) == cafe.index(cell)
        assert header.index("Balance") + len("Balance") == cafe.index("+€100") + len("+€100")
        [forum] = [line for line in lines if "Forum" in line]
        assert "·······" in forum
        assert "unchecked" in forum
        assert "no result for €20" in forum


async def test_one_key_leads_through_the_orders_and_the_header_says_which(tmp_path):
    stored(tmp_path, accounts())
    async with running(tmp_path, size=SIZE) as (app, pilot):
        await press(pilot, "3")
        seen = []
        for _order in range(6):
            [marked] = [title for title in TITLES if title in screen_text(app)]
            seen.append((marked, names(app)))
            await press(pilot, "s")
        urgent = ["Breakfast", "Evening club", "Forum", "Café Müßig", "Angels"]
        assert seen == [
            ("Advice ↓", urgent),
            ("Name ↓", ["Angels", "Breakfast", "Café Müßig", "Evening club", "Forum"]),
            ("Balance ↓", ["Angels", "Breakfast", "Evening club", "Café Müßig", "Forum"]),
            ("Last ↓", ["Angels", "Breakfast", "Forum", "Evening club", "Café Müßig"]),
            # Without a result: by what was spent, 500, 500, 150, 20; then 300 for one.
            ("Per result ↓", ["Angels", "Breakfast", "Evening club", "Forum", "Café Müßig"]),
            ("Advice ↓", urgent),
        ]


async def test_sorting_stays_on_the_cooperation_one_was_on(tmp_path):
    stored(tmp_path, accounts())
    async with running(tmp_path, size=SIZE) as (app, pilot):
        await press(pilot, "3", "down", "down")
        assert app.screen.cooperation_here == "c4"
        await press(pilot, "s")
        assert app.screen.cooperation_here == "c4"


async def test_a_filter_narrows_by_part_of_the_name_and_esc_leads_out_of_it(tmp_path):
    stored(tmp_path, accounts())
    async with running(tmp_path, size=SIZE) as (app, pilot):
        await press(pilot, "3", "slash", "text:mussig")
        assert names(app) == ["Café Müßig"]
        assert "1 of 5 cooperations · €300 spent" in screen_text(app)
        await press(pilot, "escape")
        assert isinstance(app.focused, CooperationList)
        assert names(app) == ["Café Müßig"]
        await press(pilot, "escape")
        assert len(names(app)) == 5


async def test_what_is_filtered_for_next_takes_the_place_of_the_filter(tmp_path):
    stored(tmp_path, accounts())
    async with running(tmp_path, size=SIZE) as (app, pilot):
        await press(pilot, "3", "slash", "text:mussig", "enter", "slash", "text:forum")
        assert names(app) == ["Forum"]


async def test_the_key_of_an_area_leaves_the_page_on_top_of_it(tmp_path):
    stored(tmp_path, accounts())
    async with running(tmp_path, size=SIZE) as (app, pilot):
        await press(pilot, "3", "enter", "3")
        assert isinstance(app.screen, CooperationsScreen)
        await press(pilot, "enter", "1", "3")
        assert isinstance(app.screen, CooperationsScreen)


async def test_a_filter_nothing_fits_says_how_to_get_out(tmp_path):
    stored(tmp_path, accounts())
    async with running(tmp_path, size=SIZE) as (app, pilot):
        await press(pilot, "3", "slash", "text:zebra")
        assert "Nothing here is called “zebra”. Esc clears the filter." in screen_text(app)
        assert app.screen.cooperation_here is None
        await press(pilot, "escape")
        assert len(names(app)) == 5


async def test_letters_typed_into_the_filter_are_no_commands(tmp_path):
    stored(tmp_path, accounts())
    async with running(tmp_path, size=SIZE) as (app, pilot):
        await press(pilot, "3", "slash", "text:lxsed1")
        assert isinstance(app.screen, CooperationsScreen)
        assert "lxsed1" in screen_text(app)


async def test_enter_opens_the_page_and_e_the_form(tmp_path):
    stored(tmp_path, accounts())
    async with running(tmp_path, size=SIZE) as (app, pilot):
        await press(pilot, "3", "down", "enter")
        assert isinstance(app.screen, CooperationPage)
        assert app.screen.cooperation_here == "c5"
        await press(pilot, "escape", "e")
        assert isinstance(app.screen, CooperationForm)
        assert app.screen.form.texts()["name"] == "Evening club"


@pytest.mark.parametrize("key", ["x", "delete"])
async def test_deleting_says_what_goes_and_undo_brings_every_row_back(tmp_path, key):
    store = stored(tmp_path, accounts())
    before = rows(store)
    async with running(tmp_path, size=SIZE) as (app, pilot):
        await press(pilot, "3", "s", "home", "down", "down", key)
        text = " ".join(screen_text(app).split())
        assert "Delete Café Müßig?" in text
        assert "1 evening, 1 result, 1 pre-check go too." in text
        await press(pilot, "y")
        assert names(app) == ["Angels", "Breakfast", "Evening club", "Forum"]
        assert "Ctrl+Z takes that back" in " ".join(screen_text(app).split())
        assert [one.cooperation.id for one in histories(store)] == ["c2", "c3", "c4", "c5"]
        await press(pilot, "ctrl+z")
        assert rows(store) == before
        assert "Café Müßig" in names(app)


@pytest.mark.parametrize("key", ["n", "escape"])
async def test_deleting_can_be_thought_better_of(tmp_path, key):
    store = stored(tmp_path, accounts())
    before = rows(store)
    async with running(tmp_path, size=SIZE) as (app, pilot):
        await press(pilot, "3", "x", key)
        assert isinstance(app.screen, CooperationsScreen)
        assert rows(store) == before
        assert undo(store) is None


async def test_below_the_list_stands_what_the_row_does_not_say(tmp_path):
    """300 for one of three leads, at most 400 each; looked at again 90 days after it was decided."""
    check = promise(until=ago(-30), target=3)
    kept = decided(20, Choice.KEEP, reason="nice people")
    stored(tmp_path, [named(group(check, evening(3, 300_00), result(2), kept), 1, "Club")])
    async with running(tmp_path, size=(80, 24)) as (app, pilot):
        await press(pilot, "3")
        foot = [" ".join(line.split()) for line in screen_text(app).splitlines()[-5:-1]]
        assert foot[0].startswith("Club live")
        assert foot[1].startswith("pays: ")
        assert foot[2] == "each result €300, at most €400 · 1 of 3 promised · by Jul 30, 2026"
        assert foot[3] == "Keep · next review Jul 30, 2026 · nice people"


async def test_below_the_list_stands_the_whole_name_of_the_one_in_focus_and_why(tmp_path):
    long = "The regulars' table of the mechanical engineers of the north"
    stored(tmp_path, [*accounts(), named(group(promise(), evening(2, 900_00)), 6, long)])
    async with running(tmp_path, size=(80, 24)) as (app, pilot):
        await press(pilot, "3")
        assert long in screen_text(app)
        assert "drop: €500 past the overdraft of €400" in screen_text(app)
        await press(pilot, "slash", "text:forum")
        assert "unchecked: nothing was promised" in screen_text(app)
        await press(pilot, "text:zebra")
        assert "nothing was promised" not in screen_text(app)
        await pilot.resize_terminal(60, 20)
        await press(pilot, "escape")
        assert "past the overdraft of" not in screen_text(app)


async def test_without_a_cooperation_the_list_says_how_one_comes_here(tmp_path):
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "3")
        assert "a  add one you are already in" in screen_text(app)
        await press(pilot, "e", "x", "enter", "s")
        assert isinstance(app.screen, CooperationsScreen)


async def test_names_that_mean_harm_are_only_names(tmp_path):
    stored(tmp_path, [named(group(evening(n)), n, name) for n, name in enumerate(HOSTILE, 1)])
    async with running(tmp_path, size=SIZE) as (app, pilot):
        await press(pilot, "3")
        text = screen_text(app)
        assert all(name in text for name in ("[/]", "[red]", "Müßiggang 🎉[@click=app.bell]x", "NNNNN…"))
        await press(pilot, "s", "down", "x")
        said = " ".join(screen_text(app).split())
        assert "Delete [red]" in said
        assert "🎉[@click=app.bell]x?" in said
        await press(pilot, "y", "slash", "text:[/]")
        assert names(app) == ["[/]"]
        await press(pilot, "text:[b]")
        assert "Nothing here is called “[/][b]”" in screen_text(app)


async def test_columns_drop_out_from_the_right_and_nothing_is_lost_on_the_way_back(tmp_path):
    stored(tmp_path, accounts())
    async with running(tmp_path, size=SIZE) as (app, pilot):
        await press(pilot, "3")
        wide = screen_text(app)
        for width, height in ((80, 24), (60, 20), (30, 8), (12, 4)):
            await pilot.resize_terminal(width, height)
            await settled(pilot)
            assert max(len(line) for line in screen_text(app).splitlines()) <= max(width, LEAST.width)
        await pilot.resize_terminal(60, 20)
        await settled(pilot)
        slim = screen_text(app)
        assert "+€100" in slim
        assert "Undecided" in slim
        assert "Per result" not in slim
        await pilot.resize_terminal(*SIZE)
        await settled(pilot)
        assert screen_text(app) == wide


async def test_the_mouse_alone_sorts_and_opens(tmp_path):
    stored(tmp_path, accounts())
    async with running(tmp_path, size=SIZE) as (app, pilot):
        await press(pilot, "3")
        await pilot.click("#order")
        await settled(pilot)
        assert names(app)[0] == "Angels"
        await pilot.click(CooperationList, offset=(5, 1), times=2)
        await settled(pilot)
        assert app.screen.cooperation_here == "c2"
        assert isinstance(app.screen, CooperationPage)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_below_the_list_reason_and_day_are_read_to_their_end(tmp_path, size):
    reason = "Two orders came of it in the winter without orders, and the people are worth a lunch a month"
    kept = decided(9, Choice.KEEP_ANYWAY, review_ago=-90, reason=reason)
    stored(tmp_path, [group(promise(), evening(9, 500_00), kept)])
    async with running(tmp_path, size=size) as (app, pilot):
        await press(pilot, "3")
        text = " ".join(screen_text(app).split())
        assert (reason in text) == (size[0] > 60)
        assert "…" not in text


async def test_a_reason_without_end_leaves_the_list_in_sight(tmp_path):
    kept = decided(9, Choice.KEEP_ANYWAY, review_ago=-90, reason="very " * 300 + "dear")
    stored(tmp_path, [group(promise(), evening(9, 500_00), kept)])
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "3")
        text = screen_text(app)
        assert "▍A group" in text
        assert len([line for line in text.splitlines() if "very very" in line]) == 4
        assert "very…" in text
