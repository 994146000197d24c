from helpers.cooperations import named, rows
from helpers.entries import ON, decided, evening, group, promise, result

from coopitis.domain.cooperation import Cooperation
from coopitis.domain.decision import Choice
from coopitis.store.cooperations import Belongings, belongings, remove, save
from coopitis.store.histories import histories, history
from coopitis.store.importing import import_histories
from coopitis.store.undo import undo


def whole(number):
    entries = [promise(), evening(5), evening(4), result(3, activity="a2"), decided(2, Choice.KEEP)]
    return named(group(*entries), number, f"Group {number}")


def test_what_belongs_to_a_cooperation_is_counted(store):
    import_histories(store, [whole(1), whole(2)])
    assert belongings(store, "c1") == Belongings(activities=2, results=1, decisions=1, pre_checks=1)
    assert belongings(store, "nobody") == Belongings()


def test_a_removed_cooperation_comes_back_to_the_last_cell(store):
    import_histories(store, [whole(1), whole(2)])
    before = rows(store)
    remove(store, history(store, "c1").cooperation)
    assert [one.cooperation.id for one in histories(store)] == ["c2"]
    assert undo(store) == "Delete Group 1"
    assert rows(store) == before


def test_a_new_one_is_entered_and_a_known_one_changed(store):
    new = save(store, Cooperation("", "Forum", started=ON))
    assert [one.cooperation for one in histories(store)] == [new]
    save(store, Cooperation(new.id, "Form", row_id=new.row_id))
    assert [one.cooperation.name for one in histories(store)] == ["Form"]
    assert undo(store) == "Change Form"
    assert [one.cooperation for one in histories(store)] == [new]
