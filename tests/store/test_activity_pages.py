from helpers.cooperations import named, rows
from helpers.entries import ON, ago, evening, group, result

from coopitis.domain.activity import Came
from coopitis.store.activities import Totals, Wanted, page, remove, totals
from coopitis.store.histories import histories
from coopitis.store.importing import import_histories
from coopitis.store.undo import undo


def test_all_activities_come_newest_first_whosever_they_are(store):
    import_histories(
        store,
        [
            named(group(evening(5, title="b"), evening(1, title="d")), 1, "Breakfast"),
            named(
                group(evening(9, title="a"), evening(1, title="e"), evening(-3, title="f", done=False)),
                2,
                "Forum",
            ),
        ],
    )
    lines = page(store, Wanted(), 0, 10)
    assert [line.title for line in lines] == ["f", "e", "d", "b", "a"]
    assert [line.name for line in lines] == ["Forum", "Forum", "Breakfast", "Breakfast", "Forum"]
    assert [line.title for line in page(store, Wanted(), 1, 2)] == ["e", "d"]


def test_a_line_says_what_the_entry_says_and_how_many_results_came_of_it(store):
    told = {"prepared": True, "received": "a name", "expected_came": Came.YES}
    evenings = [evening(2), evening(1, 5_00, attendance=90, rate=60_00, **told)]
    came = [result(1, activity="a2"), result(0, activity="a2"), result(0)]
    import_histories(store, [group(*evenings, *came)])
    newest, older = page(store, Wanted(), 0, 10)
    # 90 min at 60.00 an hour are 90.00, and 5.00 expenses.
    assert (newest.minutes, newest.cost, newest.results) == (90, 95_00, 2)
    assert (newest.planned, newest.prepared, newest.done, newest.came) == (True, True, True, Came.YES)
    assert (newest.received, newest.cooperation_id) == ("a name", "c")
    assert older.results == 0


def test_a_filter_looks_for_part_of_the_name_without_accents_and_case(store):
    import_histories(
        store, [named(group(evening(1)), 1, "Café Müßig"), named(group(evening(2)), 2, "Forum 100%_")]
    )
    found = {
        text: [line.name for line in page(store, Wanted(name=text), 0, 9)]
        for text in ("MUSSIG", "%_", "_x", "cafe")
    }
    assert found == {"MUSSIG": ["Café Müßig"], "%_": ["Forum 100%_"], "_x": [], "cafe": ["Café Müßig"]}


def test_a_period_has_a_first_day_and_one_cooperation_its_id(store):
    import_histories(
        store,
        [named(group(evening(10), evening(3), evening(2)), 1, "A"), named(group(evening(1)), 2, "B")],
    )
    assert [line.date for line in page(store, Wanted(since=ago(3)), 0, 9)] == [ago(1), ago(2), ago(3)]
    assert [line.date for line in page(store, Wanted(since=ago(3), cooperation_id="c1"), 0, 9)] == [
        ago(2),
        ago(3),
    ]


def test_totals_count_every_entry_and_add_up_what_is_done_by_the_day(store):
    done, ahead = evening(2, 10_00, attendance=60, rate=30_00), evening(-2, 99_00, attendance=60)
    open_one = evening(1, 50_00, attendance=30, done=False)
    import_histories(store, [group(done, open_one, ahead)])
    # Done by ON: one of 60 min at 30.00 and 10.00 expenses.
    assert totals(store, Wanted(), ON) == Totals(entries=3, done=1, minutes=60, cost=40_00)
    assert totals(store, Wanted(name="nobody"), ON) == Totals(0, 0, 0, 0)


def test_a_removed_activity_leaves_its_results_and_comes_back_with_them(store):
    import_histories(store, [group(evening(1), result(1, activity="a1"), result(0))])
    before = rows(store)
    [line] = page(store, Wanted(), 0, 9)
    remove(store, line)
    [history] = histories(store)
    assert (list(history.activities), [one.activity for one in history.results]) == ([], [None, None])
    assert undo(store) == "Delete A group, Jun 29, 2026"
    assert rows(store) == before
