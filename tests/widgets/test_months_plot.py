"""Won less cost, month by month."""

from datetime import date

import pytest
from helpers.bare import BareApp
from textual.app import ComposeResult

from coopitis.domain.overview import Month
from coopitis.views.plots import MonthsPlot
from coopitis.widgets.plot import month_labels

MONTHS = [date(2026, number, 1) for number in range(1, 13)]


class PlotApp(BareApp):
    def compose(self) -> ComposeResult:
        yield MonthsPlot(id="months")

    async def shown(self, pilot, *months: tuple[int, int]) -> tuple[str, list[str]]:
        """The title, and the lines of a plot of months that cost and won so many cents."""
        plot = self.query_one(MonthsPlot)
        told = [Month(day, cost, won) for day, (cost, won) in zip(MONTHS, months, strict=False)]
        plot.show(told, "EUR")
        await pilot.pause()
        return str(plot.border_title), [plot.render_line(row).text for row in range(plot.size.height)]


@pytest.mark.parametrize(
    ("cost", "lowest"),
    [(153_60, "−€154"), (99_99, "−€100"), (20_00, "−€20"), (1_53, "−€1.53"), (33, "−€0.33")],
)
async def test_the_axis_says_what_the_title_says(cost, lowest):
    app = PlotApp()
    async with app.run_test(size=(60, 12)) as pilot:
        _title, lines = await app.shown(pilot, (0, 0), (cost, 0))
        assert [line.split("█")[0].strip(" ▔█") for line in lines if "€" in line] == ["€0", lowest]


async def test_the_newest_month_stands_in_the_title_too():
    app = PlotApp()
    async with app.run_test(size=(60, 12)) as pilot:
        title, _lines = await app.shown(pilot, (100_00, 350_00), (200_00, 0))
        assert title == "Won − cost · Feb −€200"


async def test_a_month_that_won_lies_above_the_zero_line_and_one_that_lost_below_it():
    app = PlotApp()
    async with app.run_test(size=(60, 12)) as pilot:
        _title, lines = await app.shown(pilot, (0, 200_00), (200_00, 0))
        zero = next(number for number, line in enumerate(lines) if "▔" in line)
        won, lost = lines[-1].index("Jan"), lines[-1].index("Feb")
        assert [row for row, line in enumerate(lines[:-1]) if line[won] == "█"] == list(range(zero))
        below = [row for row, line in enumerate(lines[:-1]) if line[lost] in "█▔" and row > zero]
        assert below == list(range(zero + 1, len(lines) - 1))


async def test_a_month_without_anything_leaves_the_plot_empty():
    app = PlotApp()
    async with app.run_test(size=(60, 12)) as pilot:
        _title, lines = await app.shown(pilot, (0, 0), (0, 0))
        assert not "".join(lines).strip()


def test_months_have_their_names_where_all_fit_else_a_letter_each():
    assert month_labels(MONTHS[:3], 4) == ["Jan", "Feb", "Mar"]
    assert month_labels(MONTHS[:3], 3) == ["J", "F", "M"]
    assert month_labels(MONTHS[:3], 2) == ["J", "F", "M"]
