"""`coopitis forget NAME`: deletes a person for good; results keep their count without the name."""

from collections.abc import Iterator
from pathlib import Path

from coopitis.commands.opening import opened
from coopitis.language import _, ngettext
from coopitis.language.formats import number
from coopitis.reading.text import name
from coopitis.refusal import Refused
from coopitis.store.forgetting import Forgotten, forget, left_as_they_were


def run(folder: Path, typed: str) -> None:
    """Says what was deleted, a fact a line; Refused where nobody is called so."""
    person = name(typed)
    with opened(folder) as store:
        forgotten = forget(store, person)
    if not forgotten.traces:
        text = _("Nobody is called “{name}”: neither a colleague nor the source of a result.")
        raise Refused(text.format(name=person))
    for line in _lines(person, forgotten):
        print(line)


def _lines(person: str, forgotten: Forgotten) -> Iterator[str]:
    found = forgotten.traces
    yield _("Deleted for good: {name}.").format(name=person)
    if entries := len(found.entries):
        text = ngettext("{number} entry as a colleague", "{number} entries as a colleague", entries)
        yield "  " + text.format(number=number(entries))
    if found.results:
        text = ngettext(
            "{number} result stays, from: {label}", "{number} results stay, from: {label}", found.results
        )
        yield "  " + text.format(number=number(found.results), label=forgotten.label)
    if drafts := len(found.drafts):
        text = ngettext("{number} draft without the name", "{number} drafts without the name", drafts)
        yield "  " + text.format(number=number(drafts))
    if found.step:
        yield "  " + _("the undo steps that knew the name")
    yield _("Texts that mention the name were left as they are.")
    if not forgotten.wiped:
        yield _(
            "Another program has the database open; until it is closed, its files may still hold the name."
        )
    yield from left_as_they_were(forgotten.copies)
