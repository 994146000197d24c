from datetime import date
from itertools import pairwise

from helpers.cooperations import named
from helpers.entries import ON, evening, group

from coopitis.store.activities import Part, Wanted, counted, page, spans
from coopitis.store.importing import import_histories


def test_the_spans_follow_on_one_another_without_a_gap():
    for on in (date(2026, 11, 23), date(2026, 3, 1), date(2027, 1, 3)):
        known = spans(on, date(2025, 10, 5))
        assert all(above.first == below.end for above, below in pairwise(known))
        assert [one.part for one in known[:3]] == [Part.AHEAD, Part.THIS_WEEK, Part.LAST_WEEK]
        assert {one.first.weekday() for one in known[1:3]} == {0}
        assert {one.first.day for one in known[3:]} == {1}
        assert known[-1].first == date(2025, 10, 1)


def test_each_wanted_activity_is_counted_in_the_span_of_its_day(store):
    days = (-400, -1, 0, 1, 2, 9, 40, 41, 4_000)
    import_histories(
        store,
        [
            named(group(*(evening(back, done=back > 0) for back in days)), 1, "Forum"),
            named(group(evening(2)), 2, "Circle"),
        ],
    )
    for wanted in (Wanted(), Wanted(name="forum"), Wanted(since=date(2026, 5, 1)), Wanted(name="nobody")):
        found = sum(count for _span, count in counted(store, wanted, ON))
        lines = page(store, wanted, 0, 99)
        assert found == len(lines)
        newest_first = iter(lines)
        for span, count in counted(store, wanted, ON):
            for _one in range(count):
                assert span.first <= next(newest_first).date < span.end
