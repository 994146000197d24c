"""The CSS of a screen, from the file beside its module."""

from pathlib import Path


def css_beside(module: str) -> str:
    """The text of the .tcss file of that name, to be the DEFAULT_CSS of a screen or of what it shows.

    As CSS_PATH it would make Textual parse all CSS and style all widgets anew when the screen first comes up,
    for which opening the board took a fifth of a second longer.
    """
    return Path(module).with_suffix(".tcss").read_text(encoding="utf-8")
