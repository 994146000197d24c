"""The pages before the cards: the two lists of communities, one a line, and what an hour costs."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static, TextArea

from coopitis.domain.cooperation import Setting
from coopitis.domain.terms import Terms
from coopitis.language import N_, _, formats, ngettext
from coopitis.reading.inventory_draft import Inventory
from coopitis.screens.inventory.card_answers import rate_field
from coopitis.screens.settings.settings_fields import hours_field
from coopitis.screens.wizard_page import FormWizardPage, WizardPage
from coopitis.widgets.form import Form
from coopitis.widgets.lines import Lines

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


class ListPage(WizardPage):
    """Asks for the online or the live communities; `inventory` follows what is typed."""

    def __init__(self, setting: Setting, inventory: Inventory) -> None:
        super().__init__()
        self.setting, self.inventory = setting, inventory
        self.lines = Lines(inventory.texts.get(setting, ""), placeholder=_(EXAMPLES[setting]))
        self.lines.show_line_numbers = True
        self.said = Static(id="recognised", markup=False)

    def compose(self) -> ComposeResult:
        """The question, the list, and what was recognised in it."""
        yield Static(_(TITLES[self.setting]), classes="title", markup=False)
        yield Static(_(MEANINGS[self.setting]), classes="meaning", markup=False)
        yield self.lines
        yield self.said

    def on_mount(self) -> None:
        """Says what is recognised in a list that is there already."""
        self.explain()

    def texts(self) -> dict[str, str]:
        """The list as it is typed."""
        return {self.setting: self.lines.value}

    def values(self) -> dict[str, Any] | None:
        """The names; None, with the cursor in the first line that is none, where one is none."""
        listed = self.inventory.listed(self.setting)
        if not listed.bad:
            return {"names": listed.names}
        self.lines.focus()
        self.lines.move_cursor((listed.bad[0].number - 1, 0))
        return None

    def refuse(self, field: str, why: str) -> None:  # noqa: ARG002 - there is one field
        """Says below the list why it cannot stay so."""
        self.said.update(Content("✗ " + why))
        self.said.add_class("-refused")

    def focus_first(self) -> None:
        """Puts the cursor behind the last line."""
        self.lines.focus()
        self.lines.move_cursor(self.lines.document.end)

    def explain(self) -> None:
        """Says what is recognised, and which lines are not."""
        self.said.update(recognised(self.inventory, self.setting))
        self.said.set_class(bool(self.inventory.listed(self.setting).bad), "-refused")

    @on(TextArea.Changed)
    def _follow(self, event: TextArea.Changed) -> None:
        event.stop()
        self.inventory = self.inventory.with_text(self.setting, self.lines.value)
        self.explain()
        self.post_message(self.Changed(self))


MOST_NAMES = 3
"""So many of the recognised names are said."""


def recognised(inventory: Inventory, setting: Setting) -> Content:
    """How many lines of the list are new, known and repeated; before that, which are no names."""
    listed = inventory.listed(setting)
    counts = ", ".join(_counts(inventory, setting))
    if not listed.bad:
        return Content(counts)
    first, more = listed.bad[0], len(listed.bad) - 1
    said = _("✗ Line {number}: {why}").format(number=formats.number(first.number), why=first.why)
    if more:
        others = ngettext("And {count} more line.", "And {count} more lines.", more)
        said = f"{said} {others.format(count=formats.number(more))}"
    return Content(f"{said}\n{counts}" if counts else said)


def _counts(inventory: Inventory, setting: Setting) -> Iterator[str]:
    listed, already = inventory.listed(setting), inventory.already(setting)
    done = sum(card.setting is setting and inventory.is_entered(card) for card in inventory.cards)
    if new := len(listed.names) - len(already) - done:
        yield _("{count} new").format(count=formats.number(new))
    if done:
        yield _("{count} done").format(count=formats.number(done))
    if already:
        yield _named(_("{count} you have already ({names})"), map(_short, already))
    if listed.repeated:
        yield _named(_("{count} listed twice ({names})"), map(_short, listed.repeated))
    if similar := inventory.similar(setting):
        like = _("{name} like {other}")
        pairs = [like.format(name=_short(name), other=_short(other)) for name, other in similar]
        yield _named(_("{count} maybe the same ({names})"), pairs)


def _named(text: str, all_names: Iterable[str]) -> str:
    names = list(all_names)
    some = ", ".join(names[:MOST_NAMES])
    some += " …" if len(names) > MOST_NAMES else ""
    return text.format(count=formats.number(len(names)), names=some)


def _short(name: str) -> str:
    return name if len(name) <= 24 else name[:23] + "…"


class RatePage(FormWizardPage):
    """What an hour costs and how many a week there are, asked once: without a rate no hour has a price."""

    def __init__(self, terms: Terms, typed: Mapping[str, str]) -> None:
        super().__init__(Form([rate_field(terms.currency), hours_field(terms)], stops=True), typed)

    def compose(self) -> ComposeResult:
        """The question, what is meant, and the fields."""
        yield Static(_("What does one hour of your time cost?"), classes="title", markup=False)
        meaning = _("What you want to earn a year, divided by the hours you can sell. Asked once.")
        yield Static(meaning, classes="meaning", markup=False)
        yield self.form
