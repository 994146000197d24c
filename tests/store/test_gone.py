"""What is changed and is not there any more, or lies in a file that is broken, is refused in a sentence."""

from dataclasses import replace
from datetime import date

import pytest
from helpers.databases import damage

from coopitis.domain.activity import Activity
from coopitis.domain.belongings import Colleague
from coopitis.domain.cooperation import Cooperation
from coopitis.refusal import Gone, Unusable
from coopitis.store import cooperations, entries
from coopitis.store.forgetting import forget
from coopitis.store.histories import histories
from coopitis.store.logbook import answer, log
from coopitis.store.undo import undo

DAY = date(2026, 6, 30)
SAID = "This is not there any more, so nothing was saved"


@pytest.fixture
def table(store):
    return cooperations.save(store, Cooperation("", "Table"))


def test_an_evening_that_was_taken_back_cannot_be_answered(store, table):
    evening = log(store, "Log Table", Activity("", DAY), table.id)
    undo(store)
    before = histories(store)
    with pytest.raises(Gone, match=SAID):
        answer(store, replace(evening, consequence="Leave at nine"), evening)
    assert histories(store) == before


def test_a_person_who_was_forgotten_is_not_entered_again(store, table):
    ada = entries.enter(store, "Add Ada", Colleague("", "Ada"), table.id)
    forget(store, "Ada")
    for attempt in (
        lambda: entries.enter(store, "Edit Ada", replace(ada, notes="Likes cake"), table.id),
        lambda: entries.remove(store, "Delete Ada", ada),
    ):
        with pytest.raises(Gone, match=SAID):
            attempt()
    assert histories(store)[0].colleagues == []


def test_nothing_is_entered_into_a_cooperation_that_is_gone(store, table):
    cooperations.remove(store, table)
    with pytest.raises(Gone, match=SAID):
        log(store, "Log Table", Activity("", DAY), table.id)
    assert undo(store) == "Delete Table"


def test_a_file_that_broke_while_it_was_open_is_one_sentence(store, table):
    store.close()
    damage(store.path)
    with pytest.raises(Unusable, match=r"Nothing was saved: .* is damaged .* puts an earlier copy back"):
        log(store, "Log Table", Activity("", DAY), table.id)
