"""The months below a plot: by their short names, or by a letter each where these are too long."""

from collections.abc import Sequence
from datetime import date

from rich.cells import cell_len

from coopitis.language import formats


def month_labels(days: Sequence[date], cells: int) -> list[str]:
    """The month of each day, where each has so many cells, the gap to the next included."""
    names = [formats.month(day) for day in days]
    return names if all(cell_len(name) < cells for name in names) else [name[:1] for name in names]
