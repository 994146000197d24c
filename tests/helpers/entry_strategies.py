"""Single entries made up by hypothesis: anything the border lets in, within two years."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from coopitis.domain.activity import Activity, Came
from coopitis.domain.colleague import Colleague
from coopitis.domain.cooperation import Cooperation, Kind, Setting
from coopitis.domain.decision import Choice, Decision
from coopitis.domain.kit import KitItem, Material
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.recurrence import Cadence
from coopitis.domain.result import Result, Stage
from coopitis.domain.routine import Routine
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
        Cooperation,
        id=st.just("c1"),
        name=names(),
        kind=st.sampled_from(Kind),
        setting=st.sampled_from(Setting),
        fee_per_year=maybe(cents(2_000_00)),
        fee_from=maybe(days()),
        notice_date=maybe(days()),
        measurable=st.booleans(),
        review_every_days=maybe(st.integers(1, 3660)),
        entered=st.just(1),
    )


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
        Activity,
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
    )


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
        person=maybe(st.sampled_from(["Ada", "Grace", "Emmy"])),
    )


def _result(stage: Stage, days: int, **values: Any) -> Result:
    came = Result(**values)
    return came.moved(stage, came.date + timedelta(days=days))


def decisions() -> st.SearchStrategy[Decision]:
    """A decision; `keep anyway` has its reason and review date."""
    plain = st.sampled_from([choice for choice in Choice if choice is not Choice.KEEP_ANYWAY])
    return st.builds(Decision, id=st.just("d"), date=days(), choice=plain, reason=maybe(names())) | st.builds(
        Decision,
        id=st.just("d"),
        date=days(),
        choice=st.just(Choice.KEEP_ANYWAY),
        reason=names(),
        review=days(),
    )


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
    """So many days."""
    return st.builds(Cadence, st.integers(1, 366))


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
