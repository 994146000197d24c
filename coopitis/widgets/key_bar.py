"""The last line: the keys that work here, by the names on the keyboard, each with what it does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from textual import events
from textual.binding import ActiveBinding
from textual.content import Content
from textual.screen import Screen
from textual.style import Style
from textual.widgets import Static

from coopitis.language import N_, _
from coopitis.widgets.text_layout import QUIET

NAMES = {
    "alt": N_("Alt"),
    "backspace": N_("Backspace"),
    "comma": ",",
    "ctrl": N_("Ctrl"),
    "delete": N_("Del"),
    "down": "↓",
    "end": N_("End"),
    "enter": N_("Enter"),
    "escape": N_("Esc"),
    "home": N_("Home"),
    "insert": N_("Ins"),
    "left": "←",
    "pagedown": N_("PgDn"),
    "pageup": N_("PgUp"),
    "plus": "+",
    "question_mark": "?",
    "right": "→",
    "shift": N_("Shift"),
    "slash": "/",
    "space": N_("Space"),
    "tab": N_("Tab"),
    "up": "↑",
}


def key_name(key: str) -> str:
    """The key as a user knows it: `Ctrl+S`, `PgUp`, `Shift+←`; a letter alone as it is typed."""
    *held, last = key.split("+")
    if held and len(last) == 1:
        last = last.upper()
    return "+".join(_(NAMES[part]) if part in NAMES else part for part in (*held, last))


def key_names(keys: Sequence[str]) -> list[str]:
    """Several keys side by side: what is held with all of them is named with the first."""
    names = [key_name(key) for key in keys]
    held = names[0].rpartition("+")[0] + "+"
    if held != "+" and all(name.startswith(held) for name in names):
        return [names[0], *(name.removeprefix(held) for name in names[1:])]
    return names


def keyed(key: str, does: str | Content) -> Content:
    """A key, and what it does."""
    return Content.assemble((key, "bold $text-accent"), "  ", does)


class Hint(Static):
    """A key of the screen with what it would change; a click does the same."""

    DEFAULT_CSS = "Hint { width: auto; padding: 0 1; &:hover { background: $boost; } }"

    def __init__(self, key: str, action: str, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.key, self.action = key, action

    def say(self, text: str) -> None:
        """Says what it stands on."""
        self.update(keyed(self.key, Content.styled(text, QUIET)))

    async def on_click(self) -> None:
        """Does what the key does."""
        await self.run_action(f"screen.{self.action}")


ALL_KEYS, QUIT, BACK = "question_mark", "ctrl+q", "escape"
"""The key that shows all the others stays, however narrow the line; so does the one that ends it where no key
leads back.
"""

GAP = "  "
"""Between two offers."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What one place in the line offers: one key, or several that share a name; `works` is False for now."""

    keys: tuple[tuple[str, str], ...]
    """Each as the terminal knows it and as it is shown."""
    name: str
    tip: str
    works: bool

    def content(self) -> Content:
        """The keys and their name; a click on a key presses it, one on the name the last of them."""
        pressed = self.keys[-1][0]
        shown = [self._part(f"{look} ", key, "bold $footer-key-foreground") for key, look in self.keys]
        return Content.assemble(*shown, self._part(self.name, pressed, "$foreground"))

    def _part(self, text: str, key: str, tone: str) -> Content:
        if not self.works:
            return Content.styled(text, QUIET)
        return Content.styled(text, tone).stylize(Style.from_meta({"key": key, "tip": self.tip}))


class KeyBar(Static):
    """As many keys as there is room for, the nearest to the focus first; a click presses one."""

    # Textual's Footer is a dozen widgets, made and styled anew whenever the focus moves; this is one line.
    DEFAULT_CSS = "KeyBar { dock: bottom; height: 1; padding: 0 1; background: $panel; }"

    _stale = False
    _offers: tuple[Offer, ...] = ()
    _palette: tuple[Offer, ...] = ()

    def on_mount(self) -> None:
        """Follows the screen's keys."""
        self.screen.bindings_updated_signal.subscribe(self, self._follow)

    def render(self) -> Content:
        """The line; the palette stands at its end where there is room for all."""
        if self._stale:
            self._read()
        room, line, right = self.content_size.width, _joined(self._offers), _joined(self._palette)
        if (space := room - line.cell_length - right.cell_length) >= len(GAP):
            return Content.assemble(line, " " * space, right)
        return _joined(_fitting(self._offers, room))

    def on_click(self, event: events.Click) -> None:
        """Presses the key that was clicked."""
        if key := event.style.meta.get("key"):
            self.app.simulate_key(key)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """What the key under the mouse does."""
        self.tooltip = event.style.meta.get("tip") or None

    def _follow(self, screen: Screen[object]) -> None:
        # Without the terminal's focus nothing on the screen has it, which is no reason to show other keys.
        if screen.app.app_focus:
            self._stale = True
            self.refresh()

    def _read(self) -> None:
        active = self.screen.active_bindings
        palette = active.pop(self.app.COMMAND_PALETTE_BINDING, None)
        self._palette = tuple(self._offered([palette] if palette else []))
        self._offers = tuple(self._offered(one for one in active.values() if one.binding.show))
        self._stale = False

    def _offered(self, active: Iterable[ActiveBinding]) -> Iterator[Offer]:
        first: dict[str, ActiveBinding] = {}
        for one in active:
            first.setdefault(one.binding.action, one)
        for _place, several in groupby(first.values(), lambda one: one.binding.group or one.binding.action):
            together = list(several)
            binding = together[0].binding
            keys = [one.binding.key for one in together]
            yield Offer(
                tuple(zip(keys, key_names(keys), strict=True)),
                binding.group.description if binding.group else binding.description,
                " / ".join(one.tooltip or one.binding.description for one in together),
                any(one.enabled for one in together),
            )


def _joined(offers: Iterable[Offer]) -> Content:
    return Content(GAP).join(offer.content() for offer in offers)


def _fitting(offers: tuple[Offer, ...], room: int) -> tuple[Offer, ...]:
    """The offers without as many from the end as do not fit into so many cells."""
    while len(offers) > 1 and _joined(offers).cell_length > room:
        last = next((one for one in reversed(offers) if not _stays(one, offers)), offers[-1])
        offers = tuple(offer for offer in offers if offer is not last)
    return offers


def _stays(offer: Offer, offers: tuple[Offer, ...]) -> bool:
    key = offer.keys[0][0]
    return key == ALL_KEYS or (key == QUIT and all(one.keys[0][0] != BACK for one in offers))
