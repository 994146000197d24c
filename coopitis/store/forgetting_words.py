"""What is said of the places that name a person, and of what became of them."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from coopitis.language import N_, _, formats, ngettext
from coopitis.reading.text import echo
from coopitis.store.forgetting import COPIES, FILE, Forgotten
from coopitis.store.person_references import COPIES_FOLDER, DRAFT, EXPORTS, STEPS, Trace

KINDS = {
    "cooperation": N_("Cooperation"),
    "pre_check": N_("Pre-check"),
    "activity": N_("Evening"),
    "result": N_("Result"),
    "decision": N_("Decision"),
    "routine": N_("Routine"),
    "kit": N_("Kit"),
    "colleague": N_("Colleague"),
    DRAFT: N_("Draft"),
    STEPS: N_("Undo steps"),
    EXPORTS: N_("List of exports"),
    COPIES_FOLDER: N_("Settings, folder of copies"),
}


def line(trace: Trace) -> str:
    """One place in a line: what it is, where, and what the name stands in."""
    kind = trace.place.kind
    if kind == COPIES:
        text = ngettext("{number} copy of the database", "{number} copies of the database", trace.key)
        return text.format(number=formats.number(trace.key))
    if kind == FILE:
        return _("{file} goes: it may name the person").format(file=trace.key)
    if kind == "colleague" and not trace.place.field:
        return _("Colleague, {where}: all of the entry").format(where=echo(trace.where))
    if kind == "result" and trace.place.field == "person":
        said = _("A result from, {where}: {text}")
        return said.format(where=echo(trace.where), text=_quoted(trace.text))
    head = ", ".join(one for one in (_(KINDS[kind]), echo(trace.where)) if one)
    return f"{head}: {_quoted(trace.text)}"


def _quoted(text: str) -> str:
    return "".join(sign if sign.isprintable() else " " for sign in text)[:120]


def aftermath(forgotten: Forgotten) -> Iterator[str]:
    """What may still name the person, a sentence each."""
    if not forgotten.wiped:
        yield _(
            "Another program has the database open; until it is closed, its files may still hold the name."
        )
    if forgotten.alone:
        text = ngettext(
            "“{given}” alone still stands in {number} place; whether it is the same person, you know.",
            "“{given}” alone still stands in {number} places; whether it is the same person, you know.",
            forgotten.alone,
        )
        yield text.format(given=echo(forgotten.given), number=formats.number(forgotten.alone))
    yield from _left(forgotten.left)
    if forgotten.has_moved:
        yield _("From now on copies are kept in the usual folder; the settings name another one no more.")
    for export in forgotten.exports:
        yield _("An export may still name the person: {file}").format(file=export)


def _left(left: Iterable[Path]) -> Iterator[str]:
    folders = Counter(one.parent if one.is_file() else one for one in left)
    for folder, number in folders.items():
        said = ngettext(
            "Out of reach, so that it may still hold the name: {folder}",
            "{number} files are out of reach, so that they may still hold the name: {folder}",
            number,
        )
        yield said.format(number=formats.number(number), folder=folder)
