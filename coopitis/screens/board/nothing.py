"""An empty board: what belongs there and which key brings it."""

from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from coopitis.language import N_, _
from coopitis.widgets.text_layout import QUIET

WAYS = (
    ("n", "check", N_("check a cooperation before you join it")),
    ("a", "add", N_("add one you are already in")),
    ("i", "inventory", N_("take stock of the communities you are in")),
)


class Nothing(Static):
    """A few words, and the keys to press or to click."""

    def render(self) -> Content:
        """The words."""
        return Content("\n").join(
            [
                Content.styled(_("Nothing to decide yet."), "bold"),
                Content(_("Every cooperation you check or add lies here as a card:")),
                Content.styled(_("its account, what that advises, and what you decided."), QUIET),
                Content(""),
                *(_way(key, action, text) for key, action, text in WAYS),
            ]
        )


def _way(key: str, action: str, text: str) -> Content:
    line = Content.assemble((key, "bold $text-accent"), "  ", _(text))
    return line.stylize(Style.from_meta({"@click": f"app.{action}"}))
