"""What an hour costs, asked once before the first card."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from coopitis.language import _
from coopitis.screens.inventory.fields import rate_field
from coopitis.widgets.form import Form


class RateSheet(VerticalScroll, can_focus=False):
    """One field, with `text` in it: without a rate no hour has a price."""

    def __init__(self, currency: str, text: str) -> None:
        super().__init__(classes="sheet")
        self.currency, self.text = currency, text

    def compose(self) -> ComposeResult:
        """The question, what is meant, and the field."""
        yield Static(_("What does one hour of your time cost?"), classes="title", markup=False)
        meaning = _("What you want to earn a year, divided by the hours you can sell. Asked once.")
        yield Static(meaning, classes="meaning", markup=False)
        yield Form([rate_field(self.currency, self.text)])

    @property
    def form(self) -> Form:
        """The form with the field."""
        return self.query_one(Form)

    def focus_first(self) -> None:
        """Puts the cursor into the field."""
        self.form.focus_first()
