"""Junk of any kind is refused in one sentence."""

import pytest
from helpers.documents import document, written
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coopitis.exchange import parsing
from coopitis.exchange.reader import read_document
from coopitis.refusal import Refused

DEEP = 100_000

JUNK = [
    (b'{\n "format": "coopitis",\n "version" 1\n}', "is no JSON at line 3, column 12"),
    (b"", "is no JSON at line 1, column 1"),
    (b'{"format": "coopitis", "format": "coopitis"}', 'has the key "format" twice in one object'),
    (b'{"a": [{"b": {"name": 1, "x": 2, "name": 3}}]}', 'has the key "name" twice in one object'),
    ('{"format": "M\u00fcller"}'.encode("latin-1"), "is not written in UTF-8"),
    ('{"format": "coopitis"}'.encode("utf-16"), "is not written in UTF-8"),
    (b"\x00" * 1000, "is no JSON at line 1, column 1"),
    (b"[" * DEEP, "is nested too deeply"),
    (b'{"a":' * DEEP, "is nested too deeply"),
    (b'{"version": ' + b"1" * 5000 + b"}", "holds a number that is too long"),
]


@pytest.mark.parametrize(("content", "reason"), JUNK)
def test_junk_is_refused_with_its_reason(tmp_path, content, reason):
    file = written(tmp_path, content)
    with pytest.raises(Refused) as raised:
        read_document(file)
    assert str(raised.value) == f"{file} {reason}; nothing was imported."


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(Refused, match=r"cannot be read \(No such file or directory\)"):
        read_document(tmp_path / "nothing.json")


def test_a_folder_is_refused(tmp_path):
    with pytest.raises(Refused, match=r"cannot be read \(Is a directory\)"):
        read_document(tmp_path)


def test_a_file_without_end_is_not_read_to_its_end(tmp_path, monkeypatch):
    monkeypatch.setattr(parsing, "MOST_BYTES", 1024**2)
    endless = tmp_path / "endless.json"
    endless.symlink_to("/dev/zero")
    with pytest.raises(Refused, match="is larger than 1 MB"):
        read_document(endless)


@pytest.mark.parametrize("nonsense", ['{"id":1},' * 600_001, "1," * 2_500_001, "1," * 500_001])
def test_more_values_than_any_document_has_are_not_taken_apart(tmp_path, nonsense):
    file = tmp_path / "nonsense.json"
    file.write_text("[" + nonsense + "0]")
    with pytest.raises(Refused, match="holds more values than a document of that size can have"):
        read_document(file)


def test_the_last_of_many_keys_that_stands_twice_is_named(tmp_path):
    file = tmp_path / "keys.json"
    file.write_text("{" + "".join(f'"{number}": 0, ' for number in range(200_000)) + '"199999": 1}')
    with pytest.raises(Refused, match='has the key "199999" twice in one object'):
        read_document(file)


def places(value, path=()):
    """Every place inside of a document."""
    yield path
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, one in inside:
        yield from places(one, (*path, step))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(st.characters()), inner, max_size=3),
    max_leaves=5,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200, deadline=None)
@given(data=st.data())
def test_whatever_stands_in_a_place_is_read_or_refused(tmp_path, data):
    said = document()
    place = data.draw(st.sampled_from(list(places(said))))
    changed = data.draw(JSON)
    if place:
        inside = said
        for step in place[:-1]:
            inside = inside[step]
        inside[place[-1]] = changed
    try:
        read_document(written(tmp_path, said if place else changed))
    except Refused as refusal:
        assert "nothing was imported" in str(refusal)
