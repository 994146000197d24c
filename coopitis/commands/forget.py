"""`coopitis forget NAME`: deletes a person for good; results keep their count without the name."""

import sys
from collections.abc import Iterator
from pathlib import Path

from coopitis.commands.opening import opened, read
from coopitis.language import _, ngettext
from coopitis.language.formats import number
from coopitis.reading.text import echo, name
from coopitis.refusal import Refused
from coopitis.store.forgetting import Forgotten, forget, known, near
from coopitis.store.forgetting_words import aftermath, line
from coopitis.store.person_references import Place, Trace

MOST = 5
"""So many longer names are said."""


def run(folder: Path, typed: str, *, everything: bool = False) -> None:
    """Lists every place that names the person and asks about each, or takes out everything.

    Refused where nobody is called so, and where nobody answers.
    """
    person = name(typed)
    with read(folder) as store:
        if not known(store, person):
            raise Refused(_named_nowhere(person, near(store, person)))
    with opened(folder) as store:
        found = known(store, person)
        print(_("What is deleted here cannot be brought back."))
        keep = set() if everything else set(_kept(found))
        if everything:
            for one in found:
                print("  " + line(one))
        if len(keep) == len(found):
            print(_("Nothing was deleted."))
            return
        forgotten = forget(store, person, keep)
    for said in _lines(person, forgotten, keep):
        print(said)


def _named_nowhere(person: str, longer: list[str]) -> str:
    if not longer:
        text = _("“{name}” is named nowhere: neither as a colleague, nor in a result, nor in a text.")
        return text.format(name=person)
    text = _("Nobody is called “{name}” and no more; there is: {names}. Type the whole name.")
    return text.format(name=person, names=", ".join(echo(one) for one in longer[:MOST]))


def _kept(found: list[Trace]) -> Iterator[Place]:
    """The places that are to stay, asked one by one."""
    for one in found:
        print("  " + line(one))
        print(_("  Take it out? [y/n, a for all that follow] "), end="", flush=True)
        answer = sys.stdin.readline() if sys.stdin else ""
        if not answer:
            print()
            raise Refused(_("Nothing was deleted, for nobody answered; --yes takes the name out everywhere."))
        if answer.strip().casefold() in ("a", "all", "alle"):
            return
        if answer.strip().casefold() not in ("y", "yes", "j", "ja"):
            yield one.place


def _lines(person: str, forgotten: Forgotten, keep: set[Place]) -> Iterator[str]:
    yield _("Deleted for good: {name}.").format(name=person)
    kinds = [one.place for one in forgotten.done]
    if results := sum((one.kind, one.field) == ("result", "person") for one in kinds):
        text = ngettext(
            "{number} result stays, from: {label}", "{number} results stay, from: {label}", results
        )
        yield "  " + text.format(number=number(results), label=forgotten.label)
    if keep:
        text = ngettext(
            "{number} place was left as it is", "{number} places were left as they are", len(keep)
        )
        yield "  " + text.format(number=number(len(keep)))
    yield from aftermath(forgotten)
