"""A cooperation that is entered with its first evening: its field, and what is said of it before saving."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import ClassVar
from uuid import uuid4

from textual.content import Content
from textual.widgets import Static

from coopitis.domain.cooperation import Cooperation
from coopitis.domain.names import is_same_name, meant
from coopitis.domain.overview import Standing, begun
from coopitis.domain.terms import Terms
from coopitis.language import _
from coopitis.reading.text import name
from coopitis.refusal import Refused
from coopitis.screens.cooperation.cooperation_form import called_so
from coopitis.widgets.field import Field, FieldKind
from coopitis.widgets.open_choice import NEW, new_text


def begin(name: str, terms: Terms, on: date) -> Standing:
    """A new one of that name, of which nothing is known."""
    return begun(Cooperation(str(uuid4()), name), terms, on)


def open_field(standings: Iterable[Standing], chosen: str) -> Field:
    """The choice of a cooperation by name, or of a new one."""
    known = {one.cooperation.id: one.cooperation.name for one in standings}
    by_name = sorted(((name, uid) for uid, name in known.items()), key=lambda one: one[0].casefold())
    return Field(
        "cooperation",
        _("Cooperation"),
        partial(_read, known=known),
        _understood,
        chosen,
        required=True,
        kind=FieldKind.OPEN_CHOICE,
        choices=by_name,
        finds=partial(_found, choices=by_name),
        question=_("or type a new name"),
    )


def _found(typed: str, choices: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    names = [name for name, _uid in choices]
    found = [choices[place] for place in meant(typed, names)]
    if any(is_same_name(typed, name) for name in names):
        return found
    return [*found, (_("new: “{name}”").format(name=typed), NEW + typed)]


def _read(value: str, known: Mapping[str, str]) -> str:
    if value in known or not (typed := new_text(value)):
        return value
    if any(is_same_name(typed, other) for other in known.values()):
        raise Refused(_("another one is called so"))
    return NEW + name(typed)


def _understood(value: str) -> str:
    return _("new, made on saving") if new_text(value) else ""


class NewLine(Static):
    """In sight only where saving enters a cooperation besides the evening."""

    DEFAULT_CSS: ClassVar[str] = """
    NewLine { height: auto; padding: 0 1; display: none; color: $text-warning; text-style: bold; }
    """

    def show(self, fresh: Standing | None, known: Sequence[str]) -> None:
        """Says which one, if there is one, and whether it may be one of those that are known."""
        self.display = fresh is not None
        if fresh:
            name = fresh.cooperation.name
            said = _("Saving also makes “{name}”, unchecked. Ctrl+Z undoes both.").format(name=name)
            near = called_so(name, known)
            self.update(Content(f"{said} {near}" if near else said))
