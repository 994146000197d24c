"""Cost against value won, month by month."""

from datetime import date

import pytest
from textual.app import App, ComposeResult

from coopitis.domain.overview import Month
from coopitis.screens.today.months_plot import MonthsPlot
from coopitis.widgets.plot import month_labels

MONTHS = [date(2026, number, 1) for number in range(1, 13)]


class PlotApp(App[None]):
    def compose(self) -> ComposeResult:
        yield MonthsPlot(id="months")

    async def shown(self, pilot, *cents: int) -> tuple[str, list[str]]:
        """The title, and the lines of a plot of months that cost so much."""
        plot = self.query_one(MonthsPlot)
        plot.show([Month(day, cost, 0) for day, cost in zip(MONTHS, cents, strict=False)], "EUR")
        await pilot.pause()
        return str(plot.border_title), [plot.render_line(row).text for row in range(plot.size.height)]


@pytest.mark.parametrize(
    ("cents", "half", "whole"),
    [
        (153_60, "€77", "€154"),
        (99_99, "€50", "€100"),
        (20_00, "€10", "€20"),
        (1_53, "€0.77", "€1.53"),
        (33, "€0.17", "€0.33"),
    ],
)
async def test_the_axis_says_what_the_title_says(cents, half, whole):
    app = PlotApp()
    async with app.run_test(size=(60, 12)) as pilot:
        title, lines = await app.shown(pilot, 0, cents)
        assert f"cost {whole} " in title
        labels = [line.split("█")[0].strip() for line in lines[:-1]]
        assert [label for label in labels if label] == [whole, half, "€0"]


async def test_a_month_without_anything_leaves_the_plot_empty():
    app = PlotApp()
    async with app.run_test(size=(60, 12)) as pilot:
        _title, lines = await app.shown(pilot, 0, 0)
        assert not "".join(lines).strip()


def test_months_have_their_names_where_all_fit_else_a_letter_each():
    assert month_labels(MONTHS[:3], 4) == ["Jan", "Feb", "Mar"]
    assert month_labels(MONTHS[:3], 3) == ["J", "F", "M"]
    assert month_labels(MONTHS[:3], 2) == ["J", "F", "M"]
