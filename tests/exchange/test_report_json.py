"""The report for programs keeps its promise: keys, order, forms, rounding."""

import json
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from helpers.entries import ON, ago, evening, group, promise, result
from helpers.shell import CASES

from coopitis.domain.account import Account
from coopitis.domain.advice import Advice
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.index import Index
from coopitis.domain.overview import Overview, Period, Standing
from coopitis.domain.terms import Terms
from coopitis.exchange.reader import read_document
from coopitis.exchange.report import report, report_json
from coopitis.store.database import Store, open_store
from coopitis.store.importing import import_histories
from coopitis.store.overview import overview

KEYS = (
    *("id", "name", "decision", "advice", "because", "results", "minutes", "total_cost", "due_cost"),
    *("credits", "expected_cost", "max_cost", "balance", "overdraft", "pause_line", "fallen"),
    *("brings", "worth_per_result"),
    *("evenings_left", "chance", "cost_per_result", "won", "roi"),
)


@pytest.fixture
def store(tmp_path) -> Store:
    return open_store(tmp_path / "coopitis.sqlite3")


def test_the_published_cases_give_the_published_report(store):
    import_histories(store, *read_document(CASES))
    published = json.loads(CASES.with_name("cases.report.json").read_text())
    assert json.loads(report_json(overview(store, date(2025, 5, 8)))) == published


def test_the_keys_come_in_the_order_of_the_format(store):
    history = group(promise(minutes_per_result=60, rate=80_00), evening(10, 100_00), result(5))
    import_histories(store, [history])
    said = report(overview(store, ON))
    assert list(said) == [
        *("on", "currency", "index", "cures", "time", "track_record", "totals", "cooperations")
    ]
    assert list(said["index"]) == ["share", "level", "cost", "unplanned", "unchecked", "past_overdraft"]
    assert list(said["time"]) == ["hours_per_week", "estimated", "budget"]
    assert list(said["totals"]) == ["cost", "hours", "results", "won"]
    assert tuple(said["cooperations"][0]) == KEYS


def test_an_empty_store_has_no_figures_and_no_numbers_made_up(store):
    assert report(overview(store, ON)) == {
        "on": ON.isoformat(),
        "currency": "EUR",
        "index": {
            **{"share": None, "level": None, "cost": "0.00"},
            **{"unplanned": "0.00", "unchecked": "0.00", "past_overdraft": "0.00"},
        },
        "cures": [],
        "time": {"hours_per_week": "0.0", "estimated": "0.0", "budget": None},
        "track_record": None,
        "totals": {"cost": "0.00", "hours": "0.0", "results": 0, "won": "0.00"},
        "cooperations": [],
    }


def test_an_unchecked_account_has_no_promise(store):
    import_histories(store, [group(evening(10, 340_00))])
    (said,) = report(overview(store, ON))["cooperations"]
    assert not {*KEYS[9:18]} & set(said)
    assert said["because"] is None
    assert [said[key] for key in ("evenings_left", "chance", "cost_per_result")] == [None, None, None]
    assert (said["advice"], said["total_cost"], said["roi"]) == ("unchecked", "340.00", -1.0)


def test_what_is_dated_later_does_not_count(store):
    import_histories(store, [group(promise(), evening(10, 100_00), evening(0, 50_00), result(0))])
    (said,) = report(overview(store, ago(1)))["cooperations"]
    assert (said["total_cost"], said["results"]) == ("100.00", 0)


def made_up(chance: float = 0.5, share: Fraction = Fraction(0), hours: Fraction = Fraction(0)) -> Overview:
    """An overview of one account with figures that ask to be rounded."""
    account = Account(Advice.ON_TRIAL, 1, 1, 1, minutes=183, won=1, total_cost=3, due_cost=3, chance=chance)
    index = Index(cost=share.denominator, flagged=share.numerator, unplanned=0, unchecked=0, past_overdraft=0)
    return Overview(
        on=ON,
        terms=Terms(hours_per_week=Decimal("5.25")),
        standings=(Standing(Cooperation("c", "n"), account, None, None),),
        index=index,
        hours_per_week=hours,
        track_record=Fraction(1, 3),
        months=(),
        period=Period(0, 0, 0),
    )


def test_shares_have_three_decimals_half_up():
    # As a float, 0.1025 lies a hair below the half way that it is written as.
    said = [report(made_up(chance=one))["cooperations"][0]["chance"] for one in (0.1025, 0.0005, 0.4114999)]
    assert said == [0.103, 0.001, 0.411]
    assert report(made_up(share=Fraction(2345, 10_000)))["index"]["share"] == 0.235
    assert report(made_up())["track_record"] == 0.333
    # (1 - 3) / 3 = -0.6666...
    assert report(made_up())["cooperations"][0]["roi"] == -0.667


def test_hours_have_one_decimal_half_up():
    said = report(made_up(hours=Fraction(645, 100)))
    # 183 minutes are 3.05 hours.
    assert said["time"] == {"hours_per_week": "6.5", "estimated": "0.0", "budget": "5.3"}
    assert said["totals"]["hours"] == "3.1"
