"""Which cooperation is to be checked, before the seven questions begin."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from coopitis.domain.cooperation import Cooperation, Kind, Setting
from coopitis.domain.names import name_key
from coopitis.domain.overview import Standing
from coopitis.language import N_, _, wording
from coopitis.reading.text import name
from coopitis.screens.cooperation.cooperation_form import called_so
from coopitis.screens.form_page import FieldRefused, FormPage
from coopitis.screens.messages import Open
from coopitis.screens.pre_check.questions import QUESTIONS
from coopitis.store.pre_checks import begin
from coopitis.widgets.field import Field, choice
from coopitis.widgets.form import Form
from coopitis.widgets.text_layout import QUIET


class NewPreCheckScreen(FormPage):
    """Asks for the cooperation's name, kind and setting; saving goes on to the questions."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+o", "check_known", N_("Check again")),
    ]
    DEFAULT_CSS = """
    NewPreCheckScreen {
        #form-body { height: auto; max-height: 1fr; }
        Form { height: auto; }
        #ahead { padding: 1 2; height: 1fr; }
    }
    """
    form_name = "new_pre_check"

    def __init__(self) -> None:
        super().__init__()
        self._known: dict[str, Standing] = {}
        self._insisted = ""
        self._same: Standing | None = None
        """The one that has the name that is typed."""

    def below(self) -> ComposeResult:
        """What comes next."""
        yield Static(Content("\n").join(_ahead()), id="ahead")

    def page_title(self) -> str:
        """What is asked for."""
        return _("Pre-check")

    def page_subject(self) -> str:
        """The first question."""
        return _("which cooperation is it?")

    async def fields(self) -> Iterable[Field]:
        """Name, kind and setting."""
        overview = await self.store.overview()
        self._known = {name_key(one.cooperation.name): one for one in overview.standings}
        names = [one.cooperation.name for one in overview.standings]
        return [
            Field("name", _("Name"), name, doubts=partial(called_so, others=names), required=True),
            choice("kind", _("Kind"), _kinds(), text=Kind.NETWORK),
            choice("setting", _("Setting"), _settings(), text=Setting.LIVE),
        ]

    async def save(self, values: dict[str, Any]) -> str:
        """Enters the cooperation with an empty draft; its id."""
        self._insist(values["name"])
        kind, setting = Kind(values["kind"]), Setting(values["setting"])
        entered = Cooperation("", values["name"], kind=kind, setting=setting)
        return await self.store.ask(begin, entered, self.store.today, self.draft_key)

    def leave_with(self, result: Any) -> None:
        """Goes on to the questions."""
        self.post_message(Open("check_again", instead=True, cooperation_id=result))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While the name is that of one that is here, checking that one again is offered first."""
        if action in ("check_known", "start_afresh") and (action == "check_known") is not bool(self._same):
            return False
        return super().check_action(action, parameters)

    def action_check_known(self) -> None:
        """Lets the new one go and checks the one of that name again."""
        if self._same:
            known = self._same.cooperation.id
            self.post_message(Open("check_again", instead=True, cooperation_id=known))

    def _insist(self, given: str) -> None:
        """A name that is here already is accepted when it is given twice."""
        if name_key(given) in self._known and name_key(given) != self._insisted:
            self._insisted = name_key(given)
            why = _("This one is here already. Ctrl+O checks it again; Enter once more makes a second one.")
            raise FieldRefused("name", why)

    @on(Form.Changed)
    def _offer(self, event: Form.Changed) -> None:
        same = self._known.get(name_key(event.form.row("name").text))
        if same is not self._same:
            self._same = same
            self.refresh_bindings()


def _ahead() -> Iterator[Content]:
    yield Content.styled(_("Then seven questions, each answer kept as you give it."), "bold")
    for number, question in enumerate(QUESTIONS, 1):
        title = _(question.title).format(unit=_("lead"))
        yield Content.assemble((f"{number}  ", "$text-accent"), (title, QUIET))


def _kinds() -> list[tuple[str, str]]:
    return [(wording.kind(kind), kind.value) for kind in Kind]


def _settings() -> list[tuple[str, str]]:
    return [(wording.setting(setting), setting.value) for setting in Setting]
