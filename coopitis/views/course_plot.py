"""The course of an account as a saw: each evening down, each result up, and where the overdraft ends.

Where they matter, the pause line and the balance of a year ago are drawn as well, and put into words.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial

from textual.app import RenderResult
from textual.content import Content
from textual.geometry import Size

from coopitis.domain.account import Account
from coopitis.domain.course import Point, pause_matters
from coopitis.language import _, formats
from coopitis.language.formats import signed_whole_money, whole_money
from coopitis.widgets.plot import Plot
from coopitis.widgets.text_layout import QUIET

LABEL_WIDTH = 8
"""Cells a month below the plot takes, with the gap to the next."""


class CoursePlot(Plot):
    """The balance as a line over the zero line and the end of the overdraft.

    The figures of the last day stand in the border title, for small screens and no colour.
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.border_title = _("Course")
        self._points: Sequence[Point] = ()
        self._currency = "EUR"
        self._account: Account | None = None
        self._drawn_for: Size | None = None

    def show(self, points: Sequence[Point], currency: str, account: Account | None = None) -> None:
        """Shows these points, oldest first; none of them where nothing was checked yet.

        The `account` as of the last day says whether pause line and old balance matter.
        """
        self._points, self._currency, self._account = points, currency, account
        self.border_title = self._figures()
        self._drawn_for = None
        self.refresh()

    def render(self) -> RenderResult:
        """The plot, or why there is none."""
        if not self._points:
            return Content.styled(_("No account without a pre-check."), QUIET)
        if self._drawn_for != self.size:
            # The labels depend on the room there is, which is only known for sure here.
            self._drawn_for = self.size
            self.redraw()
        return super().render()

    def draw(self) -> None:
        """Zero and overdraft first, so that the balance lies on top."""
        if not self._points:
            return
        days = [_place(point.date) for point in self._points]
        self._line([days[0], days[-1]], [0, 0], "─", "secondary")
        self._line(days, [-point.overdraft for point in self._points], "╌", "error")
        if self._pauses:
            self._line(days, [-point.pause_line for point in self._points], "┈", "text-pause")
        if self._old is not None:
            since = max(self._points[0].date, self._old[0])
            self._line([_place(since), days[-1]], [self._old[1]] * 2, "╌", "foreground-muted")
        self._line(days, [point.balance for point in self._points], "braille", "primary")
        self._label_amounts()
        self._label_days()

    def _line(self, days: list[float], cents: list[int], marker: str, colour: str) -> None:
        self.plt.plot(days, [float(one) for one in cents], marker=marker, color=self.colour(colour))

    def _label_amounts(self) -> None:
        balances = [point.balance for point in self._points]
        wanted = [0, -self._points[-1].overdraft, *self._marked(), max(balances), min(balances)]
        amounts = apart(wanted, self.size.height - 1)
        self.plt.yticks(
            [float(amount) for amount in amounts], [whole_money(amount, self._currency) for amount in amounts]
        )

    @property
    def _pauses(self) -> bool:
        return self._account is not None and pause_matters(self._account)

    @property
    def _old(self) -> tuple[date, int] | None:
        """The day a year before the newest entry and its balance, where the account has fallen since."""
        one = self._account
        if one is None or not one.fallen or one.then is None or one.old_balance is None:
            return None
        return one.then, one.old_balance

    def _marked(self) -> Iterator[int]:
        if self._old is not None:
            yield self._old[1]
        if self._pauses:
            yield -self._points[-1].pause_line

    def _label_days(self) -> None:
        first, last = self._points[0].date, self._points[-1].date
        months = month_starts(first, last, self.size.width // LABEL_WIDTH)
        if months:
            self.plt.xticks([_place(start) for start in months], [_month(start) for start in months])
        else:
            self.plt.xticks([_place(first)], [formats.day(first)])

    def _figures(self) -> str:
        if not self._points:
            return _("Course")
        now, money = self._points[-1], partial(signed_whole_money, currency=self._currency)
        parts = [_("Course"), _("now {balance}").format(balance=money(now.balance))]
        if self._old is not None:
            parts.append(_("a year ago {balance}").format(balance=money(self._old[1])))
        if self._pauses:
            parts.append(_("pause at {limit}").format(limit=money(-now.pause_line)))
        parts.append(_("overdraft to {limit}").format(limit=money(-now.overdraft)))
        return " · ".join(parts)


def apart(amounts: Sequence[int], rows: int) -> list[int]:
    """Those amounts, the first ones first, that get a row of their own in a plot of so many rows."""
    least = (max(amounts) - min(amounts)) / max(1, rows - 1) * 1.5
    kept: list[int] = []
    for amount in amounts:
        if all(abs(amount - other) > least for other in kept):
            kept.append(amount)
    return kept


def month_starts(first: date, last: date, most: int) -> list[date]:
    """First days of the months that begin after `first`, until `last`, evenly spaced and at most so many."""
    months = range(first.year * 12 + first.month, last.year * 12 + last.month)
    starts = [date(month // 12, month % 12 + 1, 1) for month in months]
    return starts[:: max(1, -(-len(starts) // max(1, most)))]


def _place(day: date) -> float:
    return float(day.toordinal())


def _month(start: date) -> str:
    return str(start.year) if start.month == 1 else formats.month(start)
