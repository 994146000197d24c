"""Deciding about one cooperation: what the account says, what was decided before, and what now."""

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, Static

from coopitis.domain.after_decision import Rest, rest
from coopitis.domain.deciding import suggested
from coopitis.domain.decision import Choice
from coopitis.domain.history import History
from coopitis.domain.overview import Overview, Standing
from coopitis.language import _
from coopitis.refusal import Refused
from coopitis.screens.decide.decision_facts import Record, meaning, month_words
from coopitis.screens.decide.decision_fields import (
    ENDS,
    MEMBER_UNTIL,
    NEEDED,
    REST,
    SHOWN,
    check_member_until,
    decision_fields,
)
from coopitis.screens.decide.decision_saving import Decided, barred, save_decision
from coopitis.screens.form_page import FieldRefused, FormPage
from coopitis.store.histories import history
from coopitis.themes import css_beside
from coopitis.widgets.field import Field
from coopitis.widgets.form import Form


class DecideScreen(FormPage):
    """Choice, reason and review date; what was given, else what the account suggests, is chosen already."""

    DEFAULT_CSS: ClassVar[str] = css_beside(__file__)

    def __init__(self, cooperation_id: str, choice: Choice | None = None) -> None:
        super().__init__()
        self.cooperation_id, self.choice = cooperation_id, choice
        self.form_name = f"decide-{cooperation_id}"

    @property
    def cooperation_here(self) -> str | None:
        """The one that is decided about."""
        return self.cooperation_id

    def page_title(self) -> str:
        """The deed."""
        return _("Decide")

    def page_subject(self) -> str:
        """The one that is decided about."""
        return self._standing.cooperation.name

    async def fields(self) -> Iterable[Field]:
        """Reads the account and all that belongs to it; the fields follow from them."""
        self._overview, today = await self.store.overview(), self.store.today
        self._standing = await self._read_standing()
        self._known: History | None = await self.store.ask(history, self.cooperation_id)
        self._rest = rest(self._known, today) if self._known else Rest()
        chosen = self.choice or suggested(self._standing)
        return decision_fields(self._standing, chosen, today, self._rest)

    def beside(self) -> ComposeResult:
        """What there is to know before."""
        yield Record(self._standing, self._known, self._overview.terms.currency)

    def below(self) -> ComposeResult:
        """What the choice means."""
        yield Static(id="meaning", markup=False)

    async def show(self) -> None:
        """The form, and what its choice means."""
        await super().show()
        self._follow_choice()

    async def put_in(self, texts: Mapping[str, str]) -> None:
        """A draft keeps what was typed, but not another choice than the one given."""
        await super().put_in(texts)
        if self.choice:
            self.form.row("choice").text = self.choice

    def focus_first(self) -> None:
        """The choice or, where that was made already, what it needs first."""
        needed = {None: "choice", Choice.AUTOMATE: "tool"}
        self.form.row(needed.get(self.choice, "reason")).focus_entry()

    @on(Form.Changed)
    def _follow_choice(self) -> None:
        choice = Choice(self.form.peek()["choice"])
        for name in {field for fields in SHOWN.values() for field in fields}:
            if row := self.form.rows.get(name):
                row.display = name in SHOWN.get(choice, ())
        self.form.row("reason").query_one(Input).placeholder = self._why(choice)
        said = self.query_one("#meaning", Static)
        refused = _why_not(self._standing, choice)
        lines = [refused] if refused else meaning(choice, self._standing, self._known, self._overview)
        said.update(Content("\n".join(lines)))
        said.set_class(bool(refused), "-refused")

    def _why(self, choice: Choice) -> str:
        """How the reason is asked for."""
        if choice is not Choice.KEEP_ANYWAY or self._known is None:
            return _("why so")
        amount = month_words(self._standing, self._known, self._overview)
        return _("why it is worth {amount} a month").format(amount=amount)

    async def save(self, values: dict[str, Any]) -> Choice:
        """Puts the decision down; one without what it needs is refused beside that field."""
        choice = Choice(values["choice"])
        standing = await self._read_standing()
        if _why_not(standing, choice):
            raise FieldRefused("choice", _("Not without a new pre-check."))
        for name, question in NEEDED.get(choice, {}).items():
            if values[name] in (None, ""):
                raise FieldRefused(name, _(question))
        until = values.get(MEMBER_UNTIL)
        check_member_until(standing.cooperation, until)
        ended = self._rest if values.get(REST) == ENDS else None
        said = {name: values[name] for name in ("reason", "review", "expects", "tool")}
        made = Decided(choice, **said, member_until=until, ended=ended)
        await save_decision(self, standing, made, self.draft_key)
        return choice

    _overview: Overview

    async def _read_standing(self) -> Standing:
        if standing := (await self.store.overview()).of(self.cooperation_id):
            return standing
        raise Refused(_("This cooperation is gone; Esc goes back."))


def _why_not(standing: Standing, choice: Choice) -> str:
    why = barred(standing, choice)
    return _("{why}; Esc, then c begins one.").format(why=why) if why else ""
