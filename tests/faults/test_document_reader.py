"""The reader of exchange documents: whatever a file holds, it is read or refused in one sentence."""

import json
from copy import deepcopy
from typing import Any

from helpers.documents import DOCUMENT
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coopitis.exchange.reader import read_document
from coopitis.exchange.writer import document
from coopitis.refusal import Refused
from coopitis.store.database import open_store
from coopitis.store.histories import histories
from coopitis.store.importing import import_histories
from coopitis.store.terms import terms

INPUTS = 400

thorough = settings(
    max_examples=INPUTS,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
plain = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.sampled_from(
        ["2025-02-30", "0001-01-01", "1e9", "-1.00", "12.345", "🏴", "\x1b[2J", "﷽" * 50, "14 days"]
    )
)
anything = st.recursive(
    plain, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=8
)


def places(said: Any, above: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inside = said.items() if isinstance(said, dict) else enumerate(said) if isinstance(said, list) else ()
    return [above, *(place for key, one in inside for place in places(one, (*above, key)))]


PLACES = places(DOCUMENT)[1:]


def with_value(place: tuple[Any, ...], value: Any, said: Any) -> Any:
    changed = deepcopy(said)
    inside = changed
    for step in place[:-1]:
        inside = inside[step]
    inside[place[-1]] = value
    return changed


def read_or_refused(file):
    try:
        return read_document(file)
    except Refused as refusal:
        assert "\n" not in str(refusal)
        return None


@thorough
@given(st.binary(max_size=2000))
def test_any_bytes(tmp_path, content):
    file = tmp_path / "a.json"
    file.write_bytes(content)
    assert read_or_refused(file) is None


@thorough
@given(anything)
def test_any_json(tmp_path, said):
    file = tmp_path / "a.json"
    file.write_text(json.dumps(said))
    assert read_or_refused(file) is None


@thorough
@given(st.sampled_from(PLACES), anything)
def test_a_document_with_anything_at_any_place(tmp_path_factory, place, value):
    """What is taken can be stored, and comes out again as it went in."""
    folder = tmp_path_factory.mktemp("document")
    file = folder / "a.json"
    file.write_text(json.dumps(with_value(place, value, DOCUMENT)))
    if read := read_or_refused(file):
        store = open_store(folder / "coopitis.sqlite3")
        import_histories(store, *read)
        file.write_text(document(histories(store), terms(store)))
        again = open_store(folder / "again.sqlite3")
        import_histories(again, *read_document(file))
        assert document(histories(again), terms(again)) == file.read_text()
        again.close()
        store.close()


@thorough
@given(st.data())
def test_a_document_with_flipped_bytes(tmp_path, data):
    content = bytearray(json.dumps(DOCUMENT).encode())
    for _ in range(data.draw(st.integers(1, 5))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    file = tmp_path / "a.json"
    file.write_bytes(content)
    read_or_refused(file)
