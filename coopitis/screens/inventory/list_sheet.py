"""A list of communities, one a line, and beside it what was recognised."""

from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static, TextArea

from coopitis.domain.cooperation import Setting
from coopitis.language import N_, _
from coopitis.screens.inventory.recognised import recognised
from coopitis.store.inventory_draft import Inventory
from coopitis.widgets.text_entry import Lines

TITLES = {
    Setting.ONLINE: N_("Which internet communities are you registered in?"),
    Setting.LIVE: N_("And where do you spend time in person?"),
}
MEANINGS = {
    Setting.ONLINE: N_("One a line, typed or pasted; those you have not opened for a year, too."),
    Setting.LIVE: N_("Associations, working groups, regulars' tables, networks: one a line."),
}
EXAMPLES = {
    Setting.ONLINE: N_("LinkedIn\nXING\na forum of your trade"),
    Setting.LIVE: N_("Breakfast network\nTrade association\nRegulars' table of founders"),
}


class ListSheet(Vertical):
    """Asks for the online or the live communities; `inventory` follows what is typed."""

    @dataclass
    class Changed(Message):
        """The list was changed."""

        sheet: "ListSheet"

    def __init__(self, setting: Setting, inventory: Inventory) -> None:
        super().__init__(classes="sheet")
        self.setting, self.inventory = setting, inventory

    def compose(self) -> ComposeResult:
        """The question, the list, and what was recognised in it."""
        yield Static(_(TITLES[self.setting]), classes="title", markup=False)
        yield Static(_(MEANINGS[self.setting]), classes="meaning", markup=False)
        lines = Lines(self.inventory.texts.get(self.setting, ""), placeholder=_(EXAMPLES[self.setting]))
        lines.show_line_numbers = True
        yield lines
        yield Static(id="recognised", markup=False)

    def on_mount(self) -> None:
        """Says what is recognised in a list that is there already."""
        self.explain()

    @property
    def lines(self) -> Lines:
        """Where the list is typed."""
        return self.query_one(Lines)

    def focus_first(self) -> None:
        """Puts the cursor behind the last line."""
        self.lines.focus()
        self.lines.move_cursor(self.lines.document.end)

    def explain(self) -> None:
        """Says what is recognised, and which lines are not."""
        said = self.query_one("#recognised", Static)
        said.update(recognised(self.inventory, self.setting))
        said.set_class(bool(self.inventory.listed(self.setting).bad), "-refused")

    def is_readable(self) -> bool:
        """Whether every line is a name; if not, the cursor goes to the first that is none."""
        bad = self.inventory.listed(self.setting).bad
        if bad:
            self.lines.focus()
            self.lines.move_cursor((bad[0].number - 1, 0))
        return not bad

    def refuse(self, why: str) -> None:
        """Says beside the list why it cannot stay so."""
        said = self.query_one("#recognised", Static)
        said.update(Content("✗ " + why))
        said.add_class("-refused")

    @on(TextArea.Changed)
    def _follow(self, event: TextArea.Changed) -> None:
        event.stop()
        self.inventory = self.inventory.with_text(self.setting, self.lines.value)
        self.explain()
        self.post_message(self.Changed(self))
