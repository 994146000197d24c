"""The pre-check: one question at a time, its meaning beside it, every answer stored as it is given."""

from dataclasses import replace
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding, BindingType
from textual.containers import Container, VerticalGroup, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from coopitis.domain.dossier import Dossier, dossier
from coopitis.language import N_, _
from coopitis.refusal import Refused
from coopitis.screens.form_page import FieldRefused
from coopitis.screens.page import Page
from coopitis.screens.pre_check.maximum_helper import MaximumHelper
from coopitis.screens.pre_check.prospect_panel import Prospected, ProspectPanel
from coopitis.screens.pre_check.question_fields import Asking, amount_text
from coopitis.screens.pre_check.question_page import AnswerList, given, samples, sheet
from coopitis.screens.pre_check.questions import QUESTIONS, Typed, first_open
from coopitis.screens.pre_check.verdict import closing, follow_choice
from coopitis.store.drafts import draft, drop_draft, keep_draft, pre_check_form
from coopitis.store.histories import history
from coopitis.store.pre_checks import close, discard, keep_answers, keep_typed
from coopitis.widgets.form import Form
from coopitis.widgets.key_bar import KeyBar
from coopitis.widgets.progress_line import ProgressLine

VERDICT = len(QUESTIONS)
"""The place behind the last question."""

PARTS = ("title", "meaning", "example", "figures")
"""The texts of a sheet, from top to bottom."""


class PreCheckScreen(Page[None]):
    """Goes on with the draft of a cooperation where it stopped, or begins one."""

    CSS_PATH: ClassVar[str] = "pre_check_screen.tcss"
    EXCLUSIVE = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "app.back", N_("Leave"), tooltip=N_("Go on later; what was typed is kept")),
        Binding("pageup", "back", N_("Back"), priority=True, tooltip=N_("The question before")),
        Binding("pagedown,ctrl+s", "next", N_("Next"), priority=True, tooltip=N_("The same as Enter")),
        Binding("ctrl+r", "discard", N_("Discard"), tooltip=N_("Let this draft go; Ctrl+Z brings it back")),
    ]

    def __init__(self, cooperation_id: str) -> None:
        super().__init__()
        self.cooperation_id = cooperation_id
        self._dossier: Dossier | None = None
        self._place = 0
        self._typed = Typed()
        self._clean: dict[str, str] = {}

    def compose(self) -> ComposeResult:
        """Where one is, the question with its fields, the figures, the answers, and the keys."""
        yield ProgressLine(len(QUESTIONS), id="where")
        with Container(id="work"):
            with VerticalScroll(id="question", can_focus=False):
                for part in PARTS:
                    yield Static(id=part, markup=False)
                yield VerticalGroup(id="entry")
                yield AnswerList(id="answers")
            yield ProspectPanel(id="means")
        yield KeyBar()

    @property
    def dossier(self) -> Dossier:
        """What the questions are asked on; it is there once the screen is loaded."""
        assert self._dossier is not None
        return self._dossier

    @property
    def form(self) -> Form:
        """The fields of the question in front."""
        return self.query_one(Form)

    async def load(self) -> None:
        """Reads the draft, at first and after an undo, and shows the question at which it stopped."""
        found = await self.desk.ask(history, self.cooperation_id)
        if found is None:
            self.dismiss()
            return
        first, before = self._dossier is None, self._dossier
        self._dossier = dossier(found, await self.desk.overview())
        if first:
            self._typed = Typed(await self.desk.ask(draft, self._draft_key))
            self._found = self._typed.texts
        if before is None or before.check != self.dossier.check:
            open_place = first_open(self.dossier.check)
            await self._show(min(self._typed.place(open_place), open_place))
        self.run_worker(self.desk.warm_up(), exit_on_error=False)

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """Behind the last question one does not go on, one saves."""
        named = super().active_bindings
        if self._place == VERDICT and (closing_key := named.get("pagedown")):
            binding = replace(closing_key.binding, description=_("Save"))
            named["pagedown"] = closing_key._replace(binding=binding)
        return named

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is nothing before the first question."""
        if action == "back" and self._place == 0:
            return None
        return super().check_action(action, parameters)

    def keep_draft(self) -> None:
        """Keeps what was typed and not yet answered; a draft stays behind to go on with."""
        if (store := self.desk.opened) and self._dossier and self.query(Form):
            self._remember()
            texts, check = self._typed.draft(self._place), self.dossier.check
            # What was carried over from elsewhere is nothing that was begun here.
            if self._typed.texts != self._found and texts:
                keep_typed(store, self.cooperation_id, check, self._draft_key, texts)
            elif texts:
                keep_draft(store, self._draft_key, texts)
            else:
                drop_draft(store, self._draft_key)

    async def action_back(self) -> None:
        """Goes to the question before; what was typed here waits."""
        await self.action_go_to(self._place)

    async def action_go_to(self, number: int) -> None:
        """Goes to a question by its number."""
        if self._dossier and number >= 1:
            self._remember()
            await self._show(number - 1)

    @on(Form.Submitted)
    async def action_next(self) -> None:
        """Stores the answer and goes on, or closes the pre-check; a refusal leaves everything as it is."""
        if self._dossier is None or (values := self.form.values()) is None:
            return
        try:
            await (self._answer(values) if self._place < VERDICT else self._close(values))
        except FieldRefused as refusal:
            self.form.row(refusal.field).refuse(str(refusal))
        except Refused as refusal:
            self.desk_app.refuse(refusal)

    async def action_discard(self) -> None:
        """Lets the draft go and leaves."""
        if self._dossier is None:
            return
        if self.dossier.check.entered:
            step = _("Discard the pre-check of {name}").format(name=self.dossier.name)
            await self.desk.ask(discard, step, self.dossier.check, self._draft_key)
            self.notify(_("Discarded; Ctrl+Z brings it back."), markup=False)
        else:
            await self.desk.ask(drop_draft, self._draft_key)
        self.dismiss()

    async def _answer(self, values: dict[str, Any]) -> None:
        answered = self.dossier.answered(values)
        check = await self.desk.ask(keep_answers, self.cooperation_id, answered)
        self._dossier = replace(self.dossier, check=check)
        self._typed.forget(self._place)
        await self._show(max(self._place + 1, min(first_open(check), VERDICT)))

    async def _close(self, values: dict[str, Any]) -> None:
        end = closing(self.dossier, values)
        form = self._draft_key
        await self.desk.ask(close, end.step, self.cooperation_id, end.check, end.decision, form)
        self.notify(_("Saved: {step}").format(step=end.step), markup=False)
        self.dismiss()

    async def _show(self, place: int) -> None:
        self._place = place
        page = sheet(place, self.dossier)
        for name in PARTS:
            part, text = self.query_one(f"#{name}", Static), getattr(page, name)
            part.update(Content(text))
            part.display = bool(text)
        self.query_one("#title").set_classes(page.tone)
        self.set_class(place == VERDICT, "-verdict")
        self.refresh_bindings()
        self._show_progress()
        await self._put_in(Form(page.fields, walks=True))
        self.form.fill(self._typed.of(place))
        self._follow()
        self.query_one("#question").scroll_home(animate=False)
        self.form.focus_first()

    async def _put_in(self, form: Form) -> None:
        entry, currency = self.query_one("#entry"), self.dossier.terms.currency
        await entry.remove_children()
        await entry.mount(form)
        if "max_cost" in form.texts():
            await entry.mount(MaximumHelper(currency, samples(currency)))
        self._clean = form.texts()

    def _show_progress(self) -> None:
        asking, check = Asking.of(self.dossier), self.dossier.check
        self.query_one(AnswerList).show(given(check, asking.unit, asking.currency))
        answered = [question.is_answered(check) for question in QUESTIONS]
        self.query_one(ProgressLine).show(answered, self._place, self.dossier.name)

    @on(Form.Changed)
    def _follow(self) -> None:
        asking, typed = Asking.of(self.dossier), self.form.peek()
        if self._place == VERDICT:
            follow_choice(self.form, self.dossier)
        unit, until = typed.get("unit") or asking.unit, typed.get("until", asking.check.until)
        found = self.dossier.prospect(typed)
        self.query_one(ProspectPanel).show(Prospected(found, unit, asking.currency, until))

    @on(MaximumHelper.Worked)
    def _put_in_maximum(self, event: MaximumHelper.Worked) -> None:
        self.form.row("max_cost").text = amount_text(event.cents, self.dossier.terms.currency)

    @on(MaximumHelper.Submitted)
    def _back_to_maximum(self) -> None:
        self.form.focus_first()

    def _remember(self) -> None:
        if self.form.texts() != self._clean:
            self._typed.note(self._place, self.form.texts())

    @property
    def _draft_key(self) -> str:
        return pre_check_form(self.dossier.history.cooperation.entered)
