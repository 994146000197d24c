"""A form for an entry of one cooperation: filled in as far as is known, with the promise in sight."""

from collections.abc import Iterable, Mapping
from typing import ClassVar

from textual import on
from textual.app import ComposeResult

from coopitis.domain.activity import Activity
from coopitis.domain.decision import Choice
from coopitis.domain.overview import Overview, Standing
from coopitis.language import _, formats
from coopitis.screens.form_page import FormPage
from coopitis.screens.routes import GiveWay
from coopitis.store.logbook import likely_to_log
from coopitis.themes import css_beside
from coopitis.views.account_words import verdict
from coopitis.views.promise_panel import PromisePanel
from coopitis.widgets.field import Field, choice
from coopitis.widgets.form import Form
from coopitis.widgets.open_choice import new_text
from coopitis.widgets.title_line import TitleLine


class EntryPage(FormPage):
    """Subclasses say what is known (`recall`, `texts`), which fields there are (`rows`) and what is saved."""

    # A bare name would be looked up beside the subclass.
    DEFAULT_CSS: ClassVar[str] = css_beside(__file__)

    overview: Overview
    """As it was when the form was opened."""
    chosen: str
    """The cooperation in the form: its id or, of one that is entered with it, what stands in the field."""
    fresh: Standing | None = None
    """The cooperation in the form, where it is entered with it."""

    def __init__(self, cooperation_id: str | None = None) -> None:
        super().__init__()
        self.given = cooperation_id
        self.filled: dict[str, str] = {}
        self._followed: dict[str, str] = {}

    async def recall(self) -> None:
        """Reads what is known of the chosen cooperation."""

    def texts(self) -> dict[str, str]:
        """What stands in the fields for the chosen cooperation."""
        raise NotImplementedError

    def rows(self) -> Iterable[Field]:
        """The fields, from the top, with the texts of `filled`."""
        raise NotImplementedError

    @property
    def standing(self) -> Standing:
        """How the chosen cooperation stood when the form was opened."""
        found = self.overview.of(self.chosen) or self.fresh
        assert found is not None
        return found

    @property
    def cooperation_name(self) -> str:
        """What it is called."""
        return self.standing.cooperation.name

    @property
    def currency(self) -> str:
        """What money is counted in."""
        return self.overview.terms.currency

    @property
    def unit(self) -> str:
        """What one result of the chosen cooperation is called."""
        check = self.standing.check
        return (check.unit if check else None) or _("result")

    @property
    def last(self) -> Activity | None:
        """The last activity, where it is known."""
        return None

    @property
    def cooperation_here(self) -> str | None:
        """The one in the form."""
        return None if self.fresh else getattr(self, "chosen", None)

    def beside(self) -> ComposeResult:
        """The promise."""
        yield PromisePanel()

    async def read(self) -> None:
        """What is known; where there is no cooperation yet, a screen says how to come by one."""
        if not hasattr(self, "overview"):
            self.overview = await self.store.overview()
            if not self.overview.standings:
                raise GiveWay("no_cooperation")
        await super().read()

    def complete(self) -> None:
        """The promise of the cooperation in the form, and what follows from the fields."""
        self.show_figures()

    async def fields(self) -> Iterable[Field]:
        """The fields, filled in for the cooperation to begin with."""
        await self.turn_to(await self.begin_with())
        return self.rows()

    async def begin_with(self) -> str:
        """The given cooperation, else the likeliest."""
        if self.given and self.overview.of(self.given):
            return self.given
        met = await self.store.ask(likely_to_log, self.store.evening)
        return met.cooperation_id if met else min(self.overview.standings, key=_unlikely).cooperation.id

    async def turn_to(self, cooperation_id: str) -> None:
        """Makes it the chosen one, and remembers what is filled in for it."""
        self.chosen, self.fresh = cooperation_id, self.begun(new_text(cooperation_id))
        await self.recall()
        self.filled = {"cooperation": cooperation_id, **self.texts()}

    async def put_in(self, texts: Mapping[str, str]) -> None:
        """Turns to the cooperation of the draft first, so that nothing is filled in over its texts."""
        chosen = texts.get("cooperation")
        if chosen and (self.overview.of(chosen) or self.begun(new_text(chosen))):
            await self.turn_to(chosen)
            self.offer_anew()
        elif chosen:
            texts = {name: text for name, text in texts.items() if name != "cooperation"}
        await super().put_in(texts)

    def cooperation_row(self) -> Field:
        """The choice of the cooperation, by name."""
        choices = [(one.cooperation.name, one.cooperation.id) for one in self.overview.standings]
        by_name = sorted(choices, key=lambda choice: choice[0].casefold())
        return choice("cooperation", _("Cooperation"), by_name, text=self.chosen)

    @on(Form.Changed)
    async def follow(self, event: Form.Changed) -> None:
        """Another cooperation fills in anew what was not touched."""
        if event.name == "cooperation" and (chosen := self.form.row("cooperation").text) != self.chosen:
            untouched = self.untouched()
            await self.turn_to(chosen)
            self.offer_anew()
            self.form.fill({name: text for name, text in self.filled.items() if name in untouched})
        # Every field that was filled in says so, when all of them are.
        if (texts := self.form.texts()) != self._followed:
            self._followed = texts
            self.show_figures()

    def begun(self, name: str) -> Standing | None:  # noqa: ARG002
        """The cooperation of that name that is entered with the form; None where the form enters none."""
        return None

    def offer_anew(self) -> None:
        """Offers what can be chosen for the cooperation that is the chosen one now."""

    def untouched(self) -> set[str]:
        """The fields that are as they were filled in."""
        return {name for name, text in self.form.texts().items() if text == self.filled.get(name)}

    def tell(self, after: Overview) -> None:
        """Says what an entry changed in the account."""
        now = after.of(self.standing.cooperation.id) or self.standing
        self.notify(verdict(self.standing.account, now.account, self.currency), markup=False)

    def page_subject(self) -> str:
        """The chosen cooperation."""
        return self.cooperation_name

    def page_facts(self) -> list[str]:
        """The day in the form, once it can be read."""
        day = self.form.peek().get("date") if self.query(Form) else None
        return [formats.weekday_day(day)] if day else []

    def show_figures(self) -> None:
        """The title and the promise of the chosen cooperation."""
        title = self.query_one("#form-title", TitleLine)
        title.set_data(self.page_title(), self.page_subject(), self.page_facts())
        self.query_one(PromisePanel).show(self.standing, self.last, self.currency)


def _unlikely(one: Standing) -> tuple[bool, bool]:
    """Where one goes at last: what was dropped or runs by itself, before it what was never checked."""
    return one.choice in (Choice.DROP, Choice.AUTOMATE), one.check is None
