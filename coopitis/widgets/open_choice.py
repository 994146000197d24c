"""A choice that also takes what it does not offer: what is typed in its list stands there as a new one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rich.text import Text
from textual import events, on
from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import OptionList, Select
from textual.widgets._select import SelectCurrent, SelectOverlay
from textual.widgets.option_list import Option

from coopitis.widgets.pick import LONGEST_LABEL, Choice

NEW = "+ "
"""How the value of a new one begins; behind it stands the text."""

Choices = Sequence[tuple[str, str]]
Finds = Callable[[str], Choices]
"""What is shown for what is typed: options that may be meant and, as NEW and the text, that itself."""


def new_text(value: str) -> str:
    """The text of a new one, "" where the value is one of those that are offered."""
    return value.removeprefix(NEW) if value.startswith(NEW) else ""


class FindingList(SelectOverlay):
    """The list of an open choice: shows what is found for what is typed."""

    @dataclass
    class Chosen(Message):
        """An option was chosen."""

        value: str

    typed = ""
    """What was typed since the list was opened."""

    def __init__(self, choices: Choices, finds: Finds) -> None:
        super().__init__()
        self.choices, self.finds = choices, finds
        self._values: list[str] = []

    def offer(self, typed: str) -> None:
        """Shows what is found for the text, with the first of it marked; without one all there is."""
        self.typed = typed
        shown = self.finds(typed.strip()) if typed.strip() else self.choices
        self._values = [value for _label, value in shown]
        self.clear_options()
        self.add_options(Option(_cut(label)) for label, _value in shown)
        self.highlighted = 0 if shown else None

    def begin(self, value: str) -> None:
        """Marks the value; of a new one what was typed stands there, to be changed."""
        self.offer(new_text(value))
        if value in self._values:
            self.select(self._values.index(value))

    def on_key(self, event: events.Key) -> None:
        """Takes what is typed in the place of the list's own search."""
        if event.key == "backspace":
            typed = self.typed[:-1]
        elif event.character and event.is_printable:
            typed = self.typed + event.character
        else:
            return
        event.stop()
        event.prevent_default()
        self.offer(typed)

    def on_paste(self, event: events.Paste) -> None:
        """Takes the first line of what is pasted."""
        event.stop()
        self.offer(self.typed + _first_line(event.text))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Says which value was chosen; its place is none that the choice knows."""
        event.stop()
        event.prevent_default()
        self.post_message(self.Chosen(self._values[event.option_index]))


class OpenChoice(Choice):
    """Typing opens the list. `value` is that of an option, or NEW and the text of one that is not offered."""

    def __init__(self, choices: Choices, chosen: str, finds: Finds, *, id: str | None = None) -> None:
        super().__init__(choices, chosen, needed=True, id=id)
        self._choices, self._finds = list(choices), finds

    def compose(self) -> ComposeResult:
        """What is chosen, and the list."""
        yield SelectCurrent(self.prompt)
        yield FindingList(self._choices, self._finds).data_bind(compact=Select.compact)

    def choose(self, value: str) -> None:
        """Chooses a value that is offered, or a new one."""
        before = self.chosen
        if new_text(value) and value not in {known for _label, known in self._choices}:
            # The options are told anew, and that is no choice of another one.
            with self.prevent(Select.Changed):
                self.offer([*self._choices, (new_text(value), value)])
                super().choose(before)
        super().choose(value)

    def watch_expanded(self, expanded: bool) -> None:
        """Each time it opens, all there is stands in it."""
        if expanded:
            self.query_one(FindingList).begin(self.chosen)

    def check_consume_key(self, key: str, character: str | None = None) -> bool:  # noqa: ARG002
        """Letters are taken here, so that none of them is a command meanwhile."""
        return not self.expanded and bool(character and character.isprintable() and character.strip())

    def on_key(self, event: events.Key) -> None:
        """Opens the list with what is typed."""
        if not self.expanded and self.check_consume_key(event.key, event.character):
            event.stop()
            self.action_show_overlay()
            self.query_one(FindingList).offer(event.character or "")

    def on_paste(self, event: events.Paste) -> None:
        """Opens the list with the first line of what is pasted."""
        if text := _first_line(event.text):
            event.stop()
            self.action_show_overlay()
            self.query_one(FindingList).offer(text)

    @on(FindingList.Chosen)
    def _take(self, event: FindingList.Chosen) -> None:
        event.stop()
        self.focus()
        self.expanded = False
        self.choose(event.value)


def _first_line(pasted: str) -> str:
    """What can be seen of it."""
    line = pasted.strip().partition("\n")[0]
    return "".join(sign for sign in line if sign.isprintable()).strip()


def _cut(label: str) -> Text:
    # Text and not str, which could be markup.
    shown = Text(label)
    shown.truncate(LONGEST_LABEL, overflow="ellipsis")
    return shown
