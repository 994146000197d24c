"""The cures of the index as a list: what to do about which cooperation, why, and what the share would be."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

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

WITHOUT = "{cause}"
FROM_NOW_ON = (
    N_("{cause}; counts for evenings from now on"),
    N_("{cause} · evenings from now on"),
    N_("{cause} · from now on"),
)
"""That what is past stays as it is, in ever fewer words; a list with points says so in its title."""

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
        below = width - INDENT
        first, deed = self._lines(item, width)
        why = self._why(item, self._room_for_why(item, width), self._adding(width))
        said = why if not deed else f"{deed} · {why}" if why else deed
        return Content.assemble(
            self._first_line(item, first, width),
            "\n" + " " * INDENT,
            column(Content.styled(said, QUIET), below),
        )

    def _lines(self, item: Advised, width: int) -> tuple[str, str]:
        """What stands on the first line, and what of the deed is left for the second."""
        first = _deed(item, not self.points)
        if cell_len(first) <= self._room(width):
            return first, ""
        first = self._named(item, width)
        says_cure = first == item.cure.cooperation.name and not self.points
        return first, _deed(item, says_cure, name="")

    def _only_line(self, item: Advised, width: int) -> Content:
        """The first line alone and, where there is room for it, why."""
        room = self._room_for_why(item, width)
        if (deed := width - 2 - room) < DEED:
            return self._first_line(item, self._cut(item, width), width)
        why = Content.styled(self._why(item, room, self._adding(width)), QUIET)
        return Content.assemble(self._first_line(item, self._cut(item, deed), deed), "  ", column(why, room))

    def _room_for_why(self, item: Advised, width: int) -> int:
        """Cells there are to say why."""
        if self.item_height == 1:
            return min(WHY, width - 2 - min(self._longest_deed(), width - 2 - SHORTEST_WHY))
        _first, deed = self._lines(item, width)
        return width - INDENT - cell_len(f"{deed} · " if deed else "")

    def _adding(self, width: int) -> str:
        """How all lines add that they count from now on: with the whole cause, else with a shorter one."""
        rooms = [(item, self._room_for_why(item, width)) for item in self.items]
        ways = [_(text) for text in FROM_NOW_ON]
        for most in (1, None):
            for way in ways:
                if all(_within(self._whys(item, way)[:most], room) for item, room in rooms):
                    return way
        return WITHOUT if self.points else _("from now on")

    def _why(self, item: Advised, room: int, adding: str) -> str:
        """In as many words as there is room for; "" where there is none for the fewest."""
        return _within(self._whys(item, adding), room)

    def _whys(self, item: Advised, adding: str) -> list[str]:
        return list(_whys(item, self.currency, adding))

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


def _whys(item: Advised, currency: str, adding: str) -> Iterator[str]:
    """The cause, and what is added to it; in ever fewer words."""
    if item.cure.remedy is Remedy.CHECK and item.is_checked:
        yield _("Checked by now; those evenings pass by themselves.")
        yield _("checked by now; passes by itself")
        return
    yield from (adding.format(cause=cause) for cause in _causes(item, currency))


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
    """The first that fits into so many cells; "" where none does."""
    return next((text for text in texts if cell_len(text) <= width), "")
