"""A link for the other's phone: its QR code, as large as it needs to be."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from coopitis.language import N_, _, formats
from coopitis.widgets.key_bar import keyed
from coopitis.widgets.qr_code import QrCode, fitting, smallest
from coopitis.widgets.text_layout import QUIET, spread


class LinkCodeScreen(ModalScreen[None]):
    """Shows the code of an address; `name` says whose it is."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,enter,space", "dismiss", N_("Back")),
        Binding("y", "copy", N_("Copy link")),
        Binding("ctrl+q", "app.quit", show=False),
    ]
    DEFAULT_CSS = """
    LinkCodeScreen {
        background: $background;
        Container { align: center middle; height: 1fr; }
        #no-room { width: auto; max-width: 100%; padding: 0 2; }
        #whose { height: 1; padding: 0 1; background: $panel; }
    }
    """

    def __init__(self, name: str, address: str) -> None:
        super().__init__()
        self.called, self.address = name, address

    def compose(self) -> ComposeResult:
        """The code, or why it cannot be shown; below it whose it is."""
        with Container():
            yield QrCode()
            yield Static(id="no-room")
        yield Static(id="whose")

    _copied = False

    def on_mount(self) -> None:
        """Nothing may lie on the code."""
        self.app.clear_notifications()

    def on_resize(self) -> None:
        """Another window has other room."""
        width, height = self.app.size
        modules = fitting(self.address, width, height - 1)
        code, no_room = self.query_one(QrCode), self.query_one("#no-room", Static)
        code.display, no_room.display = modules is not None, modules is None
        if modules is not None:
            code.show(modules)
        else:
            no_room.update(Content(self._too_small(width, height)))
        self._say_whose(width - 2)

    def on_click(self) -> None:
        """A click closes it too."""
        self.dismiss()

    def action_copy(self) -> None:
        """Copies the address and says so below, where it covers nothing."""
        self.app.copy_to_clipboard(self.address)
        self._copied = True
        self._say_whose(self.app.size.width - 2)

    def _say_whose(self, width: int) -> None:
        copying = Content.styled(_("copied"), "bold") if self._copied else keyed("y", _("copies"))
        keys = Content.assemble(copying, " · ", keyed("Esc", _("closes")))
        whose = Content.assemble((self.called, "bold"), "  ", (self.address, QUIET))
        cut = whose.truncate(max(0, width - keys.cell_length - 1), ellipsis=True)
        self.query_one("#whose", Static).update(spread(cut, keys, width))

    def _too_small(self, width: int, height: int) -> str:
        cells, lines = (formats.number(most) for most in smallest(self.address))
        text = _("The code takes {cells} cells and {lines} lines; here are {width} by {height}.")
        here = text.format(cells=cells, lines=lines, width=width, height=height - 1)
        return " ".join((here, _("Enlarge the window, or press y to copy the link.")))
