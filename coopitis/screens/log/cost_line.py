"""What time and money come to, while they are typed (A1, A2)."""

from textual.content import Content
from textual.widgets import Static

from coopitis.domain.activity import Activity
from coopitis.language import _, formats
from coopitis.widgets.text_layout import QUIET


class CostLine(Static):
    """The time, a sentence with the cost of it, and the key that saves."""

    DEFAULT_CSS = "CostLine { height: 1; padding: 0 1; background: $panel; }"

    def __init__(self) -> None:
        super().__init__()
        self._cost = Content("")

    def show(self, activity: Activity, sentence: str, currency: str) -> None:
        """Shows the activity's cost; the sentence has a {cost} in it."""
        before, _cost, after = sentence.partition("{cost}")
        self._cost = Content.assemble(
            (formats.duration(activity.minutes), "bold"),
            (" · " + before, QUIET),
            (formats.money(activity.cost, currency), "bold $text-accent"),
            (after, QUIET),
        )
        self.refresh()

    def render(self) -> Content:
        """The key on the right, where there is room for it."""
        key = Content.styled(_("Enter saves"), QUIET)
        room = self.size.width - self._cost.cell_length - key.cell_length
        return Content.assemble(self._cost, " " * room, key) if room > 1 else self._cost
