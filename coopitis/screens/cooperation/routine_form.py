"""The form for a routine: what, how often, and what does it by itself."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from coopitis.domain.routine import Routine
from coopitis.language import _
from coopitis.language.wording import cadence_words
from coopitis.reading.cadence import cadence, cadence_typed
from coopitis.reading.text import LONGEST_TEXT, clean
from coopitis.screens.cooperation.entry_form import EntryForm
from coopitis.widgets.field import Field

WEEKLY = 7


class RoutineForm(EntryForm[Routine]):
    """What to do, how often (R2), and the tool that took it over (R6)."""

    NAME = "routine"
    DEFAULT_CSS = "RoutineForm { #row-automated_with .said { max-width: 28; } }"

    def __init__(self, cooperation_id: str, entry: Routine | None = None) -> None:
        super().__init__(cooperation_id, entry or Routine("", "", WEEKLY))

    def page_title(self) -> str:
        """Whether it is a new one."""
        return _("Edit a routine") if self.entry.entered else _("Something to do regularly")

    def rows(self, entry: Routine) -> Iterable[Field]:
        """The three of them."""
        what, tool = (" ".join((text or "").split()) for text in (entry.text, entry.automated_with))
        every = cadence_typed(entry.every_days)
        example = _("Write to last week's guests")
        return [
            Field("text", _("What"), _line, text=what, required=True, wide=True, hint=example),
            Field("every_days", _("How often"), cadence, cadence_words, text=every, required=True),
            Field(
                "automated_with",
                _("Automated with"),
                _line,
                _taken_over,
                text=tool,
                wide=True,
                hint=_("empty: I do it myself"),
            ),
        ]

    def filled(self, entry: Routine, values: dict[str, Any]) -> Routine:
        """The routine as it was typed; the days it was done stay."""
        return replace(entry, **values)

    def step(self, entry: Routine) -> str:
        """By what is to be done."""
        text = _("Edit {text}") if self.entry.entered else _("Add {text}")
        return text.format(text=" ".join(entry.text.split())[:60])


def _line(text: str) -> str | None:
    return clean(text, most=LONGEST_TEXT) or None


def _taken_over(_tool: str) -> str:
    return _("no longer due on Today")
