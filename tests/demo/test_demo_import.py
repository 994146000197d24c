"""The demo fits a real database, where SQL comes to the same figures."""

from dataclasses import fields, replace
from datetime import date, timedelta

import pytest
from helpers.entries import judged

from coopitis.demo import build, terms
from coopitis.domain.duties import DutyKind
from coopitis.domain.index import Level
from coopitis.store.database import open_store
from coopitis.store.duties import duties
from coopitis.store.histories import histories
from coopitis.store.importing import import_histories
from coopitis.store.overview import index_by_month, overview
from coopitis.store.terms import terms as stored_terms

DAYS = [date(2026, 11, 23), date(2026, 12, 31), date(2028, 2, 29)]


@pytest.fixture(params=DAYS, ids=str)
def on(request):
    return request.param


@pytest.fixture
def store(tmp_path, on):
    opened = open_store(tmp_path / "demo" / "coopitis.sqlite3")
    import_histories(opened, build(on), terms())
    yield opened
    opened.close()


def test_what_was_told_is_what_is_stored(store, on):
    assert [_unnumbered(one) for one in histories(store)] == [_unnumbered(one) for one in build(on)]
    assert stored_terms(store) == terms()


def test_the_overview_judges_as_the_domain_does(store, on):
    seen = overview(store, on)
    assert [one.account for one in seen.standings] == [judged(one, on, terms()) for one in build(on)]
    assert seen.index.level is Level.ACUTE
    assert 5 < seen.hours_per_week < 7
    assert seen.track_record < 1


def test_every_month_has_costs_and_most_bring_something(store, on):
    months = overview(store, on).months
    assert len(months) == 12
    assert all(one.cost > 1_000_00 for one in months[:-1])
    assert sum(one.won > 0 for one in months) >= 8


def test_the_index_has_a_figure_in_every_month(store, on):
    assert all(one.share for one in index_by_month(store, on))
    assert index_by_month(store, on)[-1] == overview(store, on).index


def test_a_demo_of_another_day_is_told_beside_it(store, on):
    later = import_histories(store, build(on + timedelta(days=1)))
    assert later.added == 0


def _unnumbered(history):
    entries = {
        field.name: [replace(one, row_id=0) for one in getattr(history, field.name)]
        for field in fields(history)[1:]
    }
    return replace(history, cooperation=replace(history.cooperation, row_id=0), **entries)


def test_every_kind_of_duty_is_due_but_forms_that_were_left(store, on):
    forms = {DutyKind.LOG_DRAFT, DutyKind.EDIT_DRAFT, DutyKind.INVENTORY}
    assert {one.kind for one in duties(store, overview(store, on))} == set(DutyKind) - forms
