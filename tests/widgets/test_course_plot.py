"""The plot of an account's course."""

from datetime import date, timedelta

import pytest
from textual.app import App, ComposeResult

from coopitis.domain.course import Point
from coopitis.views.course_plot import CoursePlot, apart, month_starts

FIRST = date(2026, 1, 10)


def points(*balances: int, every: int = 20) -> list[Point]:
    days = [FIRST + timedelta(days=n * every) for n in range(len(balances))]
    return [Point(day, cents, 400_00, 400_00) for day, cents in zip(days, balances, strict=True)]


class PlotApp(App[None]):
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
        assert "───" in text
        assert "╌╌╌" in text


async def test_without_a_pre_check_it_says_why_it_is_empty():
    app = PlotApp()
    async with app.run_test(size=(60, 12)) as pilot:
        assert "No account without a pre-check." in await shown(app, pilot, [])


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
    assert apart([0, -400, 1000, -390], rows=10) == [0, -400, 1000]
    assert apart([0, -400, 1000, -390], rows=1) == [0]


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
