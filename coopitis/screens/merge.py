"""Merging two cooperations: which one goes into this one, and what that comes to."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from coopitis.domain.account import Account
from coopitis.domain.bookkeeping import account_of
from coopitis.domain.estimate import estimated_account, speaks
from coopitis.domain.history import History, in_force
from coopitis.domain.merging import merged, pairs
from coopitis.domain.names import name_key
from coopitis.domain.overview import Overview, Standing
from coopitis.language import _, formats, ngettext, wording
from coopitis.language.account_words import balance
from coopitis.refusal import Refused
from coopitis.screens.base import Page
from coopitis.screens.deleting import what_moves
from coopitis.screens.routes import prepared
from coopitis.screens.saving import patient
from coopitis.store.cooperations import belongings
from coopitis.store.database import Store
from coopitis.store.histories import history
from coopitis.views.account_bar import ADVICE
from coopitis.widgets.item_list import ItemList
from coopitis.widgets.key_bar import KeyBar
from coopitis.widgets.text_layout import column, shortened

FIGURES = 32
"""Cells of a balance and its advice."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What merging comes to: the account of both together, what moves, how much is there twice or unfinished.

    `is_judged_anew`: the pre-check in force is the other one's then.
    """

    account: Account
    moves: str
    same: int
    drafts: int
    is_judged_anew: bool


def preview(store: Store, target: str, origin: str, overview: Overview) -> Preview | None:
    """The same for two ids; None where one of them is gone."""
    from coopitis.store.merging import drafts_of

    own, other = history(store, target), history(store, origin)
    if own is None or other is None:
        return None
    moves = what_moves(belongings(store, origin))
    together, same = merged(own, other), len(list(pairs(own, other)))
    judge = in_force(together.pre_checks, overview.on)
    is_judged_anew = judge is not None and judge not in own.pre_checks
    drafts = drafts_of(store, other.cooperation)
    return Preview(_shown(together, overview), moves, same, drafts, is_judged_anew)


def _shown(known: History, overview: Overview) -> Account:
    figures = account_of(known, overview.terms, overview.on)
    reckoned, check = known.cooperation.estimate, in_force(known.pre_checks, overview.on)
    if reckoned and speaks(reckoned, check, figures.total_cost, overview.terms, overview.on):
        return estimated_account(reckoned, overview.terms)
    return figures


class OtherList(ItemList[Standing]):
    """A line for each cooperation: its name, its balance and its advice."""

    def __init__(self, currency: str) -> None:
        super().__init__(item_height=1)
        self.currency = currency

    def render_item(self, item: Standing, width: int) -> Content:
        """One line."""
        return _line(item.cooperation.name, item.shown, self.currency, width)


def _line(name: str, account: Account, currency: str, width: int) -> Content:
    said = balance(account, currency).rjust(FIGURES - 15)
    advice = Content.styled(wording.advice(account.advice), f"bold {ADVICE[account.advice]}")
    return Content.assemble(" ", column(name, max(1, width - FIGURES - 2)), said, "  ", advice)


class MergeScreen(Page[None]):
    """Choose the other one and see what comes of it; Enter merges, Esc leaves all as it is."""

    CSS = """
    MergeScreen {
        #title { height: 1; padding: 0 1; background: $panel; text-style: bold; }
        #preview { height: auto; padding: 0; border-top: solid $rule; }
        #meaning { height: auto; padding: 1 1 0 1; color: $foreground-muted; }
    }
    """
    EXCLUSIVE = True

    def __init__(self, cooperation_id: str) -> None:
        super().__init__()
        self.cooperation_id = cooperation_id
        self.target: Standing | None = None
        self.others: list[Standing] = []
        self.overview: Overview

    def compose(self) -> ComposeResult:
        """The question, the others, and what would come of it."""
        yield Static(id="title")
        yield OtherList(self.overview.terms.currency)
        yield Static(id="preview")
        yield Static(id="meaning")
        yield KeyBar()

    async def read(self) -> None:
        """All cooperations; those that are called alike first."""
        self.overview = await self.store.overview()
        self.target = self.overview.of(self.cooperation_id)
        self.others = sorted(self._others(), key=self._unlike)
        if self.target and not self.others:
            raise Refused(_("There is no other cooperation that could be merged into this one."))

    async def show(self) -> None:
        """Shows them, and what the first would come to."""
        if self.target is None:
            self.dismiss()
            return
        title = _("Which one goes into {name}?").format(name=shortened(self.target.cooperation.name))
        self.query_one("#title", Static).update(Content(title))
        self.query_one(OtherList).show(self.others)
        self.work_on(self._show_preview, "preview")

    @on(ItemList.Moved)
    def look(self) -> None:
        """Another one is in focus."""
        self.work_on(self._show_preview, "preview")

    @patient
    async def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        """Enter merges, and the page of the one that stays comes up."""
        from coopitis.store.merging import merge

        event.stop()
        other = event.item.cooperation
        try:
            stays = await self.store.ask(merge, self.cooperation_id, other.id)
        except Refused as refusal:
            self.refuse(refusal)
            return
        await self._show_page()
        said = _("{origin} is part of {name} now. Ctrl+Z puts both back.")
        self.app.notify(said.format(origin=other.name, name=stays.name), markup=False)

    async def _show_page(self) -> None:
        below = self.app.screen_stack[-2]
        if getattr(below, "cooperation_id", None) == self.cooperation_id:
            self.dismiss()
        else:
            # Not awaited: it waits for this screen, which waits here.
            self.app.switch_screen(await prepared("page", self.store, cooperation_id=self.cooperation_id))

    async def _show_preview(self) -> None:
        other = self.query_one(OtherList).item
        if other is None or self.target is None:
            return
        ids = self.cooperation_id, other.cooperation.id
        found = await self.store.ask(preview, *ids, self.overview)
        if found is not None:
            self.query_one("#preview", Static).update(self._text(self.target, other, found))
            self.query_one("#meaning", Static).update(Content("\n").join(map(Content, _meaning(found))))

    def _text(self, target: Standing, other: Standing, found: Preview) -> Content:
        write = partial(_line, currency=self.overview.terms.currency, width=self.size.width)
        return Content("\n").join(
            [
                write(target.cooperation.name, target.shown),
                write(_("+ {name}").format(name=other.cooperation.name), other.shown),
                write(_("= together"), found.account),
            ]
        )

    def _others(self) -> Iterator[Standing]:
        return (one for one in self.overview.standings if one.cooperation.id != self.cooperation_id)

    def _unlike(self, one: Standing) -> Any:
        own = name_key(self.target.cooperation.name) if self.target else ""
        key = name_key(one.cooperation.name)
        return not (key in own or own in key), key


def _meaning(found: Preview) -> Iterator[str]:
    if found.moves:
        yield _("What moves: {entries}.").format(entries=found.moves)
    if found.same:
        text = ngettext(
            "{count} entry that both have stays once.",
            "{count} entries that both have stay once.",
            found.same,
        )
        yield text.format(count=formats.number(found.same))
    if found.drafts:
        text = ngettext(
            "{count} unfinished form comes along.", "{count} unfinished forms come along.", found.drafts
        )
        yield text.format(count=formats.number(found.drafts))
    if found.is_judged_anew:
        yield _("The pre-check that moves is the newer one: it is in force then.")
    yield _("Its name and fields stay; empty ones are filled.")
    yield _("Enter merges, Esc leaves both as they are.")
