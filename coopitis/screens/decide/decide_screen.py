"""Deciding about one cooperation: what the account says, what was decided before, and what now."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import partial
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from coopitis.domain.advice import Advice
from coopitis.domain.deciding import REVIEW_DAYS, suggested
from coopitis.domain.decision import Choice, Decision
from coopitis.domain.history import newest_first
from coopitis.domain.overview import Standing
from coopitis.language import N_, _, formats, wording
from coopitis.language.account_words import cost_against_maximum, evenings_left
from coopitis.reading.day import day_ahead
from coopitis.reading.text import clean
from coopitis.refusal import Refused
from coopitis.screens.decide.decision_saving import barred, save_decision
from coopitis.screens.form_page import FieldRefused, FormPage
from coopitis.screens.member_until import MEMBER_UNTIL, check_member_until, member_until_field
from coopitis.store.histories import history
from coopitis.views.account_bar import account_bar
from coopitis.views.account_words import account_line
from coopitis.views.decision_words import decided
from coopitis.widgets.field import Field, FieldKind
from coopitis.widgets.form import Form
from coopitis.widgets.text_layout import QUIET

MEANING = {
    Choice.UNDECIDED: N_("Undecided: it waits on the left of the board."),
    Choice.KEEP: N_("Keep: you go on as before."),
    Choice.KEEP_ANYWAY: N_(
        "Keep anyway: you go on although it does not pay, for a reason, until the review."
    ),
    Choice.AUTOMATE: N_("Automate: no more evenings; what can run by itself runs on."),
    Choice.DROP: N_("Drop: you stop going. Nothing is lost; only a new pre-check takes it up again."),
}


def decision_fields(standing: Standing, choice: Choice, today: date) -> list[Field]:
    """Choice, reason, review, which is suggested, and of what has a fee until when one is a member."""
    suggestion = today + timedelta(days=REVIEW_DAYS)
    choices = [(wording.choice(one), one.value) for one in Choice]
    return [
        Field("choice", _("Decision"), text=choice, kind=FieldKind.PICK, choices=choices, required=True),
        Field("reason", _("Reason"), read=clean, hint=_("why so"), wide=True),
        Field(
            "review",
            _("Review on"),
            read=partial(day_ahead, today=today),
            understood=formats.long_day,
            text=formats.numeric_day(suggestion),
        ),
        *(
            [member_until_field(standing.cooperation, today, _("Member until"))]
            if standing.cooperation.has_fee_to_end(today)
            else []
        ),
    ]


BAR = 16
"""Cells of the account's bar."""

LINE = 78
"""Cells of the line it stands in."""

PAST = 2
"""So many of the newest decisions are told."""


def record(standing: Standing, decisions: Iterable[Decision], currency: str) -> Content:
    """The account in one line, what stands behind it, and the newest of the decisions."""
    past = [_past(decision, currency) for decision in newest_first(decisions)[:PAST]]
    return Content("\n").join(
        [
            Content.styled(standing.cooperation.name, "bold"),
            _account(standing, currency),
            Content.styled(_behind(standing, currency), QUIET),
            Content(""),
            *(past or [Content.styled(_("Nothing was decided so far."), QUIET)]),
        ]
    )


def _account(standing: Standing, currency: str) -> Content:
    bar = account_bar(standing.shown, BAR)
    return Content.assemble(bar, "  ", account_line(standing, currency, LINE - BAR - 2))


def _behind(standing: Standing, currency: str) -> str:
    account = standing.shown
    parts = [_("cost per result {cost}").format(cost=cost_against_maximum(account, currency))]
    if account.chance is not None:
        parts.append(_("chance {share} that it truly pays").format(share=wording.chance(account.chance)))
    if account.evenings_left and account.advice is not Advice.ON_TRIAL:
        parts.append(evenings_left(account))
    return " · ".join(parts)


def _past(decision: Decision, currency: str) -> Content:
    day = Content.styled(formats.day(decision.date), QUIET)
    if decision.balance is None:
        return Content.assemble(day, "  ", decided(decision))
    then = _("then {balance}").format(balance=formats.signed_rough_money(decision.balance, currency))
    return Content.assemble(day, "  ", decided(decision), "  ", (then, QUIET))


class DecideScreen(FormPage):
    """Choice, reason and review date; what was given, else what the account suggests, is chosen already."""

    CSS_PATH: ClassVar[Any] = "decide_screen.tcss"

    def __init__(self, cooperation_id: str, choice: Choice | None = None) -> None:
        super().__init__()
        self.cooperation_id, self.choice = cooperation_id, choice
        self.form_name = f"decide-{cooperation_id}"

    @property
    def cooperation_here(self) -> str | None:
        """The one that is decided about."""
        return self.cooperation_id

    def page_title(self) -> str:
        """The question."""
        return _("Keep or drop?")

    async def fields(self) -> Iterable[Field]:
        """Reads the account and the past decisions; the fields follow from them."""
        self._standing = await self._read_standing()
        past = await self.store.ask(history, self.cooperation_id)
        currency = (await self.store.overview()).terms.currency
        self._record = record(self._standing, past.decisions if past else (), currency)
        chosen = self.choice or suggested(self._standing)
        return decision_fields(self._standing, chosen, self.store.today)

    def beside(self) -> ComposeResult:
        """What there is to know before."""
        yield Static(self._record, id="record")

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
        """The choice, or the reason where the choice was made already."""
        self.form.row("reason" if self.choice else "choice").focus_entry()

    @on(Form.Changed)
    def _follow_choice(self) -> None:
        choice = Choice(self.form.peek()["choice"])
        self.form.row("review").display = choice is Choice.KEEP_ANYWAY
        if until := self.form.rows.get(MEMBER_UNTIL):
            until.display = choice is Choice.DROP
        meaning = self.query_one("#meaning", Static)
        why = _why_not(self._standing, choice)
        meaning.update(Content(why or _(MEANING[choice])))
        meaning.set_class(bool(why), "-refused")

    async def save(self, values: dict[str, Any]) -> Choice:
        """Puts the decision down; a `keep anyway` without a reason or a review date is refused."""
        choice = Choice(values["choice"])
        reason, review = values["reason"], values["review"] if choice is Choice.KEEP_ANYWAY else None
        standing = await self._read_standing()
        if _why_not(standing, choice):
            raise FieldRefused("choice", _("Not without a new pre-check."))
        if choice is Choice.KEEP_ANYWAY and not reason:
            raise FieldRefused("reason", _("Say why you keep it."))
        if choice is Choice.KEEP_ANYWAY and not review:
            raise FieldRefused("review", _("Say when you look at it again."))
        until = values.get(MEMBER_UNTIL) if choice is Choice.DROP else None
        check_member_until(standing.cooperation, until)
        await save_decision(self, standing, choice, reason, review, self.draft_key, until)
        return choice

    async def _read_standing(self) -> Standing:
        if standing := (await self.store.overview()).of(self.cooperation_id):
            return standing
        raise Refused(_("This cooperation is gone; Esc goes back."))


def _why_not(standing: Standing, choice: Choice) -> str:
    why = barred(standing, choice)
    return _("{why}; Esc, then c begins one.").format(why=why) if why else ""
