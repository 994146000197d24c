"""Cooperations to decide about, and what the board says of them."""

from dataclasses import replace
from pathlib import Path

from helpers.entries import decided, evening, group, promise, result

from coopitis.app import CoopitisApp
from coopitis.domain.activity import Activity
from coopitis.domain.decision import Choice, Decision
from coopitis.domain.history import History
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.result import Result
from coopitis.screens.board.board import BoardScreen
from coopitis.store.database import open_store
from coopitis.store.histories import history

HOSTILE = ["[/]", "[red]👩‍👩‍👧 Müßiggang[@click=app.bell]x", "N" * 200]

PAYS = (promise(), evening(9, 100_00), result(3))
"""A result of 400 for 100: +300."""

ON_TRIAL = (promise(), evening(9, 100_00))
"""-100 of 400."""

EXHAUSTED = (promise(), evening(9, 500_00))
"""-500 of 400."""

UNCHECKED = (evening(9, 70_00),)


def named(
    name: str, *entries: PreCheck | Activity | Result | Decision, choice: Choice | None = None, **more
) -> History:
    """A cooperation whose id is its name, decided the day before if at all."""
    decisions = [decided(1, choice, **more)] if choice else []
    one = group(*entries, *decisions)
    return replace(one, cooperation=replace(one.cooperation, id=name, name=name))


def board(app: CoopitisApp) -> BoardScreen:
    """The board, which has to be the screen on top."""
    assert isinstance(app.screen, BoardScreen)
    return app.screen


def dealt(app: CoopitisApp) -> dict[str, list[str]]:
    """The names in each column that has any."""
    columns = {column.choice.value: column.items for column in board(app).columns}
    return {choice: [card.cooperation.name for card in cards] for choice, cards in columns.items() if cards}


def here(app: CoopitisApp) -> str | None:
    """The card in focus."""
    return board(app).cooperation_here


def decisions(folder: Path, name: str) -> list[Decision]:
    """What is stored, in the order it was decided."""
    found = history(open_store(folder / "coopitis.sqlite3"), name)
    assert found is not None
    return list(found.decisions)
