"""A QR code in half blocks: dark on light whatever the theme, so that a phone can read it."""

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import Static

LIGHT, DARK = "#ffffff", "#000000"

Modules = Sequence[Sequence[bool]]
"""Rows of a code with its quiet zone; True is dark."""

QUIET_ZONES = (4, 3, 2)
"""Light modules around the code: as the standard asks, and what a phone can still do with."""


def smallest(text: str) -> tuple[int, int]:
    """How many cells and lines the code of the text takes at least."""
    return _cells(_modules(text, "l", QUIET_ZONES[-1]))


def fitting(text: str, width: int, height: int) -> Modules | None:
    """The code of the text for so many cells and lines, the best readable one; None where none fits."""
    for zone in QUIET_ZONES:
        for level in ("m", "l"):
            modules = _modules(text, level, zone)
            cells, lines = _cells(modules)
            if cells <= width and lines <= height:
                return modules
    return None


def drawn(modules: Modules) -> Content:
    """Two modules in a cell. The light ones are blocks: without colours a dark screen shows them light."""
    rows = [list(row) for row in modules]
    if len(rows) % 2:
        rows.append([False] * len(rows[0]))
    pairs = zip(rows[::2], rows[1::2], strict=True)
    return Content("\n").join(Content.assemble(*map(_cell, upper, lower)) for upper, lower in pairs)


class QrCode(Static):
    """The code, as large as it is."""

    DEFAULT_CSS = "QrCode { width: auto; height: auto; }"

    def show(self, modules: Modules) -> None:
        """Shows this code."""
        self.update(drawn(modules))


def _cell(upper: bool, lower: bool) -> tuple[str, str]:
    if not upper and not lower:
        # Light behind it too, for fonts whose blocks do not touch.
        return "█", f"{LIGHT} on {LIGHT}"
    return {(True, False): "▄", (False, True): "▀", (True, True): " "}[upper, lower], f"{LIGHT} on {DARK}"


def _modules(text: str, level: str, zone: int) -> Modules:
    import segno

    code = segno.make_qr(text, error=level, encoding="utf-8")
    return [[bool(module) for module in row] for row in code.matrix_iter(border=zone)]


def _cells(modules: Modules) -> tuple[int, int]:
    return len(modules[0]), (len(modules) + 1) // 2
