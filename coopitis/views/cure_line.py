"""A cure in words: what to do, and what the index would be then."""

from dataclasses import dataclass

from rich.cells import cell_len
from textual.content import Content

from coopitis.domain.decision import Choice
from coopitis.domain.diagnosis import Cure
from coopitis.language import _, formats, wording


@dataclass(frozen=True, slots=True)
class Advised:
    """A cure, and what was decided about its cooperation: from what was dropped one can only stay away."""

    cure: Cure
    choice: Choice


def cure_line(advised: Advised, width: int, *, whole: bool = False) -> str:
    """The cure in at most so many cells, for which its name is cut; `whole` says what the line is about."""
    cure, dropped = advised.cure, advised.choice is Choice.DROP
    share = formats.percent(cure.share)
    room = max(1, width - cell_len(_line(cure, "", share, dropped, whole)))
    name = Content(cure.cooperation.name).truncate(room, ellipsis=True).plain
    return _line(cure, name, share, dropped, whole)


def _line(cure: Cure, name: str, share: str, dropped: bool, whole: bool) -> str:
    text = _("best cure: {cure} → {share}") if whole else _("{cure} → {share}")
    return text.format(cure=wording.cure(cure.remedy, name, dropped=dropped), share=share)
