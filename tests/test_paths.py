"""Where things lie."""

from pathlib import Path

import pytest

from coopitis import paths


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "COOPITIS_DATA_DIR"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def test_the_platform_says_where_data_lie(home):
    assert paths.data_folder() == home / ".local/share/coopitis"
    assert paths.cache_folder() == home / ".cache/coopitis"


def test_the_variable_moves_them_and_the_override_moves_them_first(home, monkeypatch):
    monkeypatch.setenv("COOPITIS_DATA_DIR", "/variable")
    assert paths.data_folder() == Path("/variable")
    assert paths.data_folder(Path("/override")) == Path("/override")


def test_an_empty_override_or_variable_is_none(home, monkeypatch):
    monkeypatch.setenv("COOPITIS_DATA_DIR", "")
    assert paths.data_folder("") == home / ".local/share/coopitis"


def test_a_folder_is_absolute_and_knows_the_home(home, monkeypatch):
    monkeypatch.chdir(home)
    assert paths.data_folder("data") == home / "data"
    assert paths.data_folder("~/data") == home / "data"
    assert paths.data_folder("~nobody-here/data") == home / "~nobody-here/data"


def test_preferences_lie_with_the_data_where_those_were_moved(home):
    assert paths.preferences_file(paths.data_folder()) == home / ".config/coopitis/preferences.json"
    assert paths.preferences_file(Path("/mine")) == Path("/mine/preferences.json")


def test_nothing_is_made_by_asking(home):
    paths.database_file(paths.data_folder())
    paths.preferences_file(paths.data_folder())
    paths.cache_folder()
    assert list(home.iterdir()) == []


def test_a_path_below_the_home_folder_is_shown_with_a_tilde(home):
    assert paths.shown(home / "Documents" / "coopitis") == "~/Documents/coopitis"
    assert paths.shown(home) == "~"
    assert paths.shown(home.parent / f"{home.name}er") == str(home.parent / f"{home.name}er")
