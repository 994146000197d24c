"""What the first start after an upgrade tells once: which groups are judged otherwise now, and why."""

from collections.abc import Iterable
from dataclasses import replace

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from coopitis.domain.advice import Advice, Because
from coopitis.domain.overview import Overview
from coopitis.domain.upgrade import JudgedAnew
from coopitis.language import _, ngettext, wording
from coopitis.language.account_words import reason
from coopitis.language.formats import number
from coopitis.screens.base import Page
from coopitis.screens.messages import Open
from coopitis.store.upgrade import judged_otherwise, upgrade_is_told
from coopitis.views.account_bar import ADVICE
from coopitis.widgets.item_list import ItemList
from coopitis.widgets.key_bar import KeyBar
from coopitis.widgets.text_layout import QUIET, column

BY_CREDITS = (Because.RESULTS, Because.WITHIN_OVERDRAFT, Because.OVERDRAFT)
"""The earlier rule knew these too: where one of them is why, the results are credited with other amounts."""


class JudgedList(ItemList[JudgedAnew]):
    """Two lines a cooperation: what was advised, what is advised now, and why."""

    def __init__(self, currency: str) -> None:
        super().__init__(item_height=2)
        self.currency = currency

    def render_item(self, item: JudgedAnew, width: int) -> Content:
        """Its name and both advices; the reason below."""
        words = _changed(item)
        return Content.assemble(
            " ",
            column(Content.styled(item.standing.cooperation.name, "bold"), width - words.cell_length - 3),
            " ",
            words,
            "\n   ",
            column(Content.styled(_why(item, self.currency), QUIET), width - 3),
        )


def _changed(item: JudgedAnew) -> Content:
    now = item.standing.account.advice
    was = _("was: {advice}").format(advice=wording.advice(item.before))
    said = _("now: {advice}").format(advice=wording.advice(now))
    return Content.assemble((was, QUIET), " · ", (said, f"bold {ADVICE[now]}"))


def _why(item: JudgedAnew, currency: str) -> str:
    account = item.standing.account
    why = _("because: {reason}").format(reason=reason(account, currency))
    if account.because not in BY_CREDITS:
        return why
    return _("{why}; a result counts what one might cost when it came").format(why=why)


class JudgedAnewScreen(Page[None]):
    """Told once it is shown; Enter opens the page of a cooperation, Esc goes on."""

    CSS = """
    JudgedAnewScreen {
        #title { height: 1; padding: 0 1; background: $panel; text-style: bold; }
        #why { height: auto; padding: 1; }
    }
    """

    found: list[JudgedAnew] | None = None
    overview: Overview
    _is_told = False

    def compose(self) -> ComposeResult:
        """What this is about, and the list."""
        found = self.found or []
        title = ngettext(
            "{count} group is judged otherwise", "{count} groups are judged otherwise", len(found)
        )
        yield Static(Content(title.format(count=number(len(found)))), id="title")
        yield Static(Content(_why_at_all(found)), id="why")
        yield JudgedList(self.overview.terms.currency)
        yield KeyBar()

    @property
    def cooperation_here(self) -> str | None:
        """The cooperation of the line in focus."""
        item = self.query_one(JudgedList).item
        return item.standing.cooperation.id if item else None

    async def read(self) -> None:
        """Which they are; later only how they stand now."""
        self.overview = await self.store.overview()
        if self.found is None:
            self.found = await self.store.ask(judged_otherwise, self.overview)
            return
        now = [(one, self.overview.of(one.standing.cooperation.id)) for one in self.found]
        self.found = [replace(one, standing=standing) for one, standing in now if standing]

    async def show(self) -> None:
        """Shows them; the next start says nothing of it."""
        self.query_one(JudgedList).show(self.found or [])
        if not self._is_told:
            self._is_told = True
            self.work_on(self._told, "told")

    async def _told(self) -> None:
        await self.store.ask(upgrade_is_told)

    def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        """Enter opens the page."""
        event.stop()
        self.post_message(Open("page", cooperation_id=event.item.standing.cooperation.id))


def _why_at_all(found: Iterable[JudgedAnew]) -> str:
    """What this version does otherwise, as far as it mattered here; and that no entry was changed."""
    reasons = {one.standing.account.because for one in found}
    pauses = any(one.standing.account.advice is Advice.PAUSE for one in found)
    said = [
        _("This version judges by a better rule; what you entered is as it was."),
        *([_("Money that came in within a year speaks first.")] if Because.MONEY in reasons else []),
        *([_("What is out and too young to judge makes a pause.")] if pauses else []),
        *([_("Credit of a year ago does not last.")] if Because.FALLEN in reasons else []),
    ]
    return " ".join(said) + "\n" + _("This is told once. Enter opens a page, Esc goes on.")
