"""The form for a piece of the kit."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from textual import on

from coopitis.domain.kit import KitItem, Material
from coopitis.language import _, wording
from coopitis.reading.link import link
from coopitis.reading.text import clean, name
from coopitis.screens.cooperation.entry_form import EntryForm
from coopitis.widgets.field import Field, FieldKind, flag
from coopitis.widgets.form import Form


class KitForm(EntryForm[KitItem]):
    """What it is, what sort of thing, where it lies, and whether it is ready."""

    NAME = "kit"
    DEFAULT_CSS = "KitForm { #row-kind Pick { width: 1fr; } #row-where .said { max-width: 36; } }"

    def __init__(self, cooperation_id: str, entry: KitItem | None = None) -> None:
        super().__init__(cooperation_id, entry or KitItem("", "", Material.LINK))
        self._kind = self.entry.kind

    def page_title(self) -> str:
        """Whether it is a new one."""
        return _("Edit what you take along") if self.entry.entered else _("Something to take along")

    def rows(self, entry: KitItem) -> Iterable[Field]:
        """The four of them."""
        example = _("the address of a link, or the place where it lies")
        kinds = [(wording.material(kind), kind.value) for kind in Material]
        text, where = " ".join(entry.item.split()), " ".join((entry.where or "").split())
        return [
            Field("item", _("What"), name, text=text, required=True, wide=True, hint=_("Appointment page")),
            Field(
                "kind", _("Kind"), Material, kind=FieldKind.PICK, choices=kinds, text=entry.kind, wide=True
            ),
            Field("where", _("Where"), self._place, str, text=where, wide=True, hint=example),
            flag("ready", _("Ready"), on=entry.ready),
        ]

    def filled(self, entry: KitItem, values: dict[str, Any]) -> KitItem:
        """The piece as it was typed."""
        return replace(entry, **values)

    def step(self, entry: KitItem) -> str:
        """By what it is."""
        text = _("Edit {text}") if self.entry.entered else _("Add {text}")
        return text.format(text=" ".join(entry.item.split())[:60])

    @on(Form.Changed)
    def read_anew(self, event: Form.Changed) -> None:
        """Of another kind, the place is another thing: only a link has an address."""
        if event.name == "kind":
            self._kind = Material(self.form.row("kind").text)
            self.form.row("where").explain()

    def _place(self, text: str) -> str:
        return link(text) if self._kind is Material.LINK else clean(text)
