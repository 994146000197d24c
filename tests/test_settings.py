"""Preferences are kept, and a broken file never stops the start."""

import pytest

from coopitis.settings import Preferences, load_preferences, save_preferences


@pytest.mark.parametrize(
    "preferences", [Preferences(), Preferences("coopitis-light", "de"), Preferences(theme="nord")]
)
def test_what_was_saved_is_loaded(tmp_path, preferences):
    file = tmp_path / "config" / "preferences.json"
    save_preferences(preferences, file)
    assert load_preferences(file) == preferences


def test_saving_replaces_the_file_as_a_whole(tmp_path):
    file = tmp_path / "preferences.json"
    save_preferences(Preferences("x" * 1000, "de"), file)
    save_preferences(Preferences("y"), file)
    assert load_preferences(file) == Preferences("y")
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"theme": 3, "language": ["de"]}',
        b'{"x": "y"}',
    ],
)
def test_a_broken_file_gives_the_defaults(tmp_path, content):
    file = tmp_path / "preferences.json"
    file.write_bytes(content)
    assert load_preferences(file) == Preferences()


def test_a_file_that_is_not_there_or_a_folder_gives_the_defaults(tmp_path):
    assert load_preferences(tmp_path / "nothing.json") == Preferences()
    assert load_preferences(tmp_path) == Preferences()


def test_one_broken_value_does_not_cost_the_other(tmp_path):
    file = tmp_path / "preferences.json"
    file.write_text('{"theme": 3, "language": "de", "later": true}')
    assert load_preferences(file) == Preferences(language="de")
