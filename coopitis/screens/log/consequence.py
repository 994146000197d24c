"""After logging: what changed, whether the expected came, and what follows from it."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from coopitis.domain.activity import Activity, Came
from coopitis.domain.index import Index
from coopitis.domain.overview import Standing
from coopitis.language import N_, _, formats, wording
from coopitis.reading.text import clean
from coopitis.refusal import Conflict, Gone, Refused
from coopitis.screens.base import Page
from coopitis.screens.confirm import ask_whose
from coopitis.screens.log.change_panel import ChangePanel
from coopitis.screens.messages import Open
from coopitis.screens.saving import patient
from coopitis.store.logbook import answer
from coopitis.themes import css_beside
from coopitis.views.account_words import afterwards
from coopitis.widgets.field import Field, FieldKind
from coopitis.widgets.form import Form
from coopitis.widgets.key_bar import KeyBar
from coopitis.widgets.title_line import TitleLine


@dataclass(frozen=True, slots=True)
class Logged:
    """An activity that was just stored, how many results came with it, and how things stood before.

    `index` is what the index was before.
    """

    activity: Activity
    results: int
    before: Standing
    index: Index


class ConsequenceScreen(Page[None]):
    """Enter goes on; what is answered belongs to the activity."""

    EXCLUSIVE = True
    DEFAULT_CSS: ClassVar[str] = css_beside(__file__)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "go_on", N_("Go on")),
        Binding("c", "check_again", N_("Check again")),
        Binding("d", "decide", N_("Decide")),
    ]

    def __init__(self, logged: Logged) -> None:
        super().__init__()
        self.logged = logged
        self.before = logged.activity
        """The evening as it was read or, where it was decided to overwrite that, as it is elsewhere."""

    @property
    def cooperation_here(self) -> str:
        """The one that was logged for."""
        return self.logged.before.cooperation.id

    def compose(self) -> ComposeResult:
        """What changed, and the two questions."""
        name, day = self.logged.before.cooperation.name, formats.weekday_day(self.logged.activity.date)
        yield TitleLine(_("Logged"), name, [day])
        yield ChangePanel()
        yield Form(self._fields())
        yield Static(_("Enter goes on; a first letter answers."), classes="hint", markup=False)
        yield KeyBar()

    async def read(self) -> None:
        """How things stand now."""
        self.overview = await self.store.overview()

    async def show(self) -> None:
        """Shows what changed and puts the cursor where one key answers."""
        overview, logged = self.overview, self.logged
        after = overview.of(self.cooperation_here) or logged.before
        panel = self.query_one(ChangePanel)
        is_new = logged.activity.date >= self.store.evening
        also = "" if is_new else afterwards(logged.index, overview.index)
        panel.show(logged.activity, logged.results, logged.before, after, overview.terms.currency, also)
        self.query_one(Form).focus_first()

    async def keep_draft(self) -> None:
        """Keeps what was answered by hand; what was only offered is no answer."""
        if self.query_one(Form).texts() != self._offered:
            # An evening that was taken back meanwhile needs no answers.
            with suppress(Gone):
                await self._store()

    @on(Form.Submitted)
    @patient
    async def action_go_on(self) -> None:
        """Done."""
        await self._keep(self.dismiss)

    async def action_check_again(self) -> None:
        """Asks the seven questions."""
        await self._go_to("check_again")

    async def action_decide(self) -> None:
        """Decides about the cooperation."""
        await self._go_to("decide")

    async def _go_to(self, route: str) -> None:
        event = Open(route, instead=True, cooperation_id=self.cooperation_here)
        await self._keep(partial(self.post_message, event))

    async def _keep(self, then: Callable[[], object]) -> None:
        if self.query_one(Form).values() is None:
            return
        try:
            await self._store()
        except Gone as gone:
            self.refuse(gone)
        except Conflict as conflict:
            await self._ask_whose(conflict, then)
            return
        except Refused as refusal:
            self.refuse(refusal)
            return
        then()

    async def _store(self) -> None:
        await self.store.ask(answer, self._answered(), self.before)

    async def _ask_whose(self, conflict: Conflict, then: Callable[[], object]) -> None:
        async def overwrite() -> None:
            self.before = conflict.before
            await self._keep(then)

        await ask_whose(self, self.query_one(Form), conflict, overwrite)

    def _answered(self) -> Activity:
        said = self.query_one(Form).peek()
        return replace(
            self.logged.activity, expected_came=said["expected_came"], consequence=said["consequence"] or None
        )

    @property
    def _offered(self) -> dict[str, str]:
        return {field.name: field.text for field in self._fields()}

    def _fields(self) -> list[Field]:
        offered = Came.YES if self.logged.results else Came.NO
        answers = [(wording.came(came), came.value) for came in Came]
        return [
            Field(
                "expected_came",
                _("It came"),
                Came,
                kind=FieldKind.PICK,
                choices=answers,
                text=offered,
                question=self._expected,
            ),
            Field("consequence", _("I change"), clean, hint=_("What will I do differently?"), wide=True),
        ]

    @property
    def _expected(self) -> str:
        check = self.logged.before.check
        return _("What was expected: {unit}").format(unit=check.unit) if check and check.unit else ""
