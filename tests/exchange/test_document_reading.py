"""What a document says arrives in the domain, whole and exact."""

from datetime import date
from decimal import Decimal

import pytest
from helpers.documents import GONE, document, version_1, written

from coopitis.domain.activity import Activity, Came
from coopitis.domain.belongings import Colleague, KitItem, Material, Routine
from coopitis.domain.cooperation import Cooperation, Estimate, Kind, Setting
from coopitis.domain.decision import Choice, Decision
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.recurrence import Cadence, Unit
from coopitis.domain.result import Result, Stage
from coopitis.domain.terms import Terms
from coopitis.exchange.reader import read_document

A_DAY = date(2025, 1, 1)


def test_every_key_of_the_format_becomes_a_value_of_the_domain(tmp_path):
    histories, terms = read_document(written(tmp_path, document()))
    assert terms == Terms("EUR", 80_00, Decimal("5.0"), Decimal("1.5"), 60)
    (history,) = histories
    assert history.cooperation == Cooperation(
        id="c1",
        name="Monday table",
        kind=Kind.REGULARS_TABLE,
        setting=Setting.LIVE,
        url="https://example.org",
        notes="two\nlines",
        started=A_DAY,
        fee_per_year=365_00,
        fee_from=A_DAY,
        fee_to=date(2025, 12, 31),
        fee_compulsory=True,
        notice_date=date(2025, 12, 1),
        notice_every_year=True,
        measurable=False,
        review_every_days=30,
        estimate=Estimate(date(2024, 12, 31), 300, 2, 75_00, 350_00),
        formerly=("c0",),
    )
    assert history.routines == [
        Routine("t1", "post", Cadence(7), (date(2025, 2, 1), date(2025, 2, 8)), "a robot"),
        Routine("t2", "call", Cadence(-1, Unit.FRIDAY)),
    ]
    assert history.colleagues == [Colleague("m1", "Grace", "ships", False, "kind")]
    assert history.kit == [KitItem("k1", "cards", Material.BUSINESS_CARD, True, "drawer")]


def test_every_key_of_the_entries_in_one_order_becomes_a_value_too(tmp_path):
    ((history,), _terms) = read_document(written(tmp_path, document()))
    assert history.pre_checks == [
        PreCheck(
            id="p1",
            date=A_DAY,
            complete=True,
            expectation="leads",
            target=4,
            until=date(2025, 12, 31),
            result_looks_like="a call back",
            unit="lead",
            minutes_per_result=180,
            minutes_per_evening=150,
            rate=80_00,
            max_cost=400_00,
            economical=True,
            horizon_days=120,
            reasons_anyway="friends",
            reason_for_milder="a new board",
            row_id=1,
        )
    ]
    first, missed = history.activities
    assert first == Activity(
        id="a1",
        date=date(2025, 2, 3),
        planned=True,
        planned_on=date(2025, 1, 20),
        planned_by_hand=True,
        prepared=False,
        prepared_by_hand=True,
        kit=("k1",),
        preparation=10,
        travel=20,
        attendance=120,
        follow_up=30,
        rate=80_05,
        expenses=12_50,
        title="February",
        given="a tip",
        received="a card",
        expected_came=Came.PARTLY,
        consequence="go on",
        consequence_done=date(2025, 2, 10),
        consequence_let_go=date(2025, 2, 11),
        done=True,
        every=Cadence(1, Unit.MONDAY),
        row_id=2,
    )
    assert missed == Activity("a2", date(2025, 3, 3), True, rate=80_05, done=False, missed=True, row_id=5)
    assert history.results == [
        Result(
            *("r1", date(2025, 2, 4), "a call", date(2025, 2, 14), date(2025, 4, 1), None),
            *(900_00, "a1", "Ada", 4),
        )
    ]
    assert history.decisions == [
        Decision(
            id="d1",
            date=date(2025, 3, 1),
            choice=Choice.KEEP_ANYWAY,
            reason="fun",
            review=date(2025, 6, 1),
            expects=2,
            tool="a newsletter",
            balance=-285_26,
            results=1,
            advice="drop",
            because="overdraft",
            row_id=3,
        )
    ]


def test_version_1_is_read_with_the_figures_and_stages_that_its_entries_tell(tmp_path):
    ((history,), terms) = read_document(written(tmp_path, version_1()))
    assert terms == Terms("EUR", 80_00, Decimal("5.0"), Decimal("1.5"))
    assert [one.won_on for one in history.results] == [date(2025, 2, 4)]
    # On that day 3 h x 80.05 + 12.50 = 252.65 were due for 26 of 120 days, 54.74, and 60 days of a
    # fee of 1 a day: 400 - 114.74 = 285.26.
    (decision,) = history.decisions
    assert (decision.balance, decision.results, decision.advice) == (285_26, 1, "pays")
    lists = (history.pre_checks, history.activities, history.results, history.decisions)
    assert [one.row_id for entries in lists for one in entries] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("version", [document, version_1])
@pytest.mark.parametrize("value", [None, GONE, {}])
def test_a_stage_without_a_day_has_the_day_of_its_result(tmp_path, version, value):
    said = document("cooperations.0.results.0.stages", value)
    if version is version_1:
        said = version_1(said)
    ((history,), _terms) = read_document(written(tmp_path, said))
    assert history.results[0].stages == {Stage.LEAD: date(2025, 2, 4), Stage.WON: date(2025, 2, 4)}


def test_a_decision_of_version_2_without_figures_has_none(tmp_path):
    ((history,), _terms) = read_document(
        written(tmp_path, document("cooperations.0.decisions.0.figures", GONE))
    )
    assert history.decisions[0].advice is None


LISTS = ("pre_checks", "results", "decisions", "routines", "colleagues")


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("value", [None, GONE, []])
def test_a_list_may_be_missing_or_null(tmp_path, name, value):
    ((history,), _terms) = read_document(written(tmp_path, document(f"cooperations.0.{name}", value)))
    assert list(getattr(history, name)) == []


@pytest.mark.parametrize("value", [None, GONE, {}])
def test_minutes_may_be_missing_or_null(tmp_path, value):
    place = "cooperations.0.activities.0.minutes"
    ((history,), _terms) = read_document(written(tmp_path, document(place, value)))
    assert history.activities[0].minutes == 0


@pytest.mark.parametrize("value", [None, GONE, True])
def test_a_cooperation_is_measurable_unless_it_says_no(tmp_path, value):
    ((history,), _terms) = read_document(written(tmp_path, document("cooperations.0.measurable", value)))
    assert history.cooperation.measurable is True


@pytest.mark.parametrize("value", [None, GONE])
def test_without_settings_only_the_currency_is_known(tmp_path, value):
    _histories, terms = read_document(written(tmp_path, document("settings", value)))
    assert terms == Terms("EUR")


KEYS_2 = ("formerly", "fee_to", "fee_compulsory", "notice_every_year", "review_every_days", "estimate")


@pytest.mark.parametrize(
    "place",
    [
        *("settings.hours_per_week", "cooperations.0.url", "cooperations.0.fee_from"),
        *("cooperations.0.pre_checks.0.target", "cooperations.0.pre_checks.0.horizon_days"),
        *("cooperations.0.activities.0.expenses", "cooperations.0.activities.0.expected_came"),
        *("cooperations.0.results.0.activity", "cooperations.0.results.0.won"),
        *("cooperations.0.routines.0.automated_with", "cooperations.0.colleagues.0.accepted"),
        "cooperations.0.kit.0.where",
        *(f"cooperations.0.{key}" for key in KEYS_2),
        *("settings.review_every_days", "cooperations.0.pre_checks.0.minutes_per_evening"),
        *("cooperations.0.decisions.0.expects", "cooperations.0.decisions.0.figures.because"),
    ],
)
def test_what_may_be_missing_may_be_null(tmp_path, place):
    gone = read_document(written(tmp_path, document(place, GONE)))
    assert read_document(written(tmp_path, document(place, None))) == gone
    assert gone != read_document(written(tmp_path, document()))


@pytest.mark.parametrize(("said", "read"), [("0", "0.1"), ("0.05", "0.1"), ("0.1", "0.1"), ("0.25", "0.25")])
def test_a_patience_of_nothing_is_read_as_a_tenth(tmp_path, said, read):
    _histories, terms = read_document(written(tmp_path, document("settings.patience", said)))
    assert terms.patience == Decimal(read)


def test_a_currency_without_decimals_has_amounts_without_them(tmp_path):
    yen = {"id": "c", "name": "n", "kind": "other", "setting": "live", "fee_per_year": "8000"}
    said = {"format": "coopitis", "version": 1, "currency": "JPY", "cooperations": [yen]}
    ((history,), terms) = read_document(written(tmp_path, said))
    assert (history.cooperation.fee_per_year, terms.currency) == (8000, "JPY")


def test_a_routine_done_twice_on_a_day_was_done_that_day(tmp_path):
    days = ["2025-02-08", "2025-02-01", "2025-02-08"]
    ((history,), _terms) = read_document(written(tmp_path, document("cooperations.0.routines.0.done", days)))
    assert history.routines[0].done == (date(2025, 2, 1), date(2025, 2, 8))


def test_a_byte_order_mark_is_no_obstacle(tmp_path):
    file = written(tmp_path, document())
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert read_document(file)[1].rate == 80_00


def test_ids_may_repeat_in_other_lists_and_other_cooperations(tmp_path):
    said = version_1(document("cooperations.0.colleagues.0.id", "a1"))
    said["cooperations"].append(said["cooperations"][0] | {"id": "c2"})
    assert len(read_document(written(tmp_path, said))[0]) == 2
