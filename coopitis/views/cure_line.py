"""A cure in words: what to drop, and what the index would be then."""

from dataclasses import dataclass

from rich.cells import cell_len
from textual.content import Content

from coopitis.domain.decision import Choice
from coopitis.domain.diagnosis import Cure
from coopitis.language import _, formats


@dataclass(frozen=True, slots=True)
class Advised:
    """A cure, and what was decided about its cooperation: from what was dropped one can only stay away."""

    cure: Cure
    choice: Choice


def cure_line(advised: Advised, width: int, *, whole: bool = False) -> str:
    """The cure in at most so many cells, for which its name is cut; `whole` says what the line is about."""
    if advised.choice is Choice.DROP:
        text = (
            _("best cure: stay away from {name} → {share}") if whole else _("stay away from {name} → {share}")
        )
    else:
        text = _("best cure: drop {name} → {share}") if whole else _("drop {name} → {share}")
    share = formats.percent(advised.cure.share)
    room = max(1, width - cell_len(text.format(name="", share=share)))
    name = Content(advised.cure.cooperation.name).truncate(room, ellipsis=True).plain
    return text.format(name=name, share=share)
