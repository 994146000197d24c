"""Files renamed, replaced, removed and overwritten under two open programs, in any order.

What is called saved stands, at that moment, in the file at the path; what is refused can be put back.
"""

import random
import shutil
from datetime import date

import pytest
from faults.conftest import titles

from coopitis.domain.activity import Activity
from coopitis.refusal import FileGone, FileReplaced, Refused
from coopitis.store.database import open_store
from coopitis.store.restoring import open_again, put_back

SEQUENCES, STEPS = 60, 12
PARTS = 4


def rename(path):
    if path.exists():
        path.replace(path.with_name("renamed.sqlite3"))


def name_back(path):
    if path.with_name("renamed.sqlite3").exists() and not path.exists():
        path.with_name("renamed.sqlite3").rename(path)


def delete(path):
    path.unlink(missing_ok=True)


def replace_by_a_copy(path):
    shutil.copy(path.with_name("copy.sqlite3"), path.with_name("new.sqlite3"))
    path.with_name("new.sqlite3").replace(path)


def overwrite_with_a_copy(path):
    if path.exists():
        shutil.copyfile(path.with_name("copy.sqlite3"), path)


HAPPENS = (rename, name_back, delete, replace_by_a_copy, overwrite_with_a_copy)


def log(store, title):
    with store.write("Log") as work:
        work.add(Activity("", date(2026, 6, 30), title=title), to="c1")


def rescued(store):
    """The store after the owner chose something; None where nothing can be chosen."""
    for choice in (put_back, open_again):
        try:
            return choice(store)
        except Refused:
            pass
    return None


@pytest.mark.parametrize("part", range(PARTS))
def test_what_is_called_saved_is_in_the_file_at_that_moment(whole, tmp_path, part):
    for seed in range(part, SEQUENCES, PARTS):
        chance, folder = random.Random(seed), tmp_path / str(seed)
        folder.mkdir(mode=0o700)
        path = shutil.copy(whole, folder / "coopitis.sqlite3")
        shutil.copy(whole, folder / "copy.sqlite3")
        stores = [open_store(path, wait=1), open_store(path, wait=1)]
        for step in range(STEPS):
            if chance.random() < 0.4:
                chance.choice(HAPPENS)(path)
            which = chance.randrange(2)
            title = f"logged {step}"
            try:
                log(stores[which], title)
            except (FileGone, FileReplaced):
                stores[which] = rescued(stores[which]) or stores[which]
            else:
                assert titles(path).count(title) == 1, (seed, step)
        for store in stores:
            store.close()
