"""Which backups may go: the older they are, the fewer of them are kept."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from datetime import datetime, timedelta

MOST_BYTES = 500_000_000
"""So much room all backups together may take."""

ALWAYS = 3
"""So many of the newest always stay."""

KEPT: tuple[tuple[timedelta, Callable[[datetime], Hashable]], ...] = (
    (timedelta(days=2), lambda taken: taken),
    (timedelta(days=14), lambda taken: taken.date()),
    (timedelta(days=61), lambda taken: taken.isocalendar()[:2]),
    (timedelta(days=365), lambda taken: (taken.year, taken.month)),
)
"""Up to which age the newest of which span stays: every one, then one a day, a week, a month."""


def surplus(taken: Sequence[tuple[datetime, int]], now: datetime) -> set[int]:
    """The positions of those that may go; each has its moment and its bytes, the newest stands first."""
    kept, room = set(_kept([moment for moment, _size in taken], now)), MOST_BYTES
    going = set[int]()
    for position, (_moment, size) in enumerate(taken):
        wanted = position < ALWAYS or (position in kept and size <= room)
        room -= size if wanted else 0
        if not wanted:
            going.add(position)
    return going


def _kept(moments: Sequence[datetime], now: datetime) -> Iterator[int]:
    seen = set[Hashable]()
    for position, moment in enumerate(moments):
        span = next((name(moment) for age, name in KEPT if now - moment <= age), None)
        if span is not None and span not in seen:
            seen.add(span)
            yield position
