"""One of many options in a form."""

from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text
from textual.binding import Binding, BindingType
from textual.widgets import Select

from coopitis.language import N_

LONGEST_LABEL = 60
"""Cells of an option; a longer one is cut, so that it stays on its line."""


class Choice(Select[str], inherit_bindings=False):
    """One of many: opens with Enter or Space, as the arrows walk through the form; typing searches it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,space", "show_overlay", N_("Choose"), show=False)]

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offers these (label, value) pairs in place of the ones before."""
        self.set_options(_options(choices))


def _options(choices: Sequence[tuple[str, str]]) -> list[tuple[Text, str]]:
    # Text and not Content, in which a list does not search.
    options = [(Text(label), value) for label, value in choices]
    for label, _value in options:
        label.truncate(LONGEST_LABEL, overflow="ellipsis")
    return options
