"""What time and money come to, while they are typed (A1, A2)."""

from textual.content import Content
from textual.widgets import Static

from coopitis.domain.activity import Activity
from coopitis.language import formats
from coopitis.widgets.tones import QUIET


class CostLine(Static):
    """The time, and a sentence with the cost of it."""

    DEFAULT_CSS = "CostLine { height: 1; padding: 0 1; background: $panel; }"

    def show(self, activity: Activity, sentence: str, currency: str) -> None:
        """Shows the activity's cost; the sentence has a {cost} in it."""
        before, _cost, after = sentence.partition("{cost}")
        self.update(
            Content.assemble(
                (formats.duration(activity.minutes), "bold"),
                (" · " + before, QUIET),
                (formats.money(activity.cost, currency), "bold $text-accent"),
                (after, QUIET),
            )
        )
