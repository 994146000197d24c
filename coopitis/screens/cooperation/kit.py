"""The kit of a cooperation: the checklist of what one takes along."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from coopitis.domain.activity import Activity
from coopitis.domain.belongings import KitItem, Material
from coopitis.domain.preparation import next_planned, preparation
from coopitis.language import N_, _, formats, wording
from coopitis.reading.link import link
from coopitis.reading.text import clean, name
from coopitis.refusal import Refused
from coopitis.screens.cooperation.entry_form import EntryForm
from coopitis.screens.cooperation.entry_list import EntrySection, EntryTable
from coopitis.screens.link_code import LinkCodeScreen
from coopitis.screens.messages import Open
from coopitis.store.entries import kit_item
from coopitis.views.preparation_lines import PreparationLines
from coopitis.widgets.field import Field, FieldKind, flag
from coopitis.widgets.form import Form
from coopitis.widgets.key_bar import keyed
from coopitis.widgets.table import TableColumn
from coopitis.widgets.text_layout import QUIET, one_line


class KitForm(EntryForm[KitItem]):
    """What it is, what sort of thing, where it lies, and whether it is ready."""

    DRAFT = "kit"
    TITLES = N_("Something to take along"), N_("Edit what you take along")
    DEFAULT_CSS = "KitForm { #row-kind Pick { width: 1fr; } #row-where .said { max-width: 36; } }"

    _kind = Material.LINK
    """What the field for the place is read as."""

    def blank(self) -> KitItem:
        """A link, for there are most of them."""
        return KitItem("", "", Material.LINK)

    async def known(self, row_id: int) -> KitItem:
        """As it is in the store."""
        return await self.store.ask(kit_item, row_id)

    def rows(self, entry: KitItem) -> Iterable[Field]:
        """The four of them."""
        self._kind = entry.kind
        example = _("the address of a link, or the place where it lies")
        kinds = [(wording.material(kind), kind.value) for kind in Material]
        text, where = one_line(entry.item), one_line(entry.where or "")
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

    def called(self, entry: KitItem) -> str:
        """What it is."""
        return entry.item

    @on(Form.Changed)
    def read_anew(self, event: Form.Changed) -> None:
        """Of another kind, the place is another thing: only a link has an address."""
        if event.name == "kind":
            self._kind = Material(self.form.row("kind").text)
            self.form.row("where").explain()

    def _place(self, text: str) -> str:
        return link(text) if self._kind is Material.LINK else clean(text)


class KitList(EntryTable[KitItem]):
    """One row a piece: Space ticks it, `y` copies its link, `q` shows the link as a code."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "cycle", N_("Ready"), tooltip=N_("Whether the piece in focus is ready")),
        Binding("y", "copy", N_("Copy link"), tooltip=N_("The link in focus, to paste it elsewhere")),
        Binding("q", "code", N_("QR code"), tooltip=N_("The link in focus, for the other's phone")),
    ]

    columns = (
        TableColumn("ready", N_("Ready"), lambda one, _width: ready(one), 7),
        TableColumn("kind", N_("Kind"), lambda one, _width: wording.material(one.kind), 13, rank=2),
        TableColumn("text", N_("What"), lambda one, _width: one_line(one.item), 24, 100),
        TableColumn("where", N_("Where"), lambda one, _width: _where(one), 11, 60, rank=1),
    )

    def show(self, items: Sequence[KitItem | None], here: int | None = None) -> None:
        """Shows these; where there are some, they have keys."""
        super().show(items, here)
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """An empty list has nothing to copy."""
        if action in ("copy", "code"):
            return self.item is not None
        return super().check_action(action, parameters)

    def action_copy(self) -> None:
        """Copies the link, if there is one."""
        if address := self._address():
            self.app.copy_to_clipboard(address)
            self.notify(_("Copied: {link}").format(link=address), markup=False)

    def action_code(self) -> None:
        """Shows the link as a code, if there is one."""
        if self.item is not None and (address := self._address()):
            self.app.push_screen(LinkCodeScreen(one_line(self.item.item), address))

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


def ticked(item: KitItem) -> tuple[str, KitItem]:
    """The piece ticked the other way, behind what the step is called that stores it."""
    text = _("Not ready: {text}") if item.ready else _("Ready: {text}")
    return text.format(text=one_line(item.item)[:60]), replace(item, ready=not item.ready)


def ready(item: KitItem) -> Content:
    """A mark with its word, so that it needs no colour."""
    if item.ready:
        return Content.assemble(("✓", "bold $text-success"), " ", _("ready"))
    return Content.styled(_("· open"), QUIET)


def _where(item: KitItem) -> Content:
    return Content.styled(one_line(item.where or ""), QUIET)


ROOMY = 10
"""Lines from which on the next meetup has one of them."""


class KitSection(EntrySection[KitItem]):
    """The checklist of a cooperation, under what prepared evenings brought."""

    TITLE: ClassVar[str] = N_("Kit")
    NONE: ClassVar[str] = N_("Nothing to take along yet.")
    ADDS: ClassVar[str] = N_("adds it")
    FORM = "kit"
    LIST = KitList
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
        self.query("#ahead").set(display=self.size.height >= ROOMY)

    def show(self) -> None:
        """What prepared evenings brought, the next meetup, and the checklist."""
        history, on_day = self.data.history, self.data.overview.on
        self.query_one(PreparationLines).set_data(preparation(history, on_day), self.data.currency)
        self._ahead = next_planned(history.activities, on_day)
        self.query_one("#ahead", Static).update(self._said_ahead())
        super().show()

    def items(self) -> Sequence[KitItem]:
        """In the order they were entered."""
        return self.data.history.kit

    def called(self, item: KitItem) -> str:
        """What it is."""
        return item.item

    async def cycle(self, item: KitItem) -> None:
        """Stores whether it is ready."""
        await self.save(*ticked(item))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is nothing to get ready for where nothing is planned."""
        if action == "get_ready":
            return self._ahead is not None
        return super().check_action(action, parameters)

    def action_get_ready(self) -> None:
        """Opens the checklist of the next planned meetup."""
        if self._ahead is not None:
            self.post_message(Open("prepare", row_id=self._ahead.row_id))

    def _said_ahead(self) -> Content:
        if self._ahead is None:
            return Content(_("No meetup is planned; p plans one."))
        text = _("gets ready for {day}")
        return keyed("t", text.format(day=formats.weekday_day(self._ahead.date)))
