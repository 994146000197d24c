"""A text that is another one in another width."""

from textual.content import Content
from textual.geometry import Size
from textual.widgets import Static


class Fluid(Static):
    """As high as its text needs at the width it gets; subclasses say what the text is at each width."""

    def content_at(self, width: int) -> Content:
        """The text for so many cells, at least one."""
        raise NotImplementedError

    def render(self) -> Content:
        """The text for the width it has."""
        return self.content_at(max(1, self.size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """The lines of the text at that width."""
        # While a new layout is being found, `size` is still the one of the layout before.
        return self.content_at(max(1, width)).get_height(self.styles.get_rules(), width)
