"""The kit of a cooperation: the checklist of what one takes along."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from coopitis.domain.activity import Activity
from coopitis.domain.kit import KitItem, Material
from coopitis.domain.preparation import next_planned, preparation
from coopitis.language import N_, _, formats, wording
from coopitis.reading.link import link
from coopitis.reading.text import clean, name
from coopitis.refusal import Refused
from coopitis.screens.base import DeskScreen
from coopitis.screens.cooperation.entry_list import EntryForm
from coopitis.screens.cooperation.section import File, ListSection
from coopitis.store.rows import Entry
from coopitis.views.preparation_lines import PreparationLines
from coopitis.widgets.field import Field, FieldKind, flag
from coopitis.widgets.form import Form
from coopitis.widgets.key_bar import keyed
from coopitis.widgets.table import TableColumn, TableList
from coopitis.widgets.text_layout import QUIET


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


ROOMY = 10
"""Lines from which on the next meetup has one of them."""


class KitSection(ListSection[KitItem]):
    """The checklist of a cooperation, under what prepared evenings brought."""

    TITLE: ClassVar[str] = N_("Kit")
    NONE: ClassVar[str] = N_("Nothing to take along yet.")
    ADDS: ClassVar[str] = N_("adds it")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("t", "get_ready", N_("Get ready"), tooltip=N_("Get ready for the next planned meetup")),
    ]
    DEFAULT_CSS = "KitSection #ahead { height: 1; padding: 0 1; }"

    _ahead: Activity | None = None

    def above(self) -> ComposeResult:
        """What prepared evenings brought, and the next meetup."""
        yield PreparationLines()
        yield Static(id="ahead")

    def on_resize(self) -> None:
        """Where there is little room the checklist has it; the key stands below too."""
        self.query_one("#ahead").display = self.size.height >= ROOMY

    def make_list(self) -> KitList:
        """The checklist."""
        return KitList()

    def show(self, file: File) -> None:
        """In the order they were entered."""
        on_day, history = file.overview.on, file.history
        self.query_one(PreparationLines).tell(preparation(history, on_day), file.currency)
        self._ahead = next_planned(history.activities, on_day)
        ahead = self.query_one("#ahead", Static)
        ahead.update(self._said_ahead())
        self.show_items(list(history.kit))

    def add(self) -> DeskScreen[None]:
        """A new one."""
        return KitForm(self.file.id)

    def edit(self, item: KitItem) -> DeskScreen[None]:
        """The same form."""
        return KitForm(self.file.id, item)

    def entry(self, item: KitItem) -> tuple[Entry, str]:
        """It, by its text."""
        return item, item.item

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is nothing to get ready for where nothing is planned."""
        if action == "get_ready":
            return self._ahead is not None
        return super().check_action(action, parameters)

    @on(KitList.Ticked)
    async def tick(self, event: KitList.Ticked) -> None:
        """Stores whether it is ready."""
        event.stop()
        if turned := self.query_one(KitList).turned(event.item):
            await self.keep(tick_step(turned), turned)

    async def action_get_ready(self) -> None:
        """Opens the checklist of the next planned meetup."""
        from coopitis.screens.prepare import PrepareScreen

        if self._ahead is not None:
            await self.page.desk_app.show(PrepareScreen(self._ahead.entered))

    def _said_ahead(self) -> Content:
        if self._ahead is None:
            return Content(_("No meetup is planned; p plans one."))
        text = _("gets ready for {day}")
        return keyed("t", text.format(day=formats.weekday_day(self._ahead.date)))
