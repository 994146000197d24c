"""What every test starts from."""

import gc
import os

import pytest
from hypothesis import settings

# What moves on the screen would only be waited for. Read by Textual when it is imported.
os.environ["TEXTUAL_ANIMATIONS"] = "none"

from coopitis.language import choose

# The same examples every time: a run that fails says something about the change. Time says nothing on a busy
# machine. `derandomize=False` here looks for new ones.
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile("repeatable")


@pytest.fixture(autouse=True)
def english() -> None:
    """English, whatever the machine or the test before spoke."""
    choose("en", {})


def pytest_configure() -> None:
    """Looks for garbage less often: every app that is started makes a lot, and is gone with its test."""
    gc.set_threshold(100_000, 20, 50)


def pytest_collection_finish() -> None:
    """What is loaded by now stays; the collector need not look at it again, as in the program itself."""
    gc.collect()
    gc.freeze()
