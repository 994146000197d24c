"""The list that draws only what is in sight."""

from collections.abc import Sequence

from helpers.bare import BareApp
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input

from coopitis.widgets.item_list import ItemList


class Words(ItemList[str]):
    """Two lines an item; counts how often one is drawn."""

    drawn: int = 0

    def render_item(self, item: str, width: int) -> Content:
        self.drawn += 1
        return Content(f"{item}\n  of {width} cells")


class Lazy(Sequence[str]):
    """A sequence that makes an item when it is asked for, and remembers for which."""

    def __init__(self, length: int) -> None:
        self.length, self.asked = length, set[int]()

    def __len__(self) -> int:
        return self.length

    def __getitem__(self, number):
        self.asked.add(number)
        return f"word {number}"


class ListApp(BareApp):
    """A list of ten lines, so of five items in sight, below an input."""

    CSS = "Words { height: 10; } Words.-tall { height: 16; }"

    def __init__(self, items: Sequence[str]) -> None:
        super().__init__()
        self.items, self.chosen, self.moved = items, [], []

    def compose(self) -> ComposeResult:
        yield Input()
        yield Words(item_height=2, empty="Nothing here.", id="words")

    def on_mount(self) -> None:
        self.words.show(self.items)
        self.words.focus()

    def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        self.chosen.append(event.item)

    def on_item_list_moved(self, event: ItemList.Moved) -> None:
        self.moved.append(event.item)

    @property
    def words(self) -> Words:
        return self.query_one(Words)

    @property
    def lines(self) -> list[str]:
        height = self.words.scrollable_content_region.height
        return [self.words.render_line(row).text.rstrip() for row in range(height)]

    @property
    def in_sight(self) -> list[str]:
        return [line for line in self.lines if line.startswith("word")]


def words(count: int) -> list[str]:
    return [f"word {number}" for number in range(count)]


async def test_it_shows_items_from_the_top_with_the_first_in_focus():
    app = ListApp(words(3))
    async with app.run_test() as pilot:
        await pilot.pause()
        assert app.in_sight == words(3)
        assert app.words.item == "word 0"
        assert app.moved[-1] == "word 0"


async def test_arrows_and_letters_walk_and_stop_at_both_ends():
    app = ListApp(words(3))
    async with app.run_test() as pilot:
        for key, here in zip("jjjkkk", (1, 2, 2, 1, 0, 0), strict=True):
            await pilot.press(key)
            assert app.words.item == f"word {here}"
        await pilot.press("down", "down", "down", "up")
        assert app.words.item == "word 1"
        assert app.moved[-1] == "word 1"


async def test_it_scrolls_so_that_the_item_in_focus_is_whole():
    app = ListApp(words(20))
    async with app.run_test() as pilot:
        await pilot.press(*["down"] * 5)
        assert app.in_sight == [f"word {n}" for n in range(1, 6)]
        await pilot.press(*["up"] * 5)
        assert app.in_sight == words(5)


async def test_pages_and_ends():
    app = ListApp(words(20))
    async with app.run_test() as pilot:
        for key, here in [("pagedown", 5), ("pagedown", 10), ("end", 19), ("pageup", 14), ("home", 0)]:
            await pilot.press(key)
            assert app.words.item == f"word {here}"
            assert app.words.item in app.in_sight
        await pilot.press("G")
        assert app.words.item == "word 19"
        await pilot.press("g")
        assert app.words.item == "word 0"


async def test_enter_opens_the_item_in_focus():
    app = ListApp(words(3))
    async with app.run_test() as pilot:
        await pilot.press("down", "enter")
        assert app.chosen == ["word 1"]


async def test_an_empty_list_says_so_and_opens_nothing():
    app = ListApp([])
    async with app.run_test() as pilot:
        await pilot.press("down", "pagedown", "end", "enter")
        await pilot.click(app.words, offset=(2, 0))
        assert app.lines[0] == " Nothing here."
        assert app.words.item is None
        assert app.moved[-1] is None
        assert app.chosen == []


async def test_a_click_goes_to_an_item_and_another_one_opens_it():
    app = ListApp(words(20))
    async with app.run_test() as pilot:
        await pilot.click(app.words, offset=(2, 4))
        assert (app.words.item, app.chosen) == ("word 2", [])
        await pilot.click(app.words, offset=(2, 5))
        await pilot.pause()
        assert app.chosen == ["word 2"]


async def test_a_click_that_brings_the_focus_opens_nothing():
    app = ListApp(words(3))
    async with app.run_test() as pilot:
        app.query_one(Input).focus()
        await pilot.pause()
        await pilot.click(app.words, offset=(2, 0))
        await pilot.pause()
        assert app.words.has_focus
        assert app.chosen == []


async def test_a_click_in_a_scrolled_list_takes_the_item_that_is_seen():
    app = ListApp(words(20))
    async with app.run_test() as pilot:
        await pilot.press("end")
        await pilot.click(app.words, offset=(2, 0))
        assert app.words.item == app.in_sight[0] == "word 15"


async def test_a_click_below_the_last_item_changes_nothing():
    app = ListApp(words(3))
    async with app.run_test() as pilot:
        await pilot.press("down")
        await pilot.click(app.words, offset=(2, 8))
        await pilot.pause()
        assert (app.words.item, app.chosen) == ("word 1", [])


async def test_the_item_in_focus_stays_in_sight_when_the_list_gets_shorter_or_taller():
    app = ListApp(words(20))
    async with app.run_test() as pilot:
        app.words.add_class("-tall")
        await pilot.pause()
        await pilot.press(*["down"] * 7)
        app.words.remove_class("-tall")
        await pilot.pause()
        assert "word 7" in app.in_sight
        assert len(app.in_sight) == 5
        app.words.add_class("-tall")
        await pilot.pause()
        assert len(app.in_sight) == 8


async def test_new_items_keep_the_place_or_take_the_one_given():
    app = ListApp(words(20))
    async with app.run_test() as pilot:
        await pilot.press("down", "down")
        app.words.show([f"word {n}!" for n in range(20)])
        assert app.words.item == "word 2!"
        app.words.show(words(20), here=19)
        await pilot.pause()
        assert app.words.item == app.in_sight[-1] == "word 19"
        app.words.show(words(2))
        await pilot.pause()
        assert app.words.item == "word 1"
        assert app.in_sight == words(2)


async def test_a_hundred_thousand_items_cost_what_is_in_sight():
    lazy = Lazy(100_000)
    app = ListApp(lazy)
    async with app.run_test() as pilot:
        await pilot.pause()
        app.words.drawn = 0
        await pilot.press("end")
        await pilot.pause()
        assert app.in_sight[-1] == "word 99999"
        assert len(lazy.asked) <= 20
        assert len(list(app.words.walk_children())) <= 3


async def test_an_item_of_many_lines_is_drawn_once_a_time():
    app = ListApp(words(20))
    async with app.run_test() as pilot:
        await pilot.pause()
        app.words.drawn = 0
        await pilot.press("down")
        await pilot.pause()
        assert 0 < app.words.drawn <= 5


async def test_hostile_text_is_shown_as_it_is():
    hostile = ["[/]", "[@click=app.bell]x", "👩‍👩‍👧 猫", "x" * 200]
    app = ListApp(hostile)
    async with app.run_test(size=(30, 20)) as pilot:
        await pilot.pause()
        assert app.lines[::2][:2] == hostile[:2]
        assert "猫" in app.lines[4]
        assert all(len(line) <= 30 for line in app.lines)


async def test_a_place_in_focus_is_told_by_more_than_the_text():
    app = ListApp(words(3))
    async with app.run_test() as pilot:
        await pilot.pause()
        first, second = app.words.render_line(0), app.words.render_line(2)
        assert {segment.style.bgcolor for segment in first} != {segment.style.bgcolor for segment in second}
