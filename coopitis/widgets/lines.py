"""An entry for several lines. A file of its own: Textual's text area is not loaded at the start."""

from textual.widgets import TextArea


class Lines(TextArea):
    """Three lines of a longer text; Tab leaves it, as in any other field."""

    DEFAULT_CSS = """
    Lines {
        width: 1fr;
        height: 3;
        padding: 0 1;
        background: $field;
        &:focus { background: $field-focus; background-tint: transparent; }
        &:focus > .text-area--placeholder { color: $field-hint; }
    }
    """

    def __init__(self, text: str, *, placeholder: str = "", id: str | None = None) -> None:
        super().__init__(text, placeholder=placeholder, compact=True, highlight_cursor_line=False, id=id)

    @property
    def value(self) -> str:
        """The text, by the name it has in other fields."""
        return self.text

    @value.setter
    def value(self, text: str) -> None:
        self.load_text(text)
