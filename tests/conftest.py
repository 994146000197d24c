"""What every test starts from."""

import pytest

from coopitis.language import choose


@pytest.fixture(autouse=True)
def english() -> None:
    """English, whatever the machine or the test before spoke."""
    choose("en", {})
