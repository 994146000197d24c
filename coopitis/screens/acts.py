"""Every action of the app in one place; keys, footer, palette and help read it."""

from dataclasses import dataclass

from textual.binding import Binding

from coopitis.language import N_


@dataclass(frozen=True, slots=True)
class Act:
    """One action, by the name of the app's method."""

    key: str
    action: str
    title: str
    does: str
    shown: bool = False

    @property
    def binding(self) -> Binding:
        """The key for it."""
        return Binding(self.key, self.action, self.title, show=self.shown, tooltip=self.does)


ACTS = (
    Act("l", "log", N_("Log"), N_("Log an evening, call or session"), shown=True),
    Act("n", "check", N_("Pre-check"), N_("Check a cooperation before you join it"), shown=True),
    Act("d", "decide", N_("Decide"), N_("Keep, drop or automate the one in focus"), shown=True),
    Act("r", "result", N_("Result"), N_("Enter a result, also of an evening long past")),
    Act("v", "review", N_("Review"), N_("Promise against outcome of the one in focus, then decide")),
    Act("p", "plan", N_("Plan"), N_("Plan a meetup that lies ahead")),
    Act("c", "check_again", N_("Check again"), N_("Answer the seven questions again")),
    Act("a", "add", N_("Add"), N_("Add a cooperation you are already in, unchecked")),
    Act("i", "inventory", N_("Inventory"), N_("Take stock of the communities you are in")),
    Act("1", "area('today')", N_("Today"), N_("What is due, and how infected you are")),
    Act("2", "area('board')", N_("Board"), N_("Keep or drop, card by card")),
    Act("3", "area('cooperations')", N_("Cooperations"), N_("All cooperations as a list")),
    Act("4", "area('activities')", N_("Activities"), N_("All evenings, calls and sessions")),
    Act("o", "diagnosis", N_("Diagnosis"), N_("What would cure you most, and where an hour brings most")),
    Act("comma", "settings", N_("Settings"), N_("What an hour costs, how many there are, how it looks")),
    Act("ctrl+z", "undo", N_("Undo"), N_("Take back the last step"), shown=True),
    Act("question_mark", "keys", N_("Keys"), N_("The keys of where you are"), shown=True),
)

NAMES = frozenset(act.action.partition("(")[0] for act in ACTS) - {"keys"}
"""The methods behind the actions; inside a form only its keys can be asked for."""
