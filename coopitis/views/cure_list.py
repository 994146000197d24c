"""The cures of the index as a list: what to do about which cooperation, why, and what the share would be."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from rich.cells import cell_len
from textual.content import Content

from coopitis.domain.advice import Because
from coopitis.domain.decision import Choice
from coopitis.domain.diagnosis import Cure, Remedy
from coopitis.domain.overview import Overview, Standing
from coopitis.language import N_, _, formats, wording
from coopitis.language.account_words import reason
from coopitis.widgets.item_list import ItemList
from coopitis.widgets.text_layout import QUIET, column

POINTS, INDENT = 4, 2
"""Cells for the points, and for what the second line is set in."""

DEED, WHY, SHORTEST_WHY = 46, 56, 20
"""Cells of what to do, at least, where there is also why; of that at most and at least."""

CAUSES = {
    Remedy.PLAN: N_("unplanned"),
    Remedy.CHECK: N_("unchecked"),
    Remedy.CHECK_AND_PLAN: N_("unchecked, unplanned"),
}


@dataclass(frozen=True, slots=True)
class Advised:
    """A cure, and where its cooperation stands now."""

    cure: Cure
    standing: Standing

    @property
    def is_dropped(self) -> bool:
        """Whether it was dropped already; then one can only stay away."""
        return self.standing.choice is Choice.DROP

    @property
    def is_checked(self) -> bool:
        """Whether a pre-check is in force by now, whatever there was when the evenings were spent."""
        return self.standing.check is not None


def advised(overview: Overview) -> list[Advised]:
    """The cures of the day, the one that lowers the index most first."""
    found = ((cure, overview.of(cure.cooperation.id)) for cure in overview.cures)
    return [Advised(cure, standing) for cure, standing in found if standing]


class CureList(ItemList[Advised]):
    """Two lines a cure; Enter does it."""

    DEFAULT_CSS = "CureList { height: auto; }"

    def __init__(self, *, points: bool = False, id: str | None = None) -> None:
        """With `points` each line begins with by how many the index would be lower."""
        super().__init__(item_height=2, empty=Content.styled(_("Nothing would lower it."), QUIET), id=id)
        self.points, self.currency = points, "EUR"

    def render_item(self, item: Advised, width: int) -> Content:
        """What to do and the index then; below it why, and that what is past stays as it is.

        A name that would be cut there has the first line to itself.
        """
        if self.item_height == 1:
            return self._only_line(item, width)
        below, whys = width - INDENT, _whys(item, self.currency)
        first, deed = _deed(item, not self.points), ""
        if cell_len(first) > self._room(width):
            first = self._named(item, width)
            says_cure = first == item.cure.cooperation.name and not self.points
            deed = _deed(item, says_cure, name="")
            whys = chain((f"{deed} · {why}" for why in whys), [deed])
        return Content.assemble(
            self._first_line(item, first, width),
            "\n" + " " * INDENT,
            column(Content.styled(_within(whys, below), QUIET), below),
        )

    def _only_line(self, item: Advised, width: int) -> Content:
        """The first line alone and, where there is room for it, why."""
        room = width - 2 - min(self._longest_deed(), width - 2 - SHORTEST_WHY)
        room, deed = min(room, WHY), width - 2 - min(room, WHY)
        if deed < DEED:
            return self._first_line(item, self._cut(item, width), width)
        why = Content.styled(_within(_whys(item, self.currency), room), QUIET)
        return Content.assemble(self._first_line(item, self._cut(item, deed), deed), "  ", column(why, room))

    def _longest_deed(self) -> int:
        """Cells of the longest of the first lines, so that the reasons stand under each other."""
        deeds = (cell_len(_deed(item, not self.points)) for item in self.items)
        return max(deeds, default=0) + (POINTS if self.points else 0) + 1

    def _cut(self, item: Advised, width: int) -> str:
        """The deed in a line of so many cells, for which its name is cut."""
        best = not self.points
        room = max(1, self._room(width) - cell_len(_deed(item, best, name="")) - 1)
        return _deed(item, best, name=Content(item.cure.cooperation.name).truncate(room, ellipsis=True).plain)

    def _named(self, item: Advised, width: int) -> str:
        name = item.cure.cooperation.name
        titled = _("Cure: {name}").format(name=name)
        return name if self.points or cell_len(titled) > self._room(width) else titled

    def _first_line(self, item: Advised, text: str, width: int) -> Content:
        points = formats.number(-100 * item.cure.relief) if self.points else ""
        room = self._room(width)
        return Content.assemble(
            column(Content.styled(points, "bold"), width - room - 1, right=True), " ", column(text, room)
        )

    def _room(self, width: int) -> int:
        return width - (POINTS if self.points else 0) - 1


def _deed(item: Advised, best: bool, name: str | None = None) -> str:
    """The cure and the index then, with the name of its cooperation or what is to stand for it."""
    text = _("Cure: {cure} → {share}") if best else _("{cure} → {share}")
    remedy, share = item.cure.remedy, formats.percent(item.cure.share)
    name = item.cure.cooperation.name if name is None else name
    cure = wording.cure(remedy, name, dropped=item.is_dropped)
    return text.format(cure=cure.strip() if name else " ".join(cure.split()), share=share)


def _whys(item: Advised, currency: str) -> Iterator[str]:
    """The cause, and that it counts for evenings from now on; in ever fewer words."""
    remedy = item.cure.remedy
    if remedy is Remedy.CHECK and item.is_checked:
        yield _("Checked by now; those evenings pass by themselves.")
        yield _("checked by now; passes by itself")
        return
    for cause in _causes(item, currency):
        yield _("{cause}; counts for evenings from now on").format(cause=cause)
        yield _("{cause} · evenings from now on").format(cause=cause)
        yield _("{cause} · from now on").format(cause=cause)
    yield cause


def _causes(item: Advised, currency: str) -> Iterator[str]:
    remedy, account = item.cure.remedy, item.standing.account
    if remedy is Remedy.DROP and item.is_dropped:
        yield _("dropped")
    elif remedy is Remedy.DROP:
        yield reason(account, currency)
        yield _("old credit does not last") if account.because is Because.FALLEN else _("past the overdraft")
    else:
        yield _(CAUSES[remedy])


def _within(texts: Iterable[str], width: int) -> str:
    """The first that fits into so many cells, else the last."""
    text = ""
    for text in texts:
        if cell_len(text) <= width:
            break
    return text
