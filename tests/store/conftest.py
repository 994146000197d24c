"""A store of its own for every test, on a real file."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from coopitis.store.database import Store, open_store


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with nothing in it, made once: migrating takes longer than copying."""
    path = tmp_path_factory.mktemp("blank") / "coopitis.sqlite3"
    open_store(path).close()
    return path


@pytest.fixture
def new_store(blank: Path, tmp_path: Path) -> Iterator[Callable[[], Store]]:
    """Makes one empty store after the other."""
    opened: list[Store] = []

    def make() -> Store:
        path = tmp_path / f"{len(opened)}" / "coopitis.sqlite3"
        path.parent.mkdir(mode=0o700)
        shutil.copy2(blank, path)
        opened.append(open_store(path))
        return opened[-1]

    yield make
    for one in opened:
        one.close()


@pytest.fixture
def store(new_store: Callable[[], Store]) -> Store:
    """An empty store."""
    return new_store()
