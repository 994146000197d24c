"""The form for a cooperation one is already in, or for what changed about it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from coopitis.domain.cooperation import Cooperation, Kind, Setting
from coopitis.domain.names import alike, is_same_name
from coopitis.language import _, formats, wording
from coopitis.language.wording import cadence_words
from coopitis.reading.amount import money
from coopitis.reading.cadence import cadence, cadence_typed
from coopitis.reading.day import day
from coopitis.reading.text import clean, name
from coopitis.refusal import Refused
from coopitis.screens.form_page import FieldRefused, FormPage
from coopitis.screens.messages import Open
from coopitis.store.cooperations import save
from coopitis.widgets.field import Field, FieldKind, choice, flag
from coopitis.widgets.text_layout import shortened


def cooperation_fields(
    known: Cooperation | None, other_names: Sequence[str], currency: str, today: date
) -> list[Field]:
    """The fields, filled in with what is known of it; amounts in that currency."""
    one = known or Cooperation("", "")
    kinds = [(wording.kind(kind), kind) for kind in Kind]
    places = [(wording.setting(place), place) for place in Setting]
    a_day = partial(_day, today=today)
    return [
        Field(
            "name",
            _("Name"),
            name,
            doubts=partial(called_so, others=other_names, own=one.name),
            text=one.name,
            required=True,
            wide=True,
        ),
        choice("kind", _("Kind"), kinds, text=one.kind),
        choice("setting", _("Where"), places, text=one.setting),
        Field("url", _("Link"), clean, text=one.url or "", wide=True),
        a_day("started", _("Member since"), one.started),
        Field(
            "fee_per_year",
            _("Fee a year"),
            lambda text: money(text, currency),
            lambda cents: formats.money(cents, currency),
            "" if one.fee_per_year is None else formats.money(one.fee_per_year, currency),
        ),
        a_day("fee_from", _("Fee since"), one.fee_from, hint=_("empty: from the start")),
        a_day("fee_to", _("Fee until"), one.fee_to, hint=_("empty: it goes on")),
        flag("fee_compulsory", _("Compulsory fee"), on=one.fee_compulsory),
        a_day("notice_date", _("Notice by"), one.notice_date, question=_("the last day to cancel")),
        flag("notice_every_year", _("Notice each year"), on=one.notice_every_year),
        flag("measurable", _("Measurable"), on=one.measurable),
        Field(
            "review_every_days",
            _("Review"),
            cadence,
            cadence_words,
            cadence_typed(one.review_every_days) if one.review_every_days else "",
            hint=_("empty: as any other"),
            question=_("how often you look at it again"),
        ),
        Field("notes", _("Notes"), _lines, text=one.notes or "", kind=FieldKind.LINES, wide=True),
    ]


def _day(
    field: str, label: str, known: date | None, *, today: date, hint: str = "", question: str = ""
) -> Field:
    read: Callable[[str], date] = partial(day, today=today)
    text = formats.numeric_day(known) if known else ""
    return Field(field, label, read, formats.day, text, hint=hint, question=question)


def _lines(text: str) -> str:
    return clean(text, lines=True)


def called_so(typed: str, others: Sequence[str], own: str = "") -> str:
    """That another one has the name or, where it is not its `own`, one much like it; "" where none has."""
    if any(is_same_name(typed, other) for other in others):
        return _("another one is called so")
    near = alike(typed, others) if typed != own else []
    if not near:
        return ""
    return _("Is it “{name}”? That one is here already.").format(name=shortened(others[near[0]]))


def _check_fee(values: dict[str, Any]) -> None:
    """Raises FieldRefused where what is said of the fee does not go together."""
    if values["fee_compulsory"] and values["fee_per_year"] is None:
        raise FieldRefused("fee_per_year", _("A compulsory fee needs an amount; type it."))
    begun, ended = values["fee_from"], values["fee_to"]
    if begun and ended and ended < begun:
        text = _("The fee begins on {day}; it cannot end before that.")
        raise FieldRefused("fee_to", text.format(day=formats.day(begun)))


class CooperationForm(FormPage):
    """Name, fee and dates of one cooperation; without an id, of a new and unchecked one."""

    def __init__(self, cooperation_id: str | None = None) -> None:
        super().__init__()
        self.cooperation_id = cooperation_id
        self.form_name = f"cooperation-{cooperation_id}" if cooperation_id else "cooperation"
        self._old: Cooperation | None = None

    @property
    def cooperation_here(self) -> str | None:
        """The one that is changed."""
        return self.cooperation_id

    def page_title(self) -> str:
        """What the form is for."""
        if self.cooperation_id:
            return _("Edit")
        return _("Add")

    def page_subject(self) -> str:
        """Its name or, of a new one, what sort of it."""
        return self._old.name if self._old else _("A cooperation you are already in, unchecked")

    async def fields(self) -> Iterable[Field]:
        """The fields, filled in with what is known."""
        overview = await self.store.overview()
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
            values["fee_from"] = values["started"] or self.store.today
        _check_fee(values)
        values |= {"kind": Kind(values["kind"]), "setting": Setting(values["setting"])}
        known = self._old or Cooperation("", "")
        return await self.store.ask(save, replace(known, **values), self.draft_key, self.before or self._old)

    def leave_with(self, result: Cooperation) -> None:
        """A new one is shown at once."""
        super().leave_with(result)
        if self._old is None:
            self.app.post_message(Open("page", cooperation_id=result.id))
