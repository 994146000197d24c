"""The plot of an account's course."""

from datetime import date, timedelta

import pytest
from helpers.bare import BareApp
from textual.app import ComposeResult

from coopitis.domain.course import Point
from coopitis.views.plots import CoursePlot, month_starts
from coopitis.widgets.plot import Grid, labelled_rows

FIRST = date(2026, 1, 10)


def points(*balances: int, every: int = 20) -> list[Point]:
    days = [FIRST + timedelta(days=n * every) for n in range(len(balances))]
    return [Point(day, cents, 400_00, 400_00) for day, cents in zip(days, balances, strict=True)]


class PlotApp(BareApp):
    def compose(self) -> ComposeResult:
        yield CoursePlot(id="course")

    @property
    def text(self) -> str:
        plot = self.query_one(CoursePlot)
        return "\n".join(plot.render_line(row).text for row in range(plot.size.height))


async def shown(app: PlotApp, pilot, course: list[Point]) -> str:
    app.query_one(CoursePlot).show(course, "EUR")
    await pilot.pause()
    return app.text


async def test_the_current_figures_stand_in_the_title_too():
    app = PlotApp()
    async with app.run_test(size=(60, 12)) as pilot:
        await shown(app, pilot, points(0, -100_00, 250_50))
        title = app.query_one(CoursePlot).border_title
        assert title == "Course · now +€251 · overdraft to −€400"


async def test_amounts_and_months_are_labelled():
    app = PlotApp()
    async with app.run_test(size=(60, 12)) as pilot:
        text = await shown(app, pilot, points(0, -100_00, 250_50, -610_00))
        for label in ("€0", "−€400", "€251", "−€610", "Feb", "Mar"):
            assert label in text


async def test_zero_and_overdraft_differ_by_shape_and_not_only_by_colour():
    app = PlotApp()
    async with app.run_test(size=(60, 12)) as pilot:
        text = await shown(app, pilot, points(100_00, 100_00))
        assert "▔▔▔" in text
        assert "╌╌╌" in text


async def test_zero_and_overdraft_run_over_the_whole_width_whatever_the_balance_is():
    app = PlotApp()
    async with app.run_test(size=(60, 12)) as pilot:
        rows = (
            await shown(app, pilot, points(900_00, 300_00, -200_00, -300_00, -700_00, -900_00))
        ).splitlines()
        zero = next(row for row in rows if "€0" in row)
        overdraft = next(row for row in rows if "−€400" in row)
        assert set(zero.split("€0 ")[1].rstrip()) == {"▔"}
        assert set(overdraft.split("−€400 ")[1].rstrip()) == {"╌"}


async def test_a_plot_is_at_most_ten_rows_and_its_months_high():
    app = PlotApp()
    async with app.run_test(size=(80, 50)) as pilot:
        await shown(app, pilot, points(0, -100_00, 250_50))
        assert app.query_one(CoursePlot).size.height == 11


async def test_the_height_of_a_column_is_the_balance_to_an_eighth_of_a_row():
    app = PlotApp()
    async with app.run_test(size=(60, 13)) as pilot:
        # Ten rows from 800 to −200 (the overdraft): 100 a row. 350 is three rows and a half.
        course = [Point(one.date, one.balance, 200_00, 200_00) for one in points(800_00, 350_00)]
        rows = (await shown(app, pilot, course)).splitlines()
        assert [row.rstrip()[-1] for row in rows[4:8]] == ["▄", "█", "█", "█"]


async def test_without_a_pre_check_there_is_no_plot():
    app = PlotApp()
    async with app.run_test(size=(60, 12)) as pilot:
        await shown(app, pilot, points(0, -100_00))
        assert app.query_one(CoursePlot).size.height
        await shown(app, pilot, [])
        assert not app.query_one(CoursePlot).size.height


@pytest.mark.parametrize("size", [(20, 3), (60, 20), (200, 60)])
@pytest.mark.parametrize("course", [points(5), points(0, 0, every=3), points(*range(120), every=60)])
async def test_it_draws_in_any_size_for_one_day_or_twenty_years(size, course):
    app = PlotApp()
    async with app.run_test(size=size) as pilot:
        assert (await shown(app, pilot, course)).strip()


async def test_it_follows_a_resize_and_a_theme():
    app = PlotApp()
    async with app.run_test(size=(40, 12)) as pilot:
        few = await shown(app, pilot, points(*range(12), every=30))
        await pilot.resize_terminal(120, 20)
        app.theme = "textual-light"
        await pilot.pause()
        assert len(app.text.splitlines()[-1].split()) > len(few.splitlines()[-1].split())


def test_labels_that_would_share_a_row_give_way_to_the_first_of_them():
    amounts = {0: "0", -400: "−400", 1000: "1000", -390: "−390"}
    assert list(labelled_rows(Grid(20, 10, 1000, -400), amounts).values()) == ["0", "−400", "1000"]
    assert list(labelled_rows(Grid(20, 1, 1000, -400), amounts).values()) == ["0"]


def test_month_starts_are_few_and_even():
    assert month_starts(date(2025, 11, 20), date(2026, 2, 3), 10) == [
        date(2025, 12, 1),
        date(2026, 1, 1),
        date(2026, 2, 1),
    ]
    assert month_starts(date(2025, 1, 1), date(2026, 1, 31), 4) == [
        date(2025, 2, 1),
        date(2025, 5, 1),
        date(2025, 8, 1),
        date(2025, 11, 1),
    ]
    assert month_starts(date(2025, 1, 1), date(2025, 1, 31), 4) == []
