"""What is written can be read again, and is then written the same, byte for byte."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from helpers.documents import DOCUMENT, document, version_1, written
from helpers.entry_strategies import LAST
from helpers.entry_strategies import terms as made_up_terms
from helpers.strategies import histories as made_up
from hypothesis import given, settings
from hypothesis import strategies as st

from coopitis import demo
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.history import History
from coopitis.domain.terms import Terms
from coopitis.exchange import writer
from coopitis.exchange.reader import read_document
from coopitis.exchange.report import report
from coopitis.exchange.writer import write_document
from coopitis.refusal import Refused
from coopitis.store.database import Store, open_store
from coopitis.store.histories import histories
from coopitis.store.importing import Imported, import_histories
from coopitis.store.overview import overview
from coopitis.store.terms import save_terms, terms


def brought_in(file: Path, folder: Path) -> Store:
    """A new store in the folder with all of the file."""
    store = open_store(folder / f"{file.stem}.sqlite3")
    import_histories(store, *read_document(file))
    return store


def taken_out(store: Store, file: Path) -> Path:
    """The file, with all of the store."""
    write_document(file, histories(store), terms(store))
    return file


def test_the_document_of_everything_is_written_key_by_key_as_it_was_read(tmp_path):
    file = taken_out(brought_in(written(tmp_path, document()), tmp_path), tmp_path / "out.json")
    said = json.loads(file.read_text())
    assert said == DOCUMENT
    assert json.dumps(said) == json.dumps(DOCUMENT)


OWNERS = made_up_terms().flatmap(
    lambda one: st.builds(
        replace,
        st.just(one),
        currency=st.sampled_from(["EUR", "JPY", "KWD"]),
        rate=st.none() | st.integers(0, 200_00),
        hours_per_week=st.none() | st.sampled_from(["5", "7.25", "1E+1", "0.0"]).map(Decimal),
    )
)


def numbered(many: list[History]) -> list[History]:
    """The histories with an id each."""
    return [replace(one, cooperation=_renamed(one.cooperation, number)) for number, one in enumerate(many)]


def _renamed(one: Cooperation, number: int) -> Cooperation:
    return replace(one, id=f"c{number}", formerly=tuple(f"{former}{number}" for former in one.formerly))


@settings(max_examples=25, deadline=None)
@given(many=st.lists(made_up(), max_size=3).map(numbered), owner=OWNERS)
def test_export_import_export_is_a_fixed_point(many, owner):
    with TemporaryDirectory() as name:
        folder = Path(name)
        first = folder / "first.json"
        write_document(first, many, owner)
        one = brought_in(first, folder)
        second = taken_out(one, folder / "second.json")
        other = brought_in(second, folder)
        assert first.read_bytes() == second.read_bytes()
        assert taken_out(other, folder / "third.json").read_bytes() == second.read_bytes()
        assert report(overview(one, LAST)) == report(overview(other, LAST))


@settings(max_examples=10, deadline=None)
@given(many=st.lists(made_up(), max_size=2).map(numbered))
def test_importing_twice_adds_nothing(many):
    with TemporaryDirectory() as name:
        file = Path(name, "document.json")
        write_document(file, many, Terms())
        store = brought_in(file, Path(name))
        before = histories(store)
        again = import_histories(store, *read_document(file))
        assert (again.added, histories(store)) == (0, before)


def test_the_demo_survives_the_way_out_and_in(tmp_path):
    file = tmp_path / "first.json"
    write_document(file, demo.build(date(2026, 11, 23)), demo.terms())
    store = brought_in(file, tmp_path)
    assert taken_out(store, tmp_path / "second.json").read_bytes() == file.read_bytes()


def test_what_has_no_value_is_left_out_and_empty_lists_are_not():
    said = json.loads(writer.document([History(Cooperation("c", "n"))], Terms()))
    assert list(said) == ["format", "version", "currency", "cooperations"]
    (one,) = said["cooperations"]
    assert one == {
        **{"id": "c", "name": "n", "kind": "other", "setting": "live", "measurable": True},
        **{"pre_checks": [], "activities": [], "results": [], "decisions": []},
        **{"routines": [], "colleagues": [], "kit": []},
    }


UNSET = {"rate": "0.00", "patience": "1.0", "review_every_days": 90}


@pytest.mark.parametrize(
    ("own", "settings"),
    [
        (Terms(), None),
        (Terms("CHF"), None),
        (Terms(rate=0), {"rate": "0.00", "patience": "1.0", "review_every_days": 90}),
        (Terms(hours_per_week=Decimal(5)), UNSET | {"hours_per_week": "5.0"}),
        (Terms(patience=Decimal("1.25")), UNSET | {"patience": "1.25"}),
        (Terms(review_every_days=30), UNSET | {"review_every_days": 30}),
    ],
)
def test_settings_are_left_out_only_while_nothing_was_set(own, settings):
    assert json.loads(writer.document([], own)).get("settings") == settings


def test_the_file_is_utf_8_as_people_read_it_and_ends_with_a_line():
    said = writer.document([History(Cooperation("c", "Müller ☕ 猫"))], Terms())
    assert '"name": "Müller ☕ 猫"' in said
    assert said.endswith("}\n")


def test_an_old_file_is_replaced_as_a_whole_and_private(tmp_path):
    file = tmp_path / "out.json"
    file.write_text("x" * 10_000)
    write_document(file, [], Terms())
    assert file.read_text() == writer.document([], Terms())
    assert file.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [file]


def test_a_place_that_cannot_be_written_is_refused_and_keeps_what_it_has(tmp_path):
    (tmp_path / "out.json").mkdir()
    for file in (tmp_path / "out.json", tmp_path / "nowhere" / "out.json"):
        with pytest.raises(Refused, match="cannot be written"):
            write_document(file, [], Terms())
    assert [one.name for one in tmp_path.iterdir()] == ["out.json"]


def test_amounts_of_another_currency_are_refused_once_there_is_a_rate(tmp_path):
    own, foreign = tmp_path / "own.json", tmp_path / "foreign.json"
    write_document(own, [], Terms("EUR", rate=80_00))
    write_document(foreign, [History(Cooperation("c", "n", fee_per_year=8000))], Terms("JPY"))
    store = brought_in(own, tmp_path)
    with pytest.raises(Refused, match="JPY"):
        import_histories(store, *read_document(foreign))
    assert (histories(store), terms(store)) == ([], Terms("EUR", rate=80_00))


def test_what_is_new_in_a_document_comes_to_what_is_here(tmp_path):
    store = brought_in(written(tmp_path, document()), tmp_path)
    more = document()
    (cooperation,) = more["cooperations"]
    cooperation["activities"].append(cooperation["activities"][0] | {"id": "a3", "order": 7})
    cooperation["results"].append(cooperation["results"][0] | {"id": "r2", "activity": "a3", "order": 6})
    counted = import_histories(store, *read_document(written(tmp_path, more)))
    assert counted == Imported(added=2, known=10)
    (history,) = histories(store)
    assert [result.activity for result in history.results] == ["a1", "a3"]
    assert history.results[-1].row_id < history.activities[-1].row_id


def row_id(store: Store) -> list[str]:
    """The ids of all entries that have a place in the order of the document, oldest first."""
    lists = ("pre_checks", "activities", "results", "decisions")
    entries = [one for told in histories(store) for name in lists for one in getattr(told, name)]
    return [one.id for one in sorted(entries, key=lambda one: one.row_id)]


def test_the_order_of_a_document_goes_over_kinds_and_cooperations(tmp_path):
    said = document()
    other = version_1(said["cooperations"])[0] | {"id": "c2"}
    for name, order in {"pre_checks": 9, "results": 1, "decisions": 8}.items():
        other[name][0] |= {"id": f"{name} of c2", "order": order}
    other["activities"] = [other["activities"][0] | {"order": 6}]
    for entry, order in zip(
        (said["cooperations"][0][name][0] for name in ("pre_checks", "activities", "results", "decisions")),
        (7, 3, 4, 2),
        strict=True,
    ):
        entry["order"] = order
    said["cooperations"].append(other)
    store = brought_in(written(tmp_path, said), tmp_path)
    assert row_id(store) == [
        *("results of c2", "d1", "a1", "r1", "a2", "a1", "p1", "decisions of c2", "pre_checks of c2")
    ]
    again = json.loads(taken_out(store, tmp_path / "out.json").read_text())
    assert again["cooperations"][1]["results"][0]["order"] == 1
    assert again["cooperations"][0]["activities"][1]["order"] == 5


def test_what_comes_in_is_newer_than_all_that_is_there_in_its_own_order(tmp_path):
    store = brought_in(written(tmp_path, document()), tmp_path)
    before = row_id(store)
    more = document("cooperations.0.id", "c9")
    more["cooperations"][0]["formerly"] = []
    import_histories(store, *read_document(written(tmp_path, more)))
    assert row_id(store) == [*before, *before] == [*("p1", "a1", "d1", "r1", "a2")] * 2


def test_without_an_order_the_entries_have_the_one_in_which_they_stand(tmp_path):
    store = brought_in(written(tmp_path, version_1()), tmp_path)
    assert row_id(store) == ["p1", "a1", "a2", "r1", "d1"]


@pytest.mark.parametrize(
    ("here", "coming"),
    [
        ({"id": "new", "formerly": ["c1"]}, {"id": "c1", "formerly": []}),
        ({"id": "c1", "formerly": []}, {"id": "new", "formerly": ["c1"]}),
        ({"id": "new", "formerly": ["c1"]}, {"id": "newer", "formerly": ["c1"]}),
    ],
)
def test_what_was_merged_here_or_elsewhere_is_recognised(tmp_path, here, coming):
    said = document()
    said["cooperations"][0] |= here
    store = brought_in(written(tmp_path, said), tmp_path)
    before = histories(store)
    said["cooperations"][0] |= coming
    counted = import_histories(store, *read_document(written(tmp_path, said)))
    assert (counted, histories(store)) == (Imported(added=0, known=10), before)


def test_entries_of_a_cooperation_that_is_still_apart_here_do_not_come_twice(tmp_path):
    apart = document("cooperations.0.formerly", [])
    apart["cooperations"].append({"id": "c2", "name": "Other", "kind": "other", "setting": "live"})
    store = brought_in(written(tmp_path, apart), tmp_path)
    merged = document("cooperations.0", DOCUMENT["cooperations"][0] | {"id": "c2", "formerly": ["c1"]})
    counted = import_histories(store, *read_document(written(tmp_path, merged)))
    assert counted == Imported(added=0, known=10)


def test_a_review_interval_that_was_set_here_stays(tmp_path):
    store = open_store(tmp_path / "own.sqlite3")
    save_terms(store, Terms(review_every_days=30))
    import_histories(store, *read_document(written(tmp_path, document())))
    assert terms(store).review_every_days == 30
    assert terms(store).rate == 80_00
