"""Sums that may outgrow the 64 bits of SQLite: added up in two parts there, put together here."""

PART = 10**9


def in_parts(expression: str) -> str:
    """SQL for the exact sum of whole numbers from 0 up, as a text for `whole`; NULL where there are no rows.

    Each number may use all of the 64 bits; up to nine thousand million of them can be added up.
    """
    return f"SUM(({expression}) / {PART}) || ' ' || SUM(({expression}) % {PART})"


def whole(parts: str | None) -> int:
    """The sum."""
    if parts is None:
        return 0
    high, low = map(int, parts.split())
    return high * PART + low
