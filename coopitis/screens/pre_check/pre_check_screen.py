"""The pre-check as a wizard: seven questions and a verdict, every answer stored as it is given."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding, BindingType

from coopitis.domain.dossier import Dossier, answers, dossier
from coopitis.domain.pre_check import PreCheck
from coopitis.language import N_, _, formats
from coopitis.refusal import Gone
from coopitis.screens.messages import Open
from coopitis.screens.pre_check.after_joining import is_new
from coopitis.screens.pre_check.prospect_panel import Prospected, ProspectPanel
from coopitis.screens.pre_check.question_fields import Asking
from coopitis.screens.pre_check.question_page import QuestionPage, VerdictPage
from coopitis.screens.pre_check.questions import QUESTIONS, TypedTexts, first_open
from coopitis.screens.pre_check.verdict import LEAVE, closing
from coopitis.screens.wizard import Step, WizardScreen
from coopitis.screens.wizard_page import WizardPage
from coopitis.store.database import Store
from coopitis.store.drafts import draft, drop_draft, keep_draft, pre_check_form
from coopitis.store.histories import history
from coopitis.store.pre_checks import close, discard, keep_answers, keep_typed
from coopitis.themes import css_beside
from coopitis.widgets.form import Form
from coopitis.widgets.progress_line import DONE, HERE, OPEN, Progress

VERDICT = len(QUESTIONS)
"""The place behind the last question."""


class PreCheckScreen(WizardScreen):
    """Goes on with the draft of a cooperation where it stopped, or begins one."""

    DEFAULT_CSS: ClassVar[str] = css_beside(__file__)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pageup", "back", N_("Back"), priority=True, tooltip=N_("The question before")),
        Binding("pagedown,ctrl+s", "next", N_("Next"), priority=True, tooltip=N_("The same as Enter")),
        Binding("ctrl+r", "discard", N_("Discard"), tooltip=N_("Let this draft go; Ctrl+Z brings it back")),
    ]

    def __init__(self, cooperation_id: str) -> None:
        super().__init__()
        self.cooperation_id = cooperation_id
        self._dossier: Dossier | None = None
        self._is_gone = False
        self._typed = TypedTexts()
        self._found: dict[str, str] = {}

    def beside(self) -> ComposeResult:
        """What the answers mean."""
        yield ProspectPanel(id="means")

    @property
    def dossier(self) -> Dossier:
        """What the questions are answered on; it is there once it is read."""
        assert self._dossier is not None
        return self._dossier

    @property
    def form(self) -> Form:
        """The fields of the question in front."""
        assert isinstance(self.page, QuestionPage)
        return self.page.form

    async def read(self) -> None:
        """Reads the draft, and goes to where it stopped; again where its answers were changed elsewhere."""
        found, before = await self.store.ask(history, self.cooperation_id), self._dossier
        self._is_gone = found is None
        if found is None:
            if before is None:
                raise Gone(_("This cooperation is not there any more; go back and look again."))
            return
        self._dossier = dossier(found, await self.store.overview())
        if before is None:
            self._found = await self.store.ask(draft, self._draft_key)
            self._typed = TypedTexts(self._found)
        if before is None or answers(before.check) != answers(self.dossier.check):
            open_place = first_open(self.dossier.check)
            self.place = min(self._typed.place(open_place), open_place)

    async def show(self) -> None:
        """Shows the question; leaves where the cooperation is not there any more."""
        if self._is_gone:
            self.dismiss()
        else:
            await super().show()

    def step(self) -> Step:
        """The question or, behind the last one, the verdict; built anew where the answers have changed."""
        key = self.place, tuple(answers(self.dossier.check).items())
        typed = self._typed.of(self.place)
        if self.place == VERDICT:
            return Step(key, partial(VerdictPage, self.dossier, typed), self._close)
        page = partial(QuestionPage.at, self.place, self.dossier, typed)
        return Step(key, page, partial(self._answer, self.place))

    def progress(self) -> Progress:
        """A dot for each question, the number of the one in front, and what they are about."""
        states = [DONE if question.is_answered(self.dossier.check) else OPEN for question in QUESTIONS]
        note = _("the verdict")
        if self.place < VERDICT:
            states[self.place] = HERE
            note = _("question {number} of {count}").format(
                number=formats.number(self.place + 1), count=formats.number(VERDICT)
            )
        steps = [(state, "") for state in states]
        return Progress(_("Pre-check"), steps, note, self.dossier.name)

    def follow(self) -> None:
        """Shows what the answers mean together with what is typed."""
        asking, typed = Asking.of(self.dossier), self.form.peek()
        unit, until = typed.get("unit") or asking.unit, typed.get("until", asking.check.until)
        found = self.dossier.prospect(typed)
        self.query_one(ProspectPanel).show(Prospected(found, unit, asking.currency, until))

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """Behind the last question one does not go on, one saves."""
        named = super().active_bindings
        if self.place == VERDICT and (closing_key := named.get("pagedown")):
            binding = replace(closing_key.binding, description=_("Save"))
            named["pagedown"] = closing_key._replace(binding=binding)
        return named

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is nothing before the first question."""
        if action == "back" and self.place == 0:
            return None
        return super().check_action(action, parameters)

    @property
    def draft(self) -> dict[str, str]:
        """Texts that are no answers yet, and the place."""
        return self._typed.draft(self.place)

    def take_over(self, page: WizardPage) -> None:
        """Takes the texts of a question; what it began with is nothing that was typed."""
        assert isinstance(page, QuestionPage)
        if page.texts() == page.untouched:
            self._typed.forget(self.place)
        else:
            self._typed.note(self.place, page.texts())

    def draft_writer(self) -> Callable[[Store], PreCheck | None]:
        """Keeps the texts; with the first ones the pre-check too, so that Today offers to go on with it."""
        texts, key = self.draft, self._draft_key
        if not texts:
            return partial(drop_draft, form=key)
        # What was carried over from elsewhere is nothing that was begun here.
        if self._typed.texts == self._found:
            return partial(keep_draft, key=key, fields=texts)
        check = self.dossier.check
        return partial(keep_typed, cooperation_id=self.cooperation_id, check=check, form=key, texts=texts)

    def draft_written(self, result: PreCheck | None) -> None:
        """The pre-check is known by its row from now on."""
        check = self.dossier.check
        if result and not check.row_id:
            # Answers that were stored meanwhile are not forgotten.
            known = replace(check, id=result.id, row_id=result.row_id)
            self._dossier = replace(self.dossier, check=known)

    async def action_discard(self) -> None:
        """Discards the draft and leaves."""
        await self.autosave.cancel()
        if self.dossier.check.row_id:
            step = _("Discard the pre-check of {name}").format(name=self.dossier.name)
            await self.store.ask(discard, step, self.dossier.check, self._draft_key)
            self.notify(_("Discarded; Ctrl+Z brings it back."), markup=False)
        else:
            await self.store.ask(drop_draft, self._draft_key)
        self.dismiss()

    async def _answer(self, place: int, values: dict[str, Any]) -> None:
        await self.autosave.cancel()
        before, asked = self.before or self.dossier.check, self.dossier.answered(values)
        ahead = max(place + 1, min(first_open(asked), VERDICT))
        kept = self._draft_key, self._typed.but(place).draft(ahead)
        check = await self.store.ask(keep_answers, self.cooperation_id, asked, before, *kept)
        self.before, self._dossier = None, replace(self.dossier, check=check)
        self._typed.forget(place)
        await self.move_to(max(place + 1, min(first_open(check), VERDICT)))

    async def _close(self, values: dict[str, Any]) -> None:
        end = closing(self.dossier, values)
        await self.autosave.cancel()
        cooperation, form = self.dossier.history.cooperation, self._draft_key
        before = self.before or self.dossier.check
        done = (end.check, before, end.decision, end.member_until, end.ended)
        await self.store.ask(close, end.step, cooperation, *done, form)
        self.notify(_("Saved: {step}").format(step=end.step), markup=False)
        if values["decision"] != LEAVE and is_new(self.dossier.history):
            self.post_message(Open("after_joining", instead=True, cooperation_id=self.cooperation_id))
        else:
            self.dismiss()

    @property
    def _draft_key(self) -> str:
        return pre_check_form(self.dossier.history.cooperation.row_id)
