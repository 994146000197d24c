"""The checklist of what one takes along."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message

from coopitis.domain.kit import KitItem, Material
from coopitis.language import N_, _, wording
from coopitis.reading.link import link
from coopitis.refusal import Refused
from coopitis.widgets.table import TableColumn, TableList
from coopitis.widgets.text_layout import QUIET


class KitList(TableList[KitItem]):
    """One row a piece: Space ticks it, `y` copies its link, `q` shows the link as a code."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "tick", N_("Ready"), tooltip=N_("Whether the piece in focus is ready")),
        Binding("y", "copy", N_("Copy link"), tooltip=N_("The link in focus, to paste it elsewhere")),
        Binding("q", "code", N_("QR code"), tooltip=N_("The link in focus, for the other's phone")),
    ]

    @dataclass
    class Ticked(Message):
        """The piece is to be ready, or not any more."""

        item: KitItem

    columns = (
        TableColumn("ready", N_("Ready"), lambda one, _width: ready(one), 7),
        TableColumn("kind", N_("Kind"), lambda one, _width: wording.material(one.kind), 13, rank=2),
        TableColumn("text", N_("What"), lambda one, _width: _on_one_line(one.item), 24, 100),
        TableColumn("where", N_("Where"), lambda one, _width: _where(one), 11, 60, rank=1),
    )

    def show(self, items: Sequence[KitItem | None], here: int | None = None) -> None:
        """Shows these; where there are some, they have keys."""
        super().show(items, here)
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """An empty list has nothing to tick or to copy."""
        if action in ("tick", "copy", "code"):
            return self.item is not None
        return super().check_action(action, parameters)

    def turned(self, item: KitItem) -> KitItem | None:
        """The piece as it is by now, ticked the other way; None where it is gone."""
        now = next((one for one in self.items if one and one.entered == item.entered), None)
        return now and replace(now, ready=not now.ready)

    def action_tick(self) -> None:
        """Ready, or not any more."""
        if self.item is not None:
            self.post_message(self.Ticked(self.item))

    def action_copy(self) -> None:
        """Copies the link, if there is one."""
        if address := self._address():
            self.app.copy_to_clipboard(address)
            self.notify(_("Copied: {link}").format(link=address), markup=False)

    def action_code(self) -> None:
        """Shows the link as a code, if there is one."""
        from coopitis.screens.link_code import LinkCodeScreen

        if self.item is not None and (address := self._address()):
            self.app.push_screen(LinkCodeScreen(_on_one_line(self.item.item), address))

    def _address(self) -> str | None:
        address = link_of(self.item) if self.item else None
        if address is None:
            said = _("There is no link here. Enter opens the piece: the kind is link, and Where its address.")
            self.notify(said, severity="warning", markup=False)
        return address


def link_of(item: KitItem) -> str | None:
    """The address of a link; None of anything else, and where it is none."""
    if item.kind is not Material.LINK or not item.where:
        return None
    try:
        return link(item.where)
    except Refused:
        return None


def tick_step(turned: KitItem) -> str:
    """What the step is called that stores whether it is ready."""
    text = _("Ready: {text}") if turned.ready else _("Not ready: {text}")
    return text.format(text=_on_one_line(turned.item)[:60])


def ready(item: KitItem) -> Content:
    """A mark with its word, so that it needs no colour."""
    if item.ready:
        return Content.assemble(("✓", "bold $text-success"), " ", _("ready"))
    return Content.styled(_("· open"), QUIET)


def _where(item: KitItem) -> Content:
    return Content.styled(_on_one_line(item.where or ""), QUIET)


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
