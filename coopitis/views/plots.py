"""Plots over time: the course of an account as an area, and what was won less its cost, month by month."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from functools import partial

from rich.cells import cell_len
from textual.content import Content

from coopitis.domain.account import Account
from coopitis.domain.advice import Advice
from coopitis.domain.course import Point, pause_matters
from coopitis.domain.overview import Month
from coopitis.language import _, formats
from coopitis.language.formats import rough_money, signed_whole_money, whole_money
from coopitis.views.account_bar import ADVICE
from coopitis.widgets.plot import Grid, Plot, bars_of, labelled_rows, labels_below, month_labels

LABEL_WIDTH = 8
"""Cells a month below the plot takes, with the gap to the next."""

TITLE_ENDS = 2
"""Cells of the rule on both sides of a title."""

OVERDRAFT, PAUSE, OLD = "╌", "┈", "─"
"""The lines, told apart by their shape."""


class CoursePlot(Plot):
    """The balance over the zero line and the end of the overdraft; away where there is none.

    The figures of the last day stand in the border title, for small screens and no colour.
    """

    DEFAULT_CSS = "CoursePlot.-courseless { display: none; }"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.border_title = _("Course")
        self._points: Sequence[Point] = ()
        self._currency = "EUR"
        self._account: Account | None = None

    def show(self, points: Sequence[Point], currency: str, account: Account | None = None) -> None:
        """Shows these points, oldest first; none of them where nothing was checked yet.

        The `account` as of the last day says whether pause line and old balance matter.
        """
        self._points, self._currency, self._account = points, currency, account
        self.set_class(not points, "-courseless")
        self._entitle()
        self.renew()

    def on_resize(self) -> None:
        """A wider title says more."""
        self._entitle()

    def drawn(self, width: int, height: int) -> Content:
        """The area, then the lines on top of it."""
        if not self._points:
            return Content("")
        amounts = {amount: whole_money(amount, self._currency) for amount in self._amounts()}
        columns = max(1, width - max(map(cell_len, amounts.values())) - 1)
        grid = Grid(columns, height - 1, max(amounts), min(amounts))
        course = _by_column(self._points, columns)
        for number, point in enumerate(course):
            grid.bar([number], point.balance, _tone(point))
        grid.zero()
        self._draw_lines(grid, course)
        return grid.content(labelled_rows(grid, amounts), self._days(columns))

    def _draw_lines(self, grid: Grid, course: Sequence[Point]) -> None:
        if self._old is not None:
            since = [number for number, point in enumerate(course) if point.date >= self._old[0]]
            grid.line(since, grid.row_of(self._old[1]), OLD)
        if self._pauses:
            _limit(grid, course, lambda one: one.pause_line, PAUSE, ADVICE[Advice.PAUSE])
        _limit(grid, course, lambda one: one.overdraft, OVERDRAFT, ADVICE[Advice.DROP])

    def _amounts(self) -> Iterator[int]:
        """What the axis names, the most telling first."""
        balances = [point.balance for point in self._points]
        yield 0
        yield -self._points[-1].overdraft
        if self._old is not None:
            yield self._old[1]
        if self._pauses:
            yield -self._points[-1].pause_line
        yield max(0, *balances) if len(balances) > 1 else max(0, balances[0])
        yield min(-self._points[-1].overdraft, *balances)

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

    def _days(self, columns: int) -> str:
        first, last = self._points[0].date, self._points[-1].date
        span = max(1, (last - first).days)
        months = month_starts(first, last, columns // LABEL_WIDTH)
        if not months:
            return formats.day(first)
        return labels_below([((day - first).days * columns // span, _month(day)) for day in months], columns)

    def _entitle(self) -> None:
        """With as many of the figures as fit; what is left out stands beside the plot's own rows."""
        room, titles = self.outer_size.width - TITLE_ENDS, list(self._titles())
        self.border_title = next(
            (one for one in titles if cell_len(one) <= room), titles[0 if room < 0 else -1]
        )

    @property
    def said(self) -> str:
        """All the figures; "" where there is no course."""
        return next(self._figures(), "")

    def _titles(self) -> Iterator[str]:
        yield from (f"{_('Course')} · {figures}" for figures in self._figures())
        if not self._points:
            yield _("Course")

    def _figures(self) -> Iterator[str]:
        """Where it stands and its lines; in ever fewer words."""
        if not self._points:
            return
        now, money = self._points[-1], partial(signed_whole_money, currency=self._currency)
        begun = _("now {balance}").format(balance=money(now.balance))
        ends = [_("overdraft to {limit}").format(limit=money(-now.overdraft))]
        if self._pauses:
            ends.insert(0, _("pause at {limit}").format(limit=money(-now.pause_line)))
        if self._old is not None:
            ends.insert(0, _("a year ago {balance}").format(balance=money(self._old[1])))
        for told in range(len(ends), -1, -1):
            yield " · ".join([begun, *ends[:told]])


def month_starts(first: date, last: date, most: int) -> list[date]:
    """First days of the months that begin after `first`, until `last`, evenly spaced and at most so many."""
    months = range(first.year * 12 + first.month, last.year * 12 + last.month)
    starts = [date(month // 12, month % 12 + 1, 1) for month in months]
    return starts[:: max(1, -(-len(starts) // max(1, most)))]


def _limit(grid: Grid, course: Sequence[Point], of: Callable[[Point], int], sign: str, tone: str) -> None:
    for number, point in enumerate(course):
        grid.line([number], grid.row_of(-of(point)), sign, tone)


def _by_column(points: Sequence[Point], columns: int) -> list[Point]:
    """Where the account stood at the end of the time that each column stands for."""
    first, days = points[0].date, [point.date for point in points]
    span = (days[-1] - first).days
    ends = (first + timedelta(days=span * (number + 1) // columns) for number in range(columns))
    return [points[max(0, bisect_right(days, end) - 1)] for end in ends]


def _tone(point: Point) -> str:
    if point.balance >= 0:
        return ADVICE[Advice.PAYS]
    return ADVICE[Advice.DROP if point.balance <= -point.overdraft else Advice.ON_TRIAL]


def _month(start: date) -> str:
    return str(start.year) if start.month == 1 else formats.month(start)


class MonthsPlot(Plot):
    """One bar a month, above the zero line what it earned and below it what it cost; the same in words."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._months: Sequence[Month] = ()
        self._currency = "EUR"

    def show(self, months: Sequence[Month], currency: str) -> None:
        """Shows the months, oldest first."""
        self._months, self._currency = months, currency
        self.border_title = _title(months[-1], currency)
        self.renew()

    def drawn(self, width: int, height: int) -> Content:
        """The bars with the best, the worst and nothing on the axis."""
        gains = [_gain(month) for month in self._months]
        if not any(gains):
            return Content("")
        marks = {mark: rough_money(mark, self._currency) for mark in (0, max(0, *gains), min(0, *gains))}
        columns = max(1, width - max(map(cell_len, marks.values())) - 1)
        grid = Grid(columns, height - 1, max(marks), min(marks))
        bars = bars_of(len(gains), columns)
        for bar, gain in zip(bars, gains, strict=True):
            grid.bar(bar, gain, ADVICE[Advice.PAYS if gain > 0 else Advice.ON_TRIAL])
        grid.zero()
        names = month_labels([month.first for month in self._months], bars[0].stop + 1)
        below = labels_below([(bar.start, name) for bar, name in zip(bars, names, strict=True)], columns)
        return grid.content(labelled_rows(grid, marks), below)


def _gain(month: Month) -> int:
    return month.won - month.cost


def _title(newest: Month, currency: str) -> str:
    gain = signed_whole_money(_gain(newest), currency)
    return _("Won − cost · {month} {gain}").format(month=formats.month(newest.first), gain=gain)
