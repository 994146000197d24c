"""One of many options in a form."""

from collections.abc import Sequence
from contextlib import suppress
from typing import ClassVar

from rich.text import Text
from textual.binding import Binding, BindingType
from textual.widgets import Select
from textual.widgets.select import InvalidSelectValueError

from coopitis.language import N_, _

LONGEST_LABEL = 60
"""Cells of an option; a longer one is cut, so that it stays on its line."""


class Choice(Select[str], inherit_bindings=False):
    """One of many (label, value) pairs: opens with Enter or Space, and typing searches it.

    The arrows are left to the form. `value` is "" while nothing is chosen, which is possible unless `needed`.
    """

    DEFAULT_CSS = "Choice { #label { height: 1; } }"
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
        super().__init__(
            _options(choices),
            value=chosen or Select.NULL,
            prompt=prompt or _("Choose"),
            allow_blank=not (needed and chosen),
            compact=True,
            id=id,
        )

    @property
    def chosen(self) -> str:
        """The value that is chosen, "" for none."""
        return self.selection or ""

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
