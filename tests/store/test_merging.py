"""Two cooperations become one, whatever both have; undo brings both back, and imports know them still."""

from dataclasses import replace
from datetime import date

import pytest

from coopitis.domain.activity import Activity
from coopitis.domain.belongings import Colleague, KitItem, Routine
from coopitis.domain.bookkeeping import account_of
from coopitis.domain.cooperation import Cooperation, Estimate
from coopitis.domain.decision import Choice, Decision, newest
from coopitis.domain.estimate import estimated_account
from coopitis.domain.history import History
from coopitis.domain.merging import merged, merged_estimate
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.recurrence import Cadence
from coopitis.domain.result import Result
from coopitis.domain.terms import Terms
from coopitis.refusal import Refused
from coopitis.store.backup import Why, backups
from coopitis.store.drafts import draft, drafts, keep_draft, pre_check_form
from coopitis.store.forgetting import forget
from coopitis.store.histories import histories, history
from coopitis.store.importing import import_histories
from coopitis.store.merging import merge
from coopitis.store.overview import overview
from coopitis.store.undo import undo

ON = date(2026, 6, 30)
MAY, JUNE = date(2026, 5, 4), date(2026, 6, 1)
TERMS = Terms(rate=80_00)


def table(uid: str, name: str, day: date, **more) -> History:
    """All kinds of entries under the same ids, as two groups have that came from one list."""
    return History(
        Cooperation(uid, name, **more),
        pre_checks=[
            PreCheck("p", day, complete=True, max_cost=300_00, horizon_days=0),
            PreCheck("draft", day, expectation=name),
        ],
        activities=[
            Activity("a", day, attendance=60, rate=80_00, kit=("k", "own")),
            Activity("plan", date(2026, 7, 6), done=False, planned=True, every=Cadence(14)),
        ],
        results=[Result("r", day, f"lead of {name}", activity="a")],
        decisions=[Decision("d", day, Choice.KEEP if day == MAY else Choice.DROP)],
        routines=[
            Routine("t", "Write to somebody", Cadence(7), done=(day,)),
            Routine("u", f"Post in {name}", Cadence(7), done=(day,)),
        ],
        colleagues=[Colleague("q", "Eva Berg" if day == MAY else "Berg, Eva", notes=name)],
        kit=[KitItem("k", "Cards", ready=day == JUNE), KitItem("own", f"Flyer of {name}")],
    )


HERE = table("c", "Table", MAY, notes="kept")
THERE = table("z", "Zonta", JUNE, notes="lost", url="https://zonta.example", fee_per_year=90_00, fee_from=MAY)


@pytest.fixture
def both(store):
    import_histories(store, [HERE, THERE], TERMS)
    return store


def test_everything_moves_and_what_both_have_stays_once(both):
    merge(both, "c", "z")
    [found] = histories(both)
    own = found.cooperation
    assert (own.name, own.notes, own.url, own.fee_per_year, own.formerly) == (
        "Table",
        "kept",
        "https://zonta.example",
        90_00,
        ("z",),
    )
    assert sorted(len(one) for one in (found.pre_checks, found.activities, found.results)) == [2, 4, 4]
    assert newest(found.decisions, ON).choice is Choice.DROP
    assert [one.name for one in found.colleagues] == ["Eva Berg"]
    once, *_others = found.routines
    assert (len(found.routines), once.done) == (3, (MAY, JUNE))
    assert [(one.item, one.ready) for one in found.kit] == [
        ("Cards", True),
        ("Flyer of Table", False),
        ("Flyer of Zonta", False),
    ]
    names = {one.id: one.item for one in found.kit}
    assert [[names[uid] for uid in one.kit] for one in found.activities if one.kit] == [
        ["Cards", "Flyer of Table"],
        ["Cards", "Flyer of Zonta"],
    ]
    evenings = {one.id: one.date for one in found.activities}
    assert [evenings[one.activity] for one in found.results] == [MAY, JUNE]


def test_the_preview_says_what_the_store_says_afterwards(both):
    ahead = account_of(merged(history(both, "c"), history(both, "z")), TERMS, ON)
    merge(both, "c", "z")
    assert overview(both, ON).of("c").account == ahead == account_of(history(both, "c"), TERMS, ON)


def test_undo_brings_both_back_and_a_backup_was_made_before(both):
    before = histories(both)
    merge(both, "c", "z")
    assert undo(both) == "Merge Zonta into Table"
    assert histories(both) == before
    assert Why.MERGE in [one.why for one in backups(both.path)]


def test_an_old_export_of_both_doubles_nothing_nor_does_the_merged_one_where_both_are(both, new_store):
    other = new_store()
    import_histories(other, [HERE, THERE], TERMS)
    merge(both, "c", "z")
    after = histories(both)
    assert import_histories(both, [HERE, THERE]).added == 0
    assert import_histories(both, after).added == 0
    assert histories(both) == after
    assert import_histories(other, after).added == 0


def test_what_was_merged_twice_is_still_known_and_both_steps_are_undone(both):
    import_histories(both, [table("x", "Xing", MAY)])
    before = histories(both)
    merge(both, "c", "z")
    merge(both, "x", "c")
    [found] = histories(both)
    assert (found.cooperation.formerly, len(found.activities)) == (("c", "z"), 6)
    assert import_histories(both, before).added == 0
    undo(both)
    undo(both)
    assert histories(both) == before


def test_drafts_of_both_are_kept_and_undone_with_it(both):
    own, other = history(both, "c").cooperation, history(both, "z").cooperation
    kept = {
        "log c": {"cooperation": "c", "title": "mine"},
        "log z": {"cooperation": "z", "title": "theirs"},
        "log ": {"cooperation": "z", "title": "any"},
        "decide-z": {"reason": "because"},
        pre_check_form(other.row_id): {"expectation": "half"},
    }
    for form, fields in kept.items():
        keep_draft(both, form, fields)
    merge(both, "c", "z")
    assert [draft(both, key)["title"] for key in drafts(both) if key.startswith("log c")] == [
        "mine",
        "theirs",
    ]
    assert draft(both, "log ") == {"cooperation": "c", "title": "any"}
    assert draft(both, "decide-c") == {"reason": "because"}
    assert draft(both, pre_check_form(own.row_id)) == {"expectation": "half"}
    undo(both)
    assert {key: draft(both, key) for key in drafts(both)} == kept


def test_who_is_forgotten_after_it_does_not_come_back_with_an_old_export(store):
    there = replace(THERE, colleagues=[Colleague("only there", "Ulla Ohm")])
    import_histories(store, [HERE, there], TERMS)
    merge(store, "c", "z")
    forget(store, "Ulla Ohm")
    import_histories(store, [HERE, there])
    assert [one.name for one in history(store, "c").colleagues] == ["Eva Berg"]


def test_estimates_add_up_in_minutes_results_and_cost():
    one, other = Estimate(MAY, 120, 1, 80_00, 300_00), Estimate(JUNE, 240, 2, 50_00, 900_00)
    both = merged_estimate(one, other)
    assert (both.minutes_per_month, both.results_per_year, both.max_cost) == (360, 3, 300_00)
    costs = [estimated_account(each, TERMS).total_cost for each in (one, other, both)]
    assert costs[2] == costs[0] + costs[1] == 4_320_00


def test_one_that_is_gone_or_is_the_same_is_refused(both):
    before = histories(both)
    for other in ("c", "nowhere"):
        with pytest.raises(Refused):
            merge(both, "c", other)
    assert histories(both) == before
