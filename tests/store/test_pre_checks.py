"""What is typed in a pre-check is kept with a draft that Today can offer."""

from helpers.app import stored
from helpers.entries import ON, group, promise

from coopitis.domain.pre_check import PreCheck
from coopitis.store.drafts import draft
from coopitis.store.histories import histories
from coopitis.store.pre_checks import keep_typed


def test_two_saves_of_what_was_typed_begin_one_draft(tmp_path):
    """One that runs as the screen is left does not know of the other's row yet."""
    store = stored(tmp_path, [group()])
    begun = PreCheck("", ON)
    first = keep_typed(store, "c", begun, "pre_check:1", {"0.target": "4"})
    again = keep_typed(store, "c", begun, "pre_check:1", {"0.target": "40"})
    assert first == again
    assert histories(store)[0].pre_checks == [first]
    assert draft(store, "pre_check:1") == {"0.target": "40"}


def test_a_complete_pre_check_is_not_begun_again(tmp_path):
    store = stored(tmp_path, [group(promise(30))])
    kept = keep_typed(store, "c", PreCheck("", ON), "pre_check:1", {"0.target": "4"})
    assert [check.complete for check in histories(store)[0].pre_checks] == [True, False]
    assert not kept.complete
