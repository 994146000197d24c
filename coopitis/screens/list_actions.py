"""What a key does about a line of a list: follows a cure, ticks a routine off, settles a consequence."""

from functools import partial
from typing import Any

from textual.binding import Binding
from textual.content import Content

from coopitis.domain.belongings import next_day
from coopitis.domain.decision import Choice
from coopitis.domain.diagnosis import Remedy
from coopitis.domain.duties import Duty
from coopitis.domain.pre_check import PreCheck
from coopitis.language import N_, _, formats
from coopitis.refusal import Refused
from coopitis.screens.base import BaseScreen
from coopitis.screens.messages import Open
from coopitis.store.consequences import Intention, Outcome, miss, settle
from coopitis.store.entries import routine, take_back
from coopitis.store.entries import tick_off as store_tick
from coopitis.views.cure_list import Advised
from coopitis.widgets.key_bar import keyed
from coopitis.widgets.text_layout import QUIET, Fluid, one_line


def do_cure(screen: BaseScreen[Any], cure: Advised) -> None:
    """Opens the form on which it is done; where nothing is left to do, the page of the cooperation."""
    remedy, one = cure.cure.remedy, cure.cure.cooperation.id
    if remedy is Remedy.DROP and not cure.is_dropped:
        screen.post_message(Open("decide", cooperation_id=one, choice=Choice.DROP))
    elif remedy is Remedy.PLAN or (remedy is Remedy.CHECK_AND_PLAN and cure.is_checked):
        screen.post_message(Open("plan", cooperation_id=one))
    elif remedy is Remedy.CHECK and not cure.is_checked:
        screen.post_message(Open("check_again", cooperation_id=one))
    elif remedy is Remedy.CHECK_AND_PLAN:
        screen.post_message(Open("check_again", cooperation_id=one, then=partial(_then_plan, screen, cure)))
    else:
        screen.post_message(Open("page", cooperation_id=one))


def _then_plan(screen: BaseScreen[Any], cure: Advised, _left_with: Any) -> None:
    screen.work_on(partial(_plan_if_checked, screen, cure), "cure")


async def _plan_if_checked(screen: BaseScreen[Any], cure: Advised) -> None:
    """Goes on to the plan, unless the pre-check was left before its end or it ended in leaving."""
    standing = (await screen.store.overview()).of(cure.cure.cooperation.id)
    before: PreCheck | None = cure.standing.check
    if standing and standing.check != before and standing.choice is not Choice.DROP:
        screen.post_message(Open("plan", cooperation_id=standing.cooperation.id))


async def tick_off(screen: BaseScreen[Any], row_id: int) -> None:
    """Marks the routine as done today and says when it is due next, or why not."""
    today = screen.store.today
    try:
        done = await screen.store.ask(store_tick, row_id, today)
    except Refused as refusal:
        screen.refuse(refusal)
        return
    text = _("Done: {routine}. Next on {day}. Ctrl+Z undoes.")
    day = formats.long_day(next_day(today, done.every, today))
    screen.notify(text.format(routine=one_line(done.text), day=day), markup=False)
    await screen.reload()


async def tick(screen: BaseScreen[Any], row_id: int) -> None:
    """Marks it as done today or, if it was already, takes that back. Raises Refused where it is gone."""
    today = screen.store.today
    known = await screen.store.ask(routine, row_id)
    if today not in known.done:
        await tick_off(screen, row_id)
        return
    await screen.store.ask(take_back, row_id, today)
    text = _("Not done today: {routine}. Ctrl+Z undoes.").format(routine=one_line(known.text))
    screen.notify(text, markup=False)


async def missed(screen: BaseScreen[Any], duty: Duty) -> None:
    """Says of a planned evening that it did not take place, and when the next one is."""
    try:
        plan, ahead = await screen.store.ask(miss, duty.row_id)
    except Refused as refusal:
        screen.refuse(refusal)
        return
    said = _("{name}, {day}: missed.").format(name=duty.name, day=formats.weekday_day(plan.date))
    if ahead:
        said += " " + _("The next one: {day}.").format(day=formats.weekday_day(ahead.date))
    elif plan.every:
        said += " " + _("No next one: you do not go there any more.")
    screen.notify(said + " " + _("Ctrl+Z undoes."), markup=False)
    await screen.reload()


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
