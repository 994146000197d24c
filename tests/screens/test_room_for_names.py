"""Names, figures and advice have their room: over the demo in both languages, and with what is worst."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from helpers.app import press, running, screen_text, stored
from helpers.demo import DAY, with_demo
from helpers.entries import decided, evening, group, promise, result
from rich.cells import cell_len

from coopitis.demo import build, terms
from coopitis.domain.decision import Choice
from coopitis.domain.history import History
from coopitis.language import choose
from coopitis.reading.amount import MOST
from coopitis.screens.board.card_column import CardColumn
from coopitis.screens.today.duty_list import DutyList, subject
from coopitis.views.standing_list import StandingList

LISTS = {
    "today": [()],
    "board": [("2",)],
    "cooperations": [("3",), ("3", "end"), ("3", "s", "s")],
    "activities": [("4",), ("4", "home"), ("4", "end")],
    "diagnosis": [("o",), ("o", "tab", "end")],
}
"""The keys that lead to each list, and to what of it is out of sight at first."""

SMALL, LARGE = (80, 24), (120, 40)
WHOLE = {SMALL: 25, LARGE: 40}
"""Cells up to which a name is never cut."""


def cut_names(text: str, names: list[str], most: int) -> Iterator[str]:
    """The names of so many cells at most of which only a beginning is there."""
    longer = [name for name in names if cell_len(name) > most]
    for name in names:
        if cell_len(name) > most:
            continue
        for end in range(3, len(name)):
            begins = name[:end].rstrip()
            if not any(other.startswith(begins) for other in longer) and f"{begins}…" in text:
                yield name


@pytest.mark.parametrize("size", [SMALL, LARGE])
@pytest.mark.parametrize("language", ["en", "de"])
async def test_no_short_name_is_cut_on_any_list(tmp_path, language, size):
    choose(language, {})
    names = [one.cooperation.name for one in build(DAY, language)]
    async with running(with_demo(tmp_path, language), on=DAY, size=size) as (app, pilot):
        for area, ways in LISTS.items():
            for keys in ways:
                await press(pilot, "1", *keys)
                assert list(cut_names(screen_text(app), names, WHOLE[size])) == [], area
                assert any(name[:8] in screen_text(app) for name in names), area
                await press(pilot, "escape")


def exactly(cells: int, number: int, name: str) -> str:
    """A name of exactly so many cells, which begins as no other does; every third is one long word."""
    longer = f"{name} und Partner im Norden, Regionalgruppe Küste"
    said = longer.replace(" ", "").lower() if number % 3 == 2 else longer
    return f"{chr(ord('A') + number)}q{said}"[: cells - 1] + "z"


MERGING = [("3", "enter", "M"), ("3", "enter", "M", "end")]


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_a_name_of_exactly_as_many_cells_as_are_promised_is_whole_on_every_list(tmp_path, size):
    choose("de", {})
    told = [
        replace(
            one, cooperation=replace(one.cooperation, name=exactly(WHOLE[size], number, one.cooperation.name))
        )
        for number, one in enumerate(build(DAY, "de"))
    ]
    names = [one.cooperation.name for one in told]
    assert {cell_len(name) for name in names} == {WHOLE[size]}
    stored(tmp_path, told, terms())
    async with running(tmp_path, on=DAY, size=size) as (app, pilot):
        for area, ways in {**LISTS, "merging": MERGING}.items():
            seen = set()
            for keys in ways:
                await press(pilot, "1", *keys)
                text = on_one_line(app) if area == "board" else screen_text(app)
                begun = {name for name in names if name[:6] in text}
                assert begun == {name for name in begun if name in text}, area
                seen |= begun
                await press(pilot, "escape", "escape")
            assert len(seen) >= 5, area


def on_one_line(app) -> str:
    """The names of the board's cards, in which one is broken on two lines, each on one."""
    found = []
    for column in app.screen.query(CardColumn):
        place, width = column.content_region, column.scrollable_content_region.width
        lines = [line[place.x : place.x + width].rstrip() for line in screen_text(app).splitlines()]
        shown = lines[place.y : place.bottom]
        for one, two in pairwise(shown):
            found += [one.removeprefix("≠ ") + two, one.removeprefix("≠ ") + " " + two]
            found += [one.removeprefix("≠ ").removesuffix("-") + two]
    return "\n".join(found)


@pytest.mark.parametrize("size", [SMALL, LARGE])
@pytest.mark.parametrize("language", ["en", "de"])
async def test_no_short_name_of_a_person_is_cut_on_a_page(tmp_path, language, size):
    choose(language, {})
    told = max(build(DAY, language), key=lambda one: len(one.results))
    stored(tmp_path, [told], terms())
    async with running(tmp_path, on=DAY, size=size) as (app, pilot):
        await press(pilot, "3", "enter", "right", "right")
        people = [one.person for one in told.results if one.person]
        assert list(cut_names(screen_text(app), people, WHOLE[size])) == []
        # In the narrow column beside the account there is none at all.
        assert size == LARGE or any(person in screen_text(app) for person in people)
        await press(pilot, "right")
        people = [one.name for one in told.colleagues]
        assert list(cut_names(screen_text(app), people, WHOLE[size])) == []
        assert any(person in screen_text(app) for person in people)


@pytest.mark.parametrize("language", ["en", "de"])
async def test_at_80_by_24_nine_duties_and_five_accounts_with_their_bars_are_in_sight(tmp_path, language):
    choose(language, {})
    async with running(with_demo(tmp_path, language), on=DAY, size=SMALL) as (app, _pilot):
        due, accounts = app.screen.query_one(DutyList), app.screen.query_one(StandingList)
        assert due.scrollable_content_region.height // due.item_height == 9
        assert accounts.scrollable_content_region.height // accounts.item_height == 5
        lines = screen_text(app).splitlines()
        assert all(subject(item)[:20] in line for item, line in zip(due.items, lines[2:11], strict=False))
        assert all("┃" in line for line in lines[-6:-1])


def worst(number: int, name: str) -> History:
    """Nine digits, a balance that rounds to nothing, an advice that is not followed."""
    check = promise(max_cost=MOST, expectation=name, result_looks_like=name, target=1, unit=name)
    entries = {
        0: (check, evening(3, 99_999_998_00, title=name), decided(1, Choice.KEEP, reason=name)),
        1: (promise(), evening(3, 40, title=name), result(2, person=name)),
        2: (evening(3, MOST, title=name), evening(4, 23_456_789_00)),
        3: (
            promise(),
            evening(3, MOST, title=name),
            evening(4, MOST - 1_00),
            decided(1, Choice.DROP, reason=name),
        ),
    }
    one = group(*entries[number % 4])
    return replace(one, cooperation=replace(one.cooperation, id=f"c{number}", name=name))


WIDE = "界" * 100
AREAS = ("1", "2", "3", "4", "o")


@pytest.mark.parametrize("size", [(60, 20), SMALL, LARGE, (200, 60)])
async def test_with_names_of_200_cells_and_nine_digits_no_figure_and_no_advice_is_cut(tmp_path, size):
    stored(tmp_path, [worst(number, f"{number}{WIDE}") for number in range(4)])
    async with running(tmp_path, size=size) as (app, pilot):
        for area in AREAS:
            await press(pilot, "1", area)
            text = screen_text(app)
            assert not re.search(r"\d…|€…|[−-]€0\b|−0 ", text), area
        await press(pilot, "3")
        rows = screen_text(app)
        for figure in ("−€99,999,998", "+€400", "€123,456,789", "−€199,999,999"):
            assert figure in rows
        for advice in ("on trial", "pays", "unchecked", "drop"):
            assert advice in rows


@pytest.mark.parametrize("count", [0, 1, 1000])
async def test_none_one_and_a_thousand(tmp_path, count):
    names = [f"Group {number}" for number in range(count)]
    told = [worst(number % 2, name) for number, name in enumerate(names)]
    told = [
        replace(one, cooperation=replace(one.cooperation, id=f"g{number}")) for number, one in enumerate(told)
    ]
    stored(tmp_path, told)
    for size in [(60, 20), (200, 60)]:
        async with running(tmp_path, size=size) as (app, pilot):
            for area in AREAS:
                await press(pilot, "1", area, "end")
                text = screen_text(app)
                if not count and area in "1234":
                    # What belongs here, and a key that brings it.
                    assert re.search(r"^ *[ian] {2,}\w|^ *l {2,}\w", text, re.MULTILINE), area
