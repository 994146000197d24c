"""What going to a dropped cooperation is called."""

from textual.content import Content
from textual.widgets import Static

from coopitis.domain.activity import Activity
from coopitis.domain.decision import Decision
from coopitis.domain.index import is_relapse
from coopitis.language import _, formats


class DroppedLine(Static):
    """In sight only while the activity would be a symptom because its cooperation was dropped before it."""

    DEFAULT_CSS = """
    DroppedLine { height: auto; padding: 0 1; display: none; color: $text-error; text-style: bold; }
    """

    def show(self, activity: Activity, decision: Decision | None) -> None:
        """Shows what the activity is under the newest decision, if it is that."""
        self.display = is_relapse(activity, decision)
        if decision and self.display:
            text = _("You dropped this on {day}: this evening counts as Kooperationitis.")
            self.update(Content(text.format(day=formats.day(decision.date))))
