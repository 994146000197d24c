"""The two looks of coopitis: a dark and a light ground, thin lines, one accent.

Every ink stands out at 4.5 : 1 and more from each ground it is written on: the screen, a panel, the row in
focus and a field; in a field that has the focus, `foreground` and `field-hint` do.
"""

from pathlib import Path
from weakref import WeakKeyDictionary

from textual.cache import LRUCache
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode
from textual.theme import Theme

VARIABLES = {
    "field": "#808c94 24%",
    "field-focus": "#808c94 45%",
    "field-hint": "auto 87%",
    "lit": "#5fa8d3 25%",
    "rule": "#808080",
    "text-pause": "#9370c8",
}
"""What other themes do not know, in tones that do on a dark and on a light ground: a field without and with
the focus and the ink of a hint in it, the row in focus, the lines between parts, and the word for a pause."""

DARK = Theme(
    name="coopitis-dark",
    dark=True,
    primary="#5fa8d3",
    secondary="#3d6b87",
    accent="#5fa8d3",
    foreground="#dde3e8",
    background="#0e1214",
    surface="#0e1214",
    panel="#182026",
    success="#6cc495",
    warning="#e3b261",
    error="#e27a86",
    variables={
        "field": "#26323a",
        "field-focus": "#395b6f",
        "field-hint": "#cfd6db",
        "footer-key-foreground": "#7dbbe0",
        "foreground-muted": "#9ba3a8",
        "lit": "#1e303a",
        "rule": "#565b5e",
        "text-accent": "#7dbbe0",
        "text-disabled": "#9ba3a8",
        "text-error": "#ee929c",
        "text-muted": "#9ba3a8",
        "text-pause": "#b9a3e3",
        "text-success": "#6cc495",
        "text-warning": "#e3b261",
    },
)

LIGHT = Theme(
    name="coopitis-light",
    dark=False,
    primary="#1f6690",
    secondary="#5688a6",
    accent="#1f6690",
    foreground="#1d262b",
    background="#f6f5f1",
    surface="#f6f5f1",
    panel="#e4e3dc",
    success="#1d6f43",
    warning="#8a5300",
    error="#a3243b",
    variables={
        "field": "#dcdad0",
        "field-focus": "#99b1b9",
        "field-hint": "#273035",
        "footer-key-foreground": "#1a5b82",
        "foreground-muted": "#4f585e",
        "lit": "#cbd8dd",
        "rule": "#aaacab",
        "text-accent": "#1a5b82",
        "text-disabled": "#4f585e",
        "text-error": "#a3243b",
        "text-muted": "#4f585e",
        "text-pause": "#6a4ba8",
        "text-success": "#19653c",
        "text-warning": "#804c00",
    },
)


def parse_once(stylesheet: Stylesheet) -> None:
    """Lets each widget's CSS be parsed once.

    Textual remembers 64 parsed sources. With more kinds of widgets than that it parses all of them again
    whenever a new kind comes up. There is no public way to another size.
    """
    stylesheet._parse_cache = LRUCache(512)


class Styled:
    """What each screen was styled with.

    Whenever a mode first comes up Textual parses all CSS and styles all widgets anew, twice, as if the theme
    had been changed.
    """

    def __init__(self) -> None:
        self._now: dict[str, str] = {}
        self._by_screen: WeakKeyDictionary[DOMNode, dict[str, str]] = WeakKeyDictionary()

    def is_old(self, front: DOMNode, variables: dict[str, str]) -> bool:
        """Whether the screen in front (the app, before there is one) has to be styled anew; noted as done."""
        before = self._by_screen.get(front, self._now)
        self._by_screen[front] = self._now = variables
        return before != variables


def css_beside(module: str) -> str:
    """The text of the .tcss file of that name, to be the DEFAULT_CSS of a screen or of what it shows.

    As CSS_PATH it would make Textual parse all CSS and style all widgets anew when the screen first comes up,
    for which opening the board took a fifth of a second longer.
    """
    return Path(module).with_suffix(".tcss").read_text(encoding="utf-8")
