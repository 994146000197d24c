"""A consequence that comes back: shown where one goes there again, settled with one key."""

from typing import Any

from textual.binding import Binding
from textual.content import Content

from coopitis.language import N_, _, formats
from coopitis.refusal import Refused
from coopitis.screens.base import BaseScreen
from coopitis.store.consequences import Intention, Outcome, settle
from coopitis.widgets.key_bar import keyed
from coopitis.widgets.text_layout import QUIET, Fluid, one_line

SETTLING = (
    Binding("f2", "settle('done')", N_("Done"), show=False, tooltip=N_("What I wanted to do is done")),
    Binding("f3", "settle('let_go')", N_("Let go"), show=False, tooltip=N_("I do not want it any more")),
    Binding("f4", "settle('open')", N_("Still open"), show=False, tooltip=N_("It comes back the next time")),
)
"""One key each; they work while one types."""

SAID = {
    Outcome.DONE: N_("Done: {words}. Ctrl+Z undoes."),
    Outcome.LET_GO: N_("Let go: {words}. Ctrl+Z undoes."),
    Outcome.OPEN: N_("Still open, and comes back: {words}"),
}


class OpenConsequence(Fluid):
    """What one wanted to do the last time, and the keys that settle it; hidden where there is nothing."""

    DEFAULT_CSS = "OpenConsequence { height: auto; max-height: 2; padding: 0 1; display: none; }"

    _shown: Intention | None = None

    def set_data(self, intention: Intention | None) -> None:
        """Shows this one."""
        self._shown = intention
        self.display = intention is not None
        self.renew()

    def content_at(self, width: int) -> Content:
        """The words, cut to a line, and the keys below."""
        if self._shown is None:
            return Content("")
        asks = _("On {day} I wanted to:").format(day=formats.short_day(self._shown.date))
        words = Content.assemble((asks, QUIET), " ", (one_line(self._shown.words), "bold $text-warning"))
        keys = [keyed("F2", _("done")), keyed("F3", _("let go")), keyed("F4", _("still open"))]
        return Content.assemble(words.truncate(width, ellipsis=True), "\n", Content("   ").join(keys))


async def settled(screen: BaseScreen[Any], row_id: int, words: str, outcome: Outcome) -> bool:
    """Stores what became of it and says so; False where that was refused."""
    try:
        await screen.store.ask(settle, row_id, outcome, screen.store.today)
    except Refused as refusal:
        screen.refuse(refusal)
        return False
    screen.notify(_(SAID[outcome]).format(words=one_line(words)), markup=False)
    return True
