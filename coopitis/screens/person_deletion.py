"""Deleting a person for good, after saying what goes."""

from collections.abc import Iterator
from typing import Any

from coopitis.language import _, formats, ngettext
from coopitis.refusal import Refused
from coopitis.screens.base import BaseScreen
from coopitis.screens.confirm import ConfirmScreen
from coopitis.store.forgetting import Forgotten, Traces, forget, known, left_as_they_were
from coopitis.widgets.text_layout import shortened


async def ask_to_forget(screen: BaseScreen[Any], name: str) -> None:
    """Says what goes and what stays, and deletes the person if that is wanted."""
    goes = await screen.store.ask(known, name)
    called = shortened(name)

    async def answered(yes: bool | None) -> None:
        if not yes:
            return
        try:
            forgotten = await screen.store.ask(forget, name)
        except Refused as refusal:
            screen.refuse(refusal)
            return
        await screen.reload()
        screen.notify(" ".join(_said(called, forgotten)), markup=False)

    question = _("Delete {name} for good?").format(name=called)
    await screen.app.push_screen(
        ConfirmScreen(question, "\n".join(_meaning(goes)), _("Delete for good")), answered
    )


def _meaning(goes: Traces) -> Iterator[str]:
    if goes.entries:
        text = ngettext(
            "What goes: the entry in {where}.", "What goes: {count} entries, in {where}.", len(goes.entries)
        )
        yield text.format(count=formats.number(len(goes.entries)), where=_where(goes.cooperations))
    if goes.results:
        text = ngettext(
            "{count} result stays and counts, without the name.",
            "{count} results stay and count, without the name.",
            goes.results,
        )
        yield text.format(count=formats.number(goes.results))
    if drafts := len(goes.drafts):
        text = ngettext("{count} draft goes too.", "{count} drafts go too.", drafts)
        yield text.format(count=formats.number(drafts))
    yield _("Texts that mention the name stay as they are.")
    yield ""
    yield _("This cannot be undone.")
    if goes.step:
        yield _("The undo steps that know the name go, and those before them.")


def _where(names: tuple[str, ...]) -> str:
    few = ", ".join(shortened(name) for name in names[:3])
    more = len(names) - 3
    return few if more <= 0 else _("{names} and {count} more").format(names=few, count=formats.number(more))


def _said(called: str, forgotten: Forgotten) -> Iterator[str]:
    yield _("{name}: deleted for good.").format(name=called)
    if not forgotten.wiped:
        yield _(
            "Another program has the database open; until it is closed, its files may still hold the name."
        )
    yield from left_as_they_were(forgotten.copies)
