"""`coopitis demo`: what it is filled with, and what stays of it."""

from datetime import date

import pytest

from coopitis import demo as stories
from coopitis.commands import demo
from coopitis.store.database import open_store
from coopitis.store.histories import histories
from coopitis.store.overview import overview
from coopitis.store.terms import terms

ON = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    return tmp_path / ".cache" / "coopitis"


def filled(folder, on=ON):
    folder.mkdir()
    demo.fill(folder, on)
    return open_store(folder / "coopitis.sqlite3")


def test_it_holds_the_stories_of_the_day(tmp_path):
    store = filled(tmp_path / "a")
    assert [one.cooperation.name for one in histories(store)] == [
        story.cooperation.name for story in stories.build(ON)
    ]
    assert terms(store) == stories.terms()


def test_the_second_start_of_the_day_is_a_copy(tmp_path, monkeypatch):
    first = overview(filled(tmp_path / "a"), ON)
    monkeypatch.delattr(demo, "_build")
    assert overview(filled(tmp_path / "b"), ON) == first


def test_the_cache_keeps_one_day(tmp_path, cache):
    filled(tmp_path / "a")
    filled(tmp_path / "b", date(2026, 11, 24))
    (kept,) = cache.iterdir()
    assert "2026-11-24" in kept.name


@pytest.mark.parametrize("broken", [b"", b"Dear diary", b"SQLite format 3\0" + b"\xee" * 5000])
def test_a_broken_cache_is_skipped(tmp_path, cache, broken):
    expected = overview(filled(tmp_path / "a"), ON)
    (kept,) = cache.iterdir()
    kept.write_bytes(broken)
    assert overview(filled(tmp_path / "b"), ON) == expected


def test_a_cache_that_cannot_be_written_is_skipped(tmp_path, cache):
    cache.parent.mkdir()
    cache.write_text("a file in the way")
    assert histories(filled(tmp_path / "a"))
