"""`coopitis list`."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from helpers.clock import today
from helpers.shell import coopitis, with_imported

from coopitis.commands import accounts
from coopitis.domain.activity import Activity
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.decision import Choice, Decision
from coopitis.domain.history import History
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.result import Result
from coopitis.store.database import open_store
from coopitis.store.importing import import_histories


def listed(folder, capsys, *histories: History) -> list[str]:
    """The lines for these histories."""
    store = open_store(folder / "coopitis.sqlite3")
    import_histories(store, histories)
    store.close()
    accounts.run(folder)
    return capsys.readouterr().out.splitlines()


def test_there_is_one_line_for_each_account_in_the_installed_command(tmp_path):
    with_imported(tmp_path)
    said = coopitis(tmp_path, "list")
    assert (said.returncode, said.stderr) == (0, "")
    breakfast, networks = said.stdout.splitlines()
    assert re.split("  +", breakfast) == [
        *("Weekly business breakfast", "Undecided", "drop", "balance −€4,725", "2 results"),
        *("cost per result €2,762.50, at most €400", "0 evenings left"),
        "€4,325 past the overdraft of €400",
    ]
    assert re.split("  +", networks) == [
        *("Online business networks", "Undecided", "unchecked", "balance –", "0 results"),
        *("cost per result – (€93,600 spent)", "nothing was promised"),
    ]


def test_an_empty_store_gives_no_line_but_a_hint_beside(tmp_path):
    said = coopitis(tmp_path, "list")
    assert (said.returncode, said.stdout) == (0, "")
    assert "no cooperation yet" in said.stderr


def test_an_account_tells_decision_advice_balance_and_what_is_left(tmp_path, capsys):
    on = today()
    history = History(
        Cooperation("c", "Monday table"),
        pre_checks=[PreCheck("p", on, complete=True, max_cost=400_00)],
        activities=[Activity("a", on, expenses=150_00)],
        results=[Result("r", on, "a lead")],
        decisions=[Decision("d", on, Choice.KEEP)],
    )
    # 1 x 400 - 150 = 250 in the black; (250 + 400) / 150 = 4.3, so five evenings.
    (line,) = listed(tmp_path, capsys, history)
    assert re.split("  +", line) == [
        *("Monday table", "Keep", "pays", "balance +€250", "1 result"),
        *("cost per result €150, at most €400", "5 evenings left"),
        "€250 in the black",
    ]


def test_what_lies_ahead_is_not_listed_as_spent(tmp_path, capsys):
    tomorrow = Activity("a", today() + timedelta(days=1), expenses=150_00)
    (line,) = listed(tmp_path, capsys, History(Cooperation("c", "n"), activities=[tomorrow]))
    assert "(€0 spent)" in line


def test_columns_stand_under_each_other_whatever_the_names_are_made_of(tmp_path, capsys):
    from rich.cells import cell_len

    names = ["x", "猫" * 20, "Käse ☕", "[/]", "y" * 60]
    lines = listed(tmp_path, capsys, *[History(Cooperation(name, name)) for name in names])
    assert [line.split("  ")[0] for line in lines] == names
    assert {cell_len(line[: line.index("Undecided")]) for line in lines} == {62}


@pytest.mark.parametrize("name", ["[/]", "[@click=app.bell]x", "[red]x"])
def test_names_are_shown_as_they_are(tmp_path, capsys, name):
    (line,) = listed(tmp_path, capsys, replace(History(Cooperation("c", name))))
    assert line.startswith(f"{name}  ")
