"""The day where the user is, for tests of what asks the clock itself."""

import time
from datetime import date, datetime, timedelta

LAST_MOMENTS = timedelta(seconds=30)
"""Before midnight: a test that begins then might end on the next day."""


def today() -> date:
    """The day; close to its end the next one is waited for."""
    while (datetime.now() + LAST_MOMENTS).date() != datetime.now().date():  # noqa: DTZ005
        time.sleep(1)
    return date.today()  # noqa: DTZ011
