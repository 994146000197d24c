"""A cure in words: what to drop, and what the index would be then."""

from rich.cells import cell_len
from textual.content import Content

from coopitis.domain.cure import Cure
from coopitis.domain.decision import Choice
from coopitis.language import _, formats


def cure_line(cure: Cure, choice: Choice, width: int, *, whole: bool = False) -> str:
    """The cure in at most so many cells, for which its name is cut; `whole` says what the line is about.

    From what was dropped already one can only stay away.
    """
    if choice is Choice.DROP:
        text = (
            _("best cure: stay away from {name} → {share}") if whole else _("stay away from {name} → {share}")
        )
    else:
        text = _("best cure: drop {name} → {share}") if whole else _("drop {name} → {share}")
    share = formats.percent(cure.share)
    room = max(1, width - cell_len(text.format(name="", share=share)))
    name = Content(cure.cooperation.name).truncate(room, ellipsis=True).plain
    return text.format(name=name, share=share)
