"""Every action of the app in one place; keys, key line, palette and help read it."""

from dataclasses import dataclass

from textual.binding import Binding

from coopitis.language import N_


@dataclass(frozen=True, slots=True)
class Action:
    """One action: its key, the action of the app as Textual writes it, its title and what it does."""

    key: str
    action: str
    title: str
    does: str
    shown: bool = False

    @property
    def binding(self) -> Binding:
        """The key for it."""
        return Binding(self.key, self.action, self.title, show=self.shown, tooltip=self.does)


UNDO, DECIDE = "undo", "open('decide')"
"""Actions that are not offered while there is nothing to undo, and no cooperation."""

ACTIONS = (
    Action("l", "open('log')", N_("Log"), N_("Log an evening, call or session"), shown=True),
    Action("n", "open('check')", N_("Pre-check"), N_("Check a cooperation before you join it"), shown=True),
    Action("d", DECIDE, N_("Decide"), N_("Keep, drop or automate the one in focus"), shown=True),
    Action("r", "open('result')", N_("Result"), N_("Enter a result, also of an evening long past")),
    Action("v", "open('review')", N_("Review"), N_("Promise against outcome, then decide")),
    Action("p", "open('plan')", N_("Plan"), N_("Plan a meetup that lies ahead")),
    Action("c", "open('check_again')", N_("Check again"), N_("Answer the seven questions again")),
    Action("a", "open('cooperation_form')", N_("Add"), N_("Add a cooperation you are already in, unchecked")),
    Action("M", "open('merge')", N_("Merge"), N_("Merge another cooperation into the one in focus")),
    Action("i", "open('inventory')", N_("Inventory"), N_("Take stock of the communities you are in")),
    Action("1", "area('today')", N_("Today"), N_("What is due, and how infected you are")),
    Action("2", "area('board')", N_("Board"), N_("Keep or drop, card by card")),
    Action("3", "area('cooperations')", N_("Cooperations"), N_("All cooperations as a list")),
    Action("4", "area('activities')", N_("Activities"), N_("All evenings, calls and sessions")),
    Action(
        "o",
        "open('diagnosis')",
        N_("Diagnosis"),
        N_("What cures you most, and what a euro brings"),
    ),
    Action(
        "comma",
        "open('settings')",
        N_("Settings"),
        N_("What an hour costs, the hours, the looks"),
    ),
    Action("ctrl+z", UNDO, N_("Undo"), N_("Take back the last step"), shown=True),
    Action("question_mark", "open('keys')", N_("Keys"), N_("The keys of where you are"), shown=True),
)

SILENT_IN_FORMS = {"open", "area", "undo"}
"""Inside a form these do not fire while one types; only its keys can be shown."""

ALWAYS = (
    Binding("ctrl+q", "quit", N_("Quit"), tooltip=N_("Leave; drafts are kept")),
    Binding(
        "ctrl+p",
        "command_palette",
        N_("All commands"),
        show=False,
        priority=True,
        tooltip=N_("Every command by its name, with its key"),
    ),
)
"""Keys that work everywhere, inside a form too."""
