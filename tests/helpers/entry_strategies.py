"""Single entries made up by hypothesis: anything the border lets in, within two years."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from coopitis.domain.activity import Activity, Came
from coopitis.domain.belongings import Colleague, KitItem, Material, Routine
from coopitis.domain.cooperation import Cooperation, Estimate, Kind, Setting
from coopitis.domain.decision import ADVICE, REASONS, Choice, Decision
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.recurrence import ORDINALS, WEEKDAYS, Cadence, Unit
from coopitis.domain.result import Result, Stage
from coopitis.domain.terms import Terms

FIRST, LAST = date(2024, 1, 1), date(2025, 12, 31)
"""All entries are dated within these days; both can occur."""

NAMES = ("Monday table", "[/]", "[@click=app.bell]x", "Ünïversität ☕ 猫", "O'Brien; DROP TABLE", "x" * 200)


def days() -> st.SearchStrategy[date]:
    """A day of the window; often one of a few, so that entries share dates and meet borders."""
    few = st.sampled_from([0, 1, 30, 89, 90, 364, 365, 366, 730])
    return st.one_of(few, st.integers(0, 730)).map(lambda n: FIRST + timedelta(days=n))


def cents(most: int = 500_00) -> st.SearchStrategy[int]:
    """An amount."""
    return st.integers(0, most)


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """A value, or nothing said."""
    return st.none() | strategy


def names() -> st.SearchStrategy[str]:
    """A text a person could have typed, some of them hostile."""
    return st.sampled_from(NAMES)


def cooperations() -> st.SearchStrategy[Cooperation]:
    """A cooperation without its entries."""
    return st.builds(
        _cooperation,
        id=st.just("c1"),
        name=names(),
        kind=st.sampled_from(Kind),
        setting=st.sampled_from(Setting),
        fee_per_year=maybe(cents(2_000_00)),
        fee_from=maybe(days()),
        fee_to=maybe(days()),
        fee_compulsory=st.booleans(),
        started=maybe(days()),
        notice_date=maybe(days()),
        notice_every_year=st.booleans(),
        estimate=maybe(estimates()),
        formerly=st.sampled_from([(), ("old",), ("old", "[/]")]),
        measurable=st.booleans(),
        review_every_days=maybe(st.integers(1, 3660)),
        row_id=st.just(1),
    )


def _cooperation(**values: Any) -> Cooperation:
    values["fee_compulsory"] &= values["fee_per_year"] is not None
    return Cooperation(**values)


def estimates() -> st.SearchStrategy[Estimate]:
    """What was reckoned before anything was logged."""
    maximum = maybe(st.integers(1, 2_000_00))
    return st.builds(Estimate, days(), st.integers(0, 6_000), st.integers(0, 50), cents(), max_cost=maximum)


def pre_checks() -> st.SearchStrategy[PreCheck]:
    """A complete pre-check, or a draft of one."""
    answers: dict[str, Any] = {
        "id": st.just("p"),
        "date": days(),
        "target": maybe(st.integers(1, 20)),
        "minutes_per_result": maybe(st.integers(0, 6_000)),
        "rate": maybe(cents()),
        "horizon_days": maybe(st.sampled_from([0, 30, 120, 365]) | st.integers(0, 1_000)),
        "reasons_anyway": maybe(names()),
        "minutes_per_evening": maybe(st.integers(0, 1_440)),
        "reason_for_milder": maybe(names()),
    }
    complete = st.builds(
        PreCheck,
        **answers,
        complete=st.just(True),
        max_cost=st.integers(1, 2_000_00),
        economical=st.booleans(),
    )
    return complete | st.builds(PreCheck, **answers, max_cost=maybe(st.integers(1, 2_000_00)))


def activities() -> st.SearchStrategy[Activity]:
    """An activity of at most 24 hours, some of them still ahead."""
    part = maybe(st.integers(0, 360))
    return st.builds(
        _activity,
        id=st.just("a"),
        date=days(),
        planned=st.booleans(),
        prepared=st.booleans(),
        preparation=part,
        travel=part,
        attendance=part,
        follow_up=part,
        rate=cents(),
        expenses=maybe(cents()),
        title=maybe(names()),
        expected_came=maybe(st.sampled_from(Came)),
        done=st.sampled_from([True, True, True, False]),
        planned_on=maybe(days()),
        planned_by_hand=st.booleans(),
        prepared_by_hand=st.booleans(),
        consequence=maybe(names()),
        consequence_done=maybe(days()),
        consequence_let_go=maybe(days()),
        missed=st.booleans(),
        every=maybe(cadences()),
    )


def _activity(**values: Any) -> Activity:
    values["missed"] &= not values["done"]
    return Activity(**values)


def results() -> st.SearchStrategy[Result]:
    """A result that names no activity."""
    return st.builds(
        _result,
        st.sampled_from(Stage),
        st.integers(0, 90),
        id=st.just("r"),
        date=days(),
        text=names(),
        won=maybe(cents(5_000_00)),
        person=maybe(st.sampled_from(["Ada", "Grace", "Emmy", "Dr. ADA", "Lovelace, Ada", "Ada Lovelace"])),
    )


def _result(stage: Stage, days: int, **values: Any) -> Result:
    came = Result(**values)
    return came.moved(stage, came.date + timedelta(days=days))


def decisions() -> st.SearchStrategy[Decision]:
    """A decision; `keep anyway` has its reason and review date."""
    plain = st.sampled_from([choice for choice in Choice if choice is not Choice.KEEP_ANYWAY])
    said: dict[str, Any] = {"id": st.just("d"), "date": days(), "tool": maybe(names())}
    decided = st.builds(Decision, **said, choice=plain, reason=maybe(names())) | st.builds(
        Decision,
        **said,
        choice=st.just(Choice.KEEP_ANYWAY),
        reason=names(),
        review=days(),
        expects=maybe(st.integers(0, 20)),
    )
    return st.builds(lambda one, known: replace(one, **known), decided, figures())


def figures() -> st.SearchStrategy[dict[str, Any]]:
    """What is written with a decision, or nothing."""
    known = st.fixed_dictionaries(
        {
            "balance": maybe(st.integers(-5_000_00, 5_000_00)),
            "results": st.integers(0, 20),
            "advice": st.sampled_from(ADVICE),
            "because": maybe(st.sampled_from(REASONS)),
        }
    )
    return st.just({}) | known


def routines() -> st.SearchStrategy[Routine]:
    """A routine, ticked off on some days, oldest first."""
    done = st.lists(days(), max_size=3, unique=True).map(sorted).map(tuple)
    return st.builds(
        Routine,
        id=st.just("t"),
        text=names(),
        every=cadences(),
        done=done,
        automated_with=maybe(names()),
    )


def cadences() -> st.SearchStrategy[Cadence]:
    """So many days, mostly; or months, or a weekday of each month."""
    months = st.builds(Cadence, st.integers(1, 24), st.sampled_from([Unit.WEEKS, Unit.MONTHS]))
    weekdays = st.builds(Cadence, st.sampled_from(list(ORDINALS)), st.sampled_from(list(WEEKDAYS)))
    return st.builds(Cadence, st.integers(1, 366)) | months | weekdays


def colleagues() -> st.SearchStrategy[Colleague]:
    """A colleague."""
    return st.builds(
        Colleague, id=st.just("m"), name=names(), goal=maybe(names()), accepted=maybe(st.booleans())
    )


def kit_items() -> st.SearchStrategy[KitItem]:
    """A line of the kit's checklist."""
    return st.builds(
        KitItem, id=st.just("k"), item=names(), kind=st.sampled_from(Material), ready=st.booleans()
    )


def terms() -> st.SearchStrategy[Terms]:
    """An owner's terms, from impatient to very patient."""
    return st.builds(
        Terms,
        patience=st.sampled_from(["0.5", "1.0", "1.25", "3.0"]).map(Decimal),
        review_every_days=st.integers(1, 3660),
    )
