"""The form for a cooperation one is already in, or for what changed about it."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from coopitis.domain.cooperation import Cooperation, Kind, Setting
from coopitis.language import _
from coopitis.refusal import Refused
from coopitis.screens.calls import PageCalled
from coopitis.screens.cooperation.fields import cooperation_fields
from coopitis.screens.form_page import FormPage
from coopitis.store.cooperations import save
from coopitis.widgets.field import Field


class CooperationForm(FormPage):
    """Name, fee and dates of one cooperation; without an id, of a new and unchecked one."""

    def __init__(self, cooperation_id: str | None = None) -> None:
        super().__init__()
        self.cooperation_id = cooperation_id
        self.draft_key = f"cooperation-{cooperation_id}" if cooperation_id else "cooperation"
        self._old: Cooperation | None = None

    @property
    def cooperation_here(self) -> str | None:
        """The one that is changed."""
        return self.cooperation_id

    def page_title(self) -> str:
        """What the form is for."""
        if self.cooperation_id:
            return _("Change a cooperation")
        return _("Add a cooperation you are already in, unchecked")

    async def fields(self) -> Iterable[Field]:
        """The fields, filled in with what is known."""
        overview = await self.desk.overview()
        others = {one.cooperation.id: one.cooperation for one in overview.standings}
        if self.cooperation_id:
            self._old = others.pop(self.cooperation_id, None)
            if self._old is None:
                raise Refused(_("This cooperation is gone; Esc goes back."))
        names = [one.name for one in others.values()]
        return cooperation_fields(self._old, names, overview.terms.currency, overview.on)

    async def save(self, values: dict[str, Any]) -> Cooperation:
        """Enters it or changes it; a fee without a day runs from the start, or from today."""
        if values["fee_per_year"] and values["fee_from"] is None:
            values["fee_from"] = values["started"] or self.desk.today
        values |= {"kind": Kind(values["kind"]), "setting": Setting(values["setting"])}
        known = self._old or Cooperation("", "")
        return await self.desk.ask(save, replace(known, **values), self.draft_key)

    def leave_with(self, result: Cooperation) -> None:
        """A new one is shown at once."""
        super().leave_with(result)
        if self._old is None:
            self.app.post_message(PageCalled(result.id))
