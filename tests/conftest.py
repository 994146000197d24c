"""What every test starts from."""

import gc
import os

import pytest

# What moves on the screen would only be waited for. Read by Textual when it is imported.
os.environ["TEXTUAL_ANIMATIONS"] = "none"

from coopitis.language import choose


@pytest.fixture(autouse=True)
def english() -> None:
    """English, whatever the machine or the test before spoke."""
    choose("en", {})


def pytest_configure() -> None:
    """Looks for garbage less often: every app that is started makes a lot, and is gone with its test."""
    gc.set_threshold(100_000, 20, 50)
