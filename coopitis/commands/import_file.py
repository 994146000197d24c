"""`coopitis import FILE.json`: brings in what is not here yet."""

from pathlib import Path

from coopitis.commands.ending import check_ending
from coopitis.commands.opening import opened
from coopitis.language import _, ngettext
from coopitis.language.formats import number


def run(folder: Path, file: Path, said: str | None = None) -> None:
    """Brings in all of the file, as one step that can be undone, and says how much that was.

    `-` is standard input, of the format that is said. Raises Refused with nothing changed.
    """
    check_ending(file, said)
    from coopitis.exchange.reader import read_document

    histories, terms = read_document(file)
    with opened(folder) as store:
        from coopitis.store.backup import Why, back_up_quietly
        from coopitis.store.importing import import_histories

        back_up_quietly(store.path, Why.IMPORT)
        step = _("Import {file}").format(file=file.name)
        counted = import_histories(store, histories, terms, step)
    print(_sentence(counted.added, counted.known))


def _sentence(added: int, known: int) -> str:
    came = ngettext("{number} entry imported", "{number} entries imported", added)
    stayed = ngettext("{number} was here already", "{number} were here already", known)
    return f"{came.format(number=number(added))}, {stayed.format(number=number(known))}."
