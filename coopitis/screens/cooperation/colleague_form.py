"""The form for a colleague: who it is, what he or she wants, and whether I accept that (R9)."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import Any

from coopitis.domain.colleague import Aim, Colleague, aim_of, goal_of, wish_of
from coopitis.language import _, wording
from coopitis.reading.text import LONGEST_TEXT, clean, name
from coopitis.screens.cooperation.entry_form import EntryForm
from coopitis.widgets.field import Field, FieldKind

LONGEST_WISH = LONGEST_TEXT - len(f"{Aim.OTHER}: ")
"""Goal and leading word have to fit into one text."""

ANSWERS: dict[str, bool | None] = {"yes": True, "no": False, "open": None}
"""Whether I accept a goal, as picked."""


class ColleagueForm(EntryForm[Colleague]):
    """The five answers."""

    NAME = "colleague"
    DEFAULT_CSS = "ColleagueForm FormRow Pick { width: 1fr; }"

    def __init__(self, cooperation_id: str, entry: Colleague | None = None) -> None:
        super().__init__(cooperation_id, entry or Colleague("", ""))

    def page_title(self) -> str:
        """Whether it is a new one."""
        return _("Edit a colleague") if self.entry.entered else _("A colleague, and what he or she wants")

    def rows(self, entry: Colleague) -> Iterable[Field]:
        """What is known already."""
        aims = [(wording.aim(aim), aim.value) for aim in Aim]
        answers = [(_("yes"), "yes"), (_("no"), "no"), (_("not decided"), "open")]
        answer = next(text for text, accepted in ANSWERS.items() if accepted is entry.accepted)
        wish = partial(clean, most=LONGEST_WISH)
        lines = partial(clean, lines=True)
        pick = FieldKind.PICK
        return [
            Field("name", _("Name"), name, text=entry.name, required=True, wide=True),
            Field("aim", _("Wants to"), Aim, kind=pick, choices=aims, text=_aim(entry), wide=True),
            Field("wish", _("Goal"), wish, text=_wish(entry), wide=True, hint=_("in his or her own words")),
            Field(
                "accepted", _("I accept it"), ANSWERS.get, kind=pick, choices=answers, text=answer, wide=True
            ),
            Field("notes", _("Notes"), lines, text=entry.notes or "", kind=FieldKind.LINES, wide=True),
        ]

    def filled(self, entry: Colleague, values: dict[str, Any]) -> Colleague:
        """The colleague as typed; a goal of several lines that was not touched keeps them."""
        wish = wish_of(entry.goal) if values["wish"] == _wish(entry) else values["wish"]
        return replace(
            entry,
            name=values["name"],
            goal=goal_of(values["aim"], wish),
            accepted=values["accepted"],
            notes=values["notes"],
        )

    def step(self, entry: Colleague) -> str:
        """By the name."""
        text = _("Edit {text}") if self.entry.entered else _("Add {text}")
        return text.format(text=entry.name[:60])


def _aim(entry: Colleague) -> str:
    return aim_of(entry.goal) or ""


def _wish(entry: Colleague) -> str:
    return " ".join((wish_of(entry.goal) or "").split())
