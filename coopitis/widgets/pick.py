"""One of several options in a form: all in sight, or in a list that opens."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from types import MappingProxyType
from typing import ClassVar

from rich.cells import cell_len
from rich.text import Text
from textual import events
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.style import Style
from textual.widgets import Select
from textual.widgets.select import InvalidSelectValueError

from coopitis.language import N_, _
from coopitis.widgets.text_layout import QUIET, Fluid

LONGEST_LABEL = 60
"""Cells of an option; a longer one is cut, so that it stays on its line."""

CLOSES = N_("Dismiss menu")
"""What Textual calls the key that closes a list."""


class Choice(Select[str], inherit_bindings=False):
    """One of many (label, value) pairs: opens with Enter or Space, and typing searches it.

    The arrows are left to the form. `value` is "" while nothing is chosen, which is possible unless `needed`;
    what is chosen at first and not offered counts as nothing.
    """

    DEFAULT_CSS = """
    Choice {
        #label { height: 1; color: $foreground-muted; }
        .arrow { color: $foreground-muted; }
        .-has-value #label { color: $foreground; }
        SelectCurrent { background: $field; }
        &.-textual-compact > SelectCurrent { padding: 0 1; }
        &:focus > SelectCurrent { background: $field-focus; background-tint: transparent; }
        &:focus .arrow, &:focus #label { color: $foreground; }
        & > SelectOverlay.-textual-compact > .option-list--option { padding: 0 1; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,space", "show_overlay", N_("Choose"), show=False)]

    def __init__(
        self,
        choices: Sequence[tuple[str, str]],
        chosen: str = "",
        *,
        needed: bool,
        prompt: str = "",
        id: str | None = None,
    ) -> None:
        if chosen not in {value for _label, value in choices}:
            chosen = ""
        super().__init__(
            _options(choices),
            value=chosen or Select.NULL,
            prompt=prompt or _("Choose"),
            allow_blank=not (needed and chosen),
            compact=True,
            id=id,
        )
        self._first = chosen

    @property
    def chosen(self) -> str:
        """The value that is chosen, "" for none; until it is mounted, what is chosen at first."""
        return (self.selection if self.is_mounted else self._first) or ""

    def choose(self, value: str) -> None:
        """Chooses a value, or with "" none; one that is not offered changes nothing."""
        with suppress(InvalidSelectValueError):
            self.value = value or Select.NULL

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offers other choices, with none of them chosen."""
        self.set_options(_options(choices))


def _options(choices: Sequence[tuple[str, str]]) -> list[tuple[Text, str]]:
    # Text and not Content, in which a list does not search.
    options = [(Text(label), value) for label, value in choices]
    for label, _value in options:
        label.truncate(LONGEST_LABEL, overflow="ellipsis")
    return options


GAP, NOTE, FEW = "  ", 4, 3
"""Between two options; cells that a note below its option is set in; and so many options have one there."""

NONE: Mapping[str, str] = MappingProxyType({})


class Pick(Fluid, can_focus=True):
    """Options as (label, value) pairs: arrows walk, a key, a first letter or a click picks, Enter submits.

    `keys` and `notes` are by value: the key that stands before an option, and what it means. With notes the
    options stand under each other.
    """

    DEFAULT_CSS = """
    Pick { height: auto; padding: 0 1; background: $field; link-color: $foreground; link-style: none; }
    Pick:focus { background: $field-focus; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "step(-1)", N_("Option before"), show=False),
        Binding("right,space", "step(1)", N_("Next option"), show=False),
        Binding("up", "climb(-1)", N_("Option above"), show=False),
        Binding("down", "climb(1)", N_("Option below"), show=False),
        Binding("enter", "submit", N_("Submit"), show=False),
    ]

    value: reactive[str] = reactive("", init=False)
    """The value picked; "" before anything is."""

    @dataclass
    class Changed(Message):
        """Another option was picked."""

        pick: "Pick"

    @dataclass
    class Submitted(Message):
        """Enter was pressed."""

        pick: "Pick"

    proposed: reactive[str] = reactive("")
    """The value that is marked as the one that suggests itself."""

    def __init__(
        self,
        options: Sequence[tuple[str, str]],
        value: str = "",
        *,
        keys: Mapping[str, str] = NONE,
        notes: Mapping[str, str] = NONE,
        id: str | None = None,
    ) -> None:
        super().__init__(id=id, markup=False)
        self.options, self.keys, self.notes = list(options), keys, notes
        self.set_reactive(Pick.value, self.validate_value(value))

    @property
    def values(self) -> list[str]:
        """What can be picked."""
        return [value for _label, value in self.options]

    def validate_value(self, value: str) -> str:
        """Only what is offered can be picked."""
        return value if value in self.values else ""

    def watch_value(self) -> None:
        """Tells of it and draws it."""
        self.renew()
        self.post_message(self.Changed(self))

    def content_at(self, width: int) -> Content:
        """Every option with its mark; a click on one picks it."""
        options = [self._option(label, value, width) for label, value in self.options]
        return Content("\n" if self._stacks(width) else GAP).join(options)

    @property
    def is_stacked(self) -> bool:
        """Whether the options stand under each other, because they do not fit on a line."""
        return self._stacks(self.size.width)

    def _stacks(self, width: int) -> bool:
        options = sum(self._cells(*option) for option in self.options)
        return bool(self.notes) or options + len(GAP) * (len(self.options) - 1) > width

    def _cells(self, label: str, value: str) -> int:
        return cell_len(label) + len("● ") + (len(self.keys[value]) + 1 if value in self.keys else 0)

    def check_consume_key(self, key: str, character: str | None = None) -> bool:  # noqa: ARG002
        """First letters are taken here, so that none of them is a command meanwhile."""
        return bool(self._beginning_with(character))

    def on_key(self, event: events.Key) -> None:
        """Picks the next option that begins with the letter."""
        if candidates := self._beginning_with(event.character):
            event.stop()
            after = candidates.index(self.value) + 1 if self.value in candidates else 0
            self.value = candidates[after % len(candidates)]

    def action_step(self, by: int) -> None:
        """Walks to the option beside, without running round."""
        here = self.values.index(self.value) + by if self.value else 0
        self.value = self.values[max(0, min(here, len(self.values) - 1))]

    def action_climb(self, by: int) -> None:
        """Walks up and down where the options are stacked; beyond them, and else, it is the form's."""
        there = self.values.index(self.value) + by if self.value else 0
        if not self.is_stacked or there not in range(len(self.values)):
            raise SkipAction
        self.value = self.values[there]

    def action_pick(self, number: int) -> None:
        """Picks by place."""
        self.focus()
        self.value = self.values[number]

    def action_submit(self) -> None:
        """Says that Enter was pressed."""
        self.post_message(self.Submitted(self))

    def _beginning_with(self, character: str | None) -> list[str]:
        letter = (character or "").casefold()
        if not letter.strip() or not letter.isprintable():
            return []
        if keyed := [value for value, key in self.keys.items() if key == letter and value in self.values]:
            return keyed
        return [value for label, value in self.options if label.casefold().startswith(letter)]

    def _option(self, label: str, value: str, width: int) -> Content:
        picked = value == self.value
        key, accent = self.keys.get(value, ""), "bold $foreground" if self.has_focus else "bold $text-accent"
        content = Content.assemble(
            "● " if picked else "○ ", Content.styled(key + " ", accent) if key else "", label
        )
        if self.proposed and self.proposed == value:
            content = Content.assemble(content, (" " + _("← proposed"), accent))
        if note := self.notes.get(value):
            content = self._with_note(content, note, width)
        link = Style.from_meta({"@click": f"pick({self.values.index(value)})"})
        tone = "bold $foreground" if picked else "$field-hint" if self.has_focus else QUIET
        return content.stylize_before(tone).stylize(link)

    def _with_note(self, content: Content, note: str, width: int) -> Content:
        """The note beside the option; where one does not fit there, below, or of many options none."""
        cells = max(self._cells(*option) for option in self.options)
        if self.proposed:
            cells += cell_len(" " + _("← proposed"))
        said = Content.styled(note, "not bold")
        if cells + len(GAP) + max(cell_len(one) for one in self.notes.values()) <= width:
            return Content.assemble(content, " " * (cells + len(GAP) - content.cell_length), said)
        if len(self.options) > FEW:
            return content
        return Content.assemble(content, "\n" + " " * NOTE, said)
