"""Deciding about one cooperation: what the account says, what was decided before, and what now."""

from collections.abc import Iterable
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from coopitis.domain.deciding import suggested
from coopitis.domain.decision import Choice
from coopitis.domain.overview import Standing
from coopitis.language import _
from coopitis.refusal import Refused
from coopitis.screens.decide.deciding import barred, put_down
from coopitis.screens.decide.fields import MEANING, decision_fields
from coopitis.screens.decide.record import Record
from coopitis.screens.form_page import FieldRefused, FormPage
from coopitis.store.histories import history
from coopitis.widgets.field import Field
from coopitis.widgets.form import Form


class DecideScreen(FormPage):
    """Choice, reason and review date; what was given, else what the account suggests, is chosen already."""

    CSS_PATH: ClassVar[Any] = "decide.tcss"

    def __init__(self, cooperation_id: str, choice: Choice | None = None) -> None:
        super().__init__()
        self.cooperation_id, self.choice = cooperation_id, choice
        self.draft_key = f"decide-{cooperation_id}"
        self._known: Standing | None = None

    @property
    def cooperation_here(self) -> str | None:
        """The one that is decided about."""
        return self.cooperation_id

    def page_title(self) -> str:
        """The question."""
        return _("Keep or drop?")

    def beside(self) -> ComposeResult:
        """What there is to know before."""
        yield Record(id="record")

    def below(self) -> ComposeResult:
        """What the choice means."""
        yield Static(id="meaning", markup=False)

    async def fields(self) -> Iterable[Field]:
        """Reads the account and the past decisions; the fields follow from them."""
        standing, currency = await self._standing(), (await self.desk.overview()).terms.currency
        self._known = standing
        past = await self.desk.ask(history, self.cooperation_id)
        self.query_one(Record).show(standing, past.decisions if past else (), currency)
        return decision_fields(self.choice or suggested(standing), self.desk.today)

    async def load(self) -> None:
        """A draft keeps what was typed, but not another choice than the one given."""
        await super().load()
        if self.choice:
            self.form.row("choice").text = self.choice
        self._follow_choice()

    def focus_first(self) -> None:
        """The choice, or the reason where the choice was made already."""
        self.form.row("reason" if self.choice else "choice").focus_entry()

    @on(Form.Changed)
    def _follow_choice(self) -> None:
        choice = Choice(self.form.peek()["choice"])
        self.form.row("review").display = choice is Choice.KEEP_ANYWAY
        meaning = self.query_one("#meaning", Static)
        why = _why_not(self._known, choice)
        meaning.update(Content(why or _(MEANING[choice])))
        meaning.set_class(bool(why), "-refused")

    async def save(self, values: dict[str, Any]) -> Choice:
        """Puts the decision down; a `keep anyway` without a reason or a review date is refused."""
        choice = Choice(values["choice"])
        reason, review = values["reason"], values["review"] if choice is Choice.KEEP_ANYWAY else None
        standing = await self._standing()
        if _why_not(standing, choice):
            raise FieldRefused("choice", _("Not without a new pre-check."))
        if choice is Choice.KEEP_ANYWAY and not reason:
            raise FieldRefused("reason", _("Say why you keep it."))
        if choice is Choice.KEEP_ANYWAY and not review:
            raise FieldRefused("review", _("Say when you look at it again."))
        await put_down(self.desk_app, standing, choice, reason, review, self.draft_key)
        return choice

    async def _standing(self) -> Standing:
        for standing in (await self.desk.overview()).standings:
            if standing.cooperation.id == self.cooperation_id:
                return standing
        raise Refused(_("This cooperation is gone; Esc goes back."))


def _why_not(standing: Standing | None, choice: Choice) -> str:
    why = barred(standing, choice) if standing else ""
    return _("{why}; Esc, then c begins one.").format(why=why) if why else ""
