"""The question whose value is to stay, where two changed the same field of an entry."""

from collections.abc import Callable, Coroutine
from typing import Any

from textual.screen import Screen

from coopitis.language import _
from coopitis.refusal import Conflict
from coopitis.screens.confirm import ConfirmScreen
from coopitis.screens.patience import patiently
from coopitis.widgets.field import Field
from coopitis.widgets.form import Form
from coopitis.widgets.text_layout import one_line


async def ask_whose(
    screen: Screen[Any], form: Form, conflict: Conflict, overwrite: Callable[[], Coroutine[None, None, None]]
) -> None:
    """Says what was written elsewhere meanwhile, and overwrites it if that is wanted."""

    async def answered(yes: bool | None) -> None:
        if yes:
            await patiently(screen.app, overwrite())

    fields = {name: row.field for name, row in form.rows.items()}
    said = (
        f"{fields[name].label}: {_shown(fields[name], value)}"
        for name, value in conflict.theirs.items()
        if name in fields
    )
    meaning = _("What you did not touch stays as it is there.")
    question = _("This was changed elsewhere meanwhile. Overwrite it?")
    await screen.app.push_screen(
        ConfirmScreen(question, "\n".join([*said, "", meaning]), _("Overwrite it")), answered
    )


def _shown(field: Field, value: Any) -> str:
    """A value that was written elsewhere, as the field would say it."""
    if value is None or value == "":
        return "–"
    for label, offered in field.choices:
        if offered == value:
            return label
    return one_line(field.understood(value) or str(value))[:60]
