"""Whole cooperations made up by hypothesis."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from helpers.entry_strategies import (
    FIRST,
    activities,
    cents,
    colleagues,
    cooperations,
    decisions,
    kit_items,
    pre_checks,
    results,
    routines,
)
from hypothesis import strategies as st

from coopitis.domain.history import History
from coopitis.domain.pre_check import PreCheck

SIZES: dict[str, tuple[st.SearchStrategy[Any], int]] = {
    "pre_checks": (pre_checks(), 3),
    "activities": (activities(), 12),
    "results": (results(), 4),
    "decisions": (decisions(), 3),
    "routines": (routines(), 1),
    "colleagues": (colleagues(), 1),
    "kit": (kit_items(), 1),
}
"""What a history is made of, and how many there are at most."""


@st.composite
def histories(draw: st.DrawFn) -> History:
    """A cooperation and its entries: `row_id` 1 .. n over all of them, the cooperation first.

    Each list is in the order of entry, the kinds and dates are mixed; some results name an activity, and what
    was ticked for an activity is kit of the cooperation.
    """
    lists = {name: draw(st.lists(one, max_size=most)) for name, (one, most) in SIZES.items()}
    numbers = iter(draw(st.permutations(range(2, 2 + sum(map(len, lists.values()))))))
    numbered = {name: _numbered(entries, numbers) for name, entries in lists.items()}
    sources = st.sampled_from([None, *(activity.id for activity in numbered["activities"])])
    ticked = st.lists(st.sampled_from([piece.id for piece in numbered["kit"]] or [""]), max_size=1)
    numbered["activities"] = [
        replace(one, kit=tuple(filter(None, draw(ticked)))) for one in numbered["activities"]
    ]
    numbered["results"] = [replace(one, activity=draw(sources)) for one in numbered["results"]]
    return History(draw(cooperations()), **numbered)


def _numbered(entries: list[Any], numbers: Iterator[int]) -> list[Any]:
    given = [replace(one, row_id=number) for one, number in zip(entries, numbers, strict=False)]
    return [replace(one, id=f"{one.id}{one.row_id}") for one in sorted(given, key=lambda one: one.row_id)]


def checked_histories() -> st.SearchStrategy[History]:
    """Histories with a complete pre-check in force on every day of the window."""

    def checked(history: History, first: PreCheck) -> History:
        newest = 2 + sum(len(getattr(history, name)) for name in SIZES)
        return replace(history, pre_checks=[*history.pre_checks, replace(first, row_id=newest)])

    firsts = st.builds(
        PreCheck,
        id=st.just("first"),
        date=st.just(FIRST),
        complete=st.just(True),
        minutes_per_result=st.integers(0, 6_000),
        rate=cents(),
        max_cost=st.integers(1, 2_000_00),
        horizon_days=st.integers(0, 400),
    )
    return st.builds(checked, histories(), firsts)
