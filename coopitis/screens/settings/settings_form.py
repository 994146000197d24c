"""The settings."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import HorizontalGroup
from textual.content import Content
from textual.css.query import NoMatches
from textual.widgets import Label, Static

from coopitis.domain.terms import Terms
from coopitis.language import N_, _
from coopitis.paths import shown
from coopitis.refusal import Refused
from coopitis.screens.form_page import FormPage
from coopitis.screens.messages import Open, Prefer
from coopitis.screens.settings.settings_fields import (
    backup_fields,
    counting_fields,
    look_fields,
    money_fields,
)
from coopitis.settings import USUAL_MINUTES, Preferences
from coopitis.store.drafts import drop_draft
from coopitis.store.terms import save_terms
from coopitis.themes import css_beside
from coopitis.widgets.field import Field
from coopitis.widgets.form import Form


class SettingsScreen(FormPage):
    """The owner's terms, the look and the language; and where the data lies."""

    DEFAULT_CSS: ClassVar[str] = css_beside(__file__)

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+o", "copies", N_("Copies"), tooltip=N_("What each holds, and putting one back")),
    ]
    form_name = "settings"

    def __init__(self, preferences: Preferences, preferred_theme: Callable[[], str]) -> None:
        """`preferred_theme` answers the theme that was chosen last, which may be in the palette meanwhile."""
        super().__init__()
        self._preferences, self._preferred_theme = preferences, preferred_theme
        self._terms, self._any_entries = Terms(), False

    def page_title(self) -> str:
        """What the form is for."""
        return _("Settings")

    def below(self) -> ComposeResult:
        """The folder, as a text one can select and copy."""
        with HorizontalGroup(id="folder"):
            yield Label(_("Data folder"), markup=False)
            yield Static(Content(shown(self.store.database.parent)), id="path")

    async def action_copies(self) -> None:
        """Lists the copies of the data; what was typed here is kept."""
        await self.app.run_action("app.back")
        self.app.post_message(Open("backups"))

    async def fields(self) -> Iterable[Field]:
        """The settings as they are."""
        overview = await self.store.overview()
        self._terms, self._any_entries = overview.terms, bool(overview.standings)
        return [
            *money_fields(self._terms, self._any_entries, self._currency_now),
            *counting_fields(self._terms),
            *look_fields(self._preferences, self._preferred_theme()),
            *backup_fields(self._preferences),
        ]

    async def save(self, values: dict[str, Any]) -> None:
        """Stores what was changed; evenings that were logged keep the rate of their day."""
        preferred = {name: values.pop(name) for name in ("language", "theme", "backups", "backup_every")}
        if preferred["backup_every"] == str(USUAL_MINUTES):
            preferred["backup_every"] = None
        terms = replace(self._terms, **values)
        if terms != self._terms:
            await self.store.ask(save_terms, terms, self.draft_key, self._terms)
        else:
            await self.store.ask(drop_draft, self.draft_key)
        self.post_message(Prefer(**preferred))

    def on_unmount(self) -> None:
        """However this is left, the look is the one that was chosen, and not one that was only looked at."""
        self.app.theme = self._preferred_theme()

    @on(Form.Changed)
    def _preview(self, event: Form.Changed) -> None:
        if event.name == "theme":
            self.app.theme = self.form.row("theme").text or self._preferred_theme()
        elif event.name == "currency":
            self.form.row("rate").explain()

    def _currency_now(self) -> str:
        try:
            return str(self.form.row("currency").value() or self._terms.currency)
        except (Refused, NoMatches):
            return self._terms.currency
