"""What was recognised in a list of communities, in words."""

from collections.abc import Iterator, Sequence

from textual.content import Content

from coopitis.domain.cooperation import Setting
from coopitis.language import _, formats, ngettext
from coopitis.store.inventory_draft import Inventory

MOST_NAMES = 3
"""So many of the recognised names are said."""


def recognised(inventory: Inventory, setting: Setting) -> Content:
    """How many lines of the list are new, known and repeated; before that, which are no names."""
    listed = inventory.listed(setting)
    counts = ", ".join(_counts(inventory, setting))
    if not listed.bad:
        return Content(counts)
    first, more = listed.bad[0], len(listed.bad) - 1
    said = _("✗ Line {number}: {why}").format(number=formats.number(first.number), why=first.why)
    if more:
        others = ngettext("And {count} more line.", "And {count} more lines.", more)
        said = f"{said} {others.format(count=formats.number(more))}"
    return Content(f"{said}\n{counts}" if counts else said)


def _counts(inventory: Inventory, setting: Setting) -> Iterator[str]:
    listed, already = inventory.listed(setting), inventory.already(setting)
    done = sum(card.setting is setting and inventory.is_entered(card) for card in inventory.cards)
    if new := len(listed.names) - len(already) - done:
        yield _("{count} new").format(count=formats.number(new))
    if done:
        yield _("{count} done").format(count=formats.number(done))
    if already:
        yield _named(_("{count} you have already ({names})"), already)
    if listed.repeated:
        yield _named(_("{count} listed twice ({names})"), listed.repeated)


def _named(text: str, names: Sequence[str]) -> str:
    some = ", ".join(_short(name) for name in names[:MOST_NAMES])
    some += " …" if len(names) > MOST_NAMES else ""
    return text.format(count=formats.number(len(names)), names=some)


def _short(name: str) -> str:
    return name if len(name) <= 24 else name[:23] + "…"
