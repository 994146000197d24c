"""The cooperations by what a euro brings in them, and where the hours of a week end."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from rich.cells import cell_len
from textual.content import Content

from coopitis.domain.account import Account
from coopitis.domain.rounding import rounded
from coopitis.domain.terms import Terms
from coopitis.domain.time_budget import Place, first_to_leave_out
from coopitis.language import N_, _, formats
from coopitis.language.account_words import brings_sum
from coopitis.language.formats import whole_money
from coopitis.widgets.key_bar import keyed
from coopitis.widgets.table import TableColumn, TableList
from coopitis.widgets.text_layout import QUIET, Fluid


@dataclass(frozen=True, slots=True)
class Line:
    """A line across the ranking that says what ends there."""

    said: str
    tone: str
    rule: bool = True


def with_lines(places: Sequence[Place], terms: Terms) -> list[Place | Line]:
    """The places; over the first that is past the budget, that the hours end and what to leave out."""
    rows: list[Place | Line] = list(places)
    beyond = next((one for one in places if one.within is False), None)
    if beyond and terms.hours_per_week is not None:
        place = rows.index(beyond)
        rows[place:place] = _lines(places, formats.number(terms.hours_per_week, 1))
    return rows


def _lines(places: Sequence[Place], budget: str) -> list[Line]:
    lines = [Line(_("{hours} h a week end here").format(hours=budget), "$text-error")]
    if least := first_to_leave_out(places):
        text = _("Leave out first: {name}").format(name=least.effort.name)
        lines.append(Line(text, "$text-error", rule=False))
    return lines


WISH = 30
"""Cells that names have before the hours are added up."""


class RankingList(TableList[Place | Line]):
    """A row a place, with what an hour won in the last 365 days.

    `use` says what an hour costs and in which currency, before it shows any.
    """

    def __init__(self) -> None:
        super().__init__(
            empty=Content.assemble(
                _("No group that goes on is checked yet."),
                "\n",
                keyed("n", _("check a cooperation before you join it")),
            )
        )
        self._terms = Terms()
        self._arrange(0)

    def _arrange(self, names: int) -> None:
        """The columns, where the longest name takes so many cells."""
        wish = min(names, WISH)
        self.columns = (
            TableColumn("name", N_("Cooperation"), _of_a_place(_name), least=15, most=60, wish=wish),
            TableColumn("brings", N_("a euro"), _of_a_place(_brings), least=4, right=True),
            TableColumn("won", N_("an hour"), _of_a_place(self._won), least=6, right=True),
            TableColumn("hours", N_("h/wk"), _of_a_place(_hours), least=4, right=True),
            TableColumn("sum", N_("in all"), _of_a_place(_sum), least=4, right=True, rank=2),
        )

    def show(self, items: Sequence[Place | Line | None], here: int | None = None) -> None:
        """Shows these rows; names have their room before the hours are added up."""
        self._arrange(max((cell_len(one.effort.name) for one in items if isinstance(one, Place)), default=0))
        super().show(items, here)

    def use(self, terms: Terms) -> None:
        """Takes on rate and currency."""
        self._terms = terms

    def render_item(self, item: Place | Line | None, width: int) -> Content:
        """A row, or the line across it."""
        if isinstance(item, Line):
            return _across(item, width)
        return super().render_item(item, width)

    def _won(self, place: Place) -> Content:
        won = place.effort.won_per_hour
        if won is None:
            return Content.styled("–", QUIET)
        pays = won > 0 and won >= (self._terms.rate or 0)
        tone = "$text-success" if pays else "$text-warning" if won else QUIET
        shown = whole_money(rounded(won.numerator, won.denominator), self._terms.currency)
        return Content.styled(shown, f"bold {tone}")


def _of_a_place(shown: Callable[[Place], Content]) -> Callable[[Place | Line, int], Content]:
    """What a column shows; a line has no columns."""
    return lambda item, _width: shown(item) if isinstance(item, Place) else Content("")


def _name(place: Place) -> Content:
    return Content.styled(place.effort.name, QUIET if place.within is False else "")


def _brings(place: Place) -> Content:
    tone = "$text-success" if place.effort.brings >= 1 else "$text-warning"
    return Content.styled(formats.number(place.effort.brings, 2), f"bold {tone}")


def _hours(place: Place) -> Content:
    return _figure(place.effort.hours_per_week)


def _sum(place: Place) -> Content:
    return _figure(place.up_to_here)


def _figure(hours: Fraction) -> Content:
    return Content.styled(formats.number(hours, 1), "" if hours else QUIET)


def _across(line: Line, width: int) -> Content:
    if not line.rule:
        return Content.styled(f"   {line.said}", line.tone).truncate(width, ellipsis=True)
    text = f"── {line.said} "
    return Content.styled(text + "─" * max(0, width - cell_len(text)), line.tone)


class BringsSum(Fluid):
    """How what a euro brings is added up for the line in focus; nothing where that is none."""

    DEFAULT_CSS = "BringsSum { height: auto; }"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._account: Account | None = None
        self._currency = "EUR"

    def show(self, account: Account | None, currency: str) -> None:
        """Says it of this account."""
        self._account, self._currency = account, currency
        self.renew()

    def content_at(self, width: int) -> Content:
        """The sum in amounts and, quiet, what they are; each on two lines where it does not fit on one."""
        if self._account is None or self._account.brings is None:
            return Content("")
        words = _("(credited + two results) / (due + one result)")
        sums = brings_sum(self._account, self._currency), words
        first, second = (said if cell_len(said) <= width else said.replace(" / ", " /\n", 1) for said in sums)
        return Content.assemble((first, "bold"), "\n", (second, QUIET))
