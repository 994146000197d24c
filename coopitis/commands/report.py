"""`coopitis report`: all figures of a day."""

import sys
from datetime import date
from pathlib import Path

from coopitis.commands.opening import read
from coopitis.reading.day import day
from coopitis.store.overview import overview


def run(folder: Path, typed: str | None, as_json: bool) -> None:
    """Prints Markdown for people or JSON for programs, as of the day that was typed, else of today."""
    today = date.today()  # noqa: DTZ011 - the day where the user is
    on = today if typed is None else day(typed, today)
    with read(folder) as store:
        seen = overview(store, on)
    if as_json:
        from coopitis.exchange.report import report_json

        # Programs expect UTF-8, whatever the terminal speaks.
        sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
        print(report_json(seen))
    else:
        from coopitis.exchange.markdown import report_markdown

        print(report_markdown(seen))
