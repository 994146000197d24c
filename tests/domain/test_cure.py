"""What would lower the index: each example worked out by hand."""

from fractions import Fraction

import pytest
from helpers import oracle
from helpers.entries import ON, decided
from helpers.entry_strategies import LAST, terms
from helpers.strategies import histories
from hypothesis import given
from hypothesis import strategies as st

from coopitis.domain.advice import Advice, Because
from coopitis.domain.bookkeeping import ledger
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.decision import Choice, newest
from coopitis.domain.diagnosis import Cure, Part, Remedy, cures
from coopitis.domain.index import Index, index, total

DROPPED, KEPT = decided(20, Choice.DROP), decided(20, Choice.KEEP)
ANYWAY, LAPSED = (decided(20, Choice.KEEP_ANYWAY, review_ago=ago) for ago in (0, 1))


def part(
    name="A", advice=Advice.ON_TRIAL, decision=None, cost=1_000_00, past=0, plan=0, check=0, both=0
) -> Part:
    """What it spent in the window, in cents; `both` of that shows two symptoms, `plan` and `check` one."""
    figures = Index(
        cost,
        past + plan + check + both,
        plan + both,
        check + both,
        past,
        only_unplanned=plan,
        only_unchecked=check,
    )
    return Part(Cooperation(name, name), figures, advice, decision)


def remedy(**given) -> Remedy:
    (cure,) = cures([part(**given)], ON)
    return cure.remedy


def test_what_is_to_be_dropped_leaves_the_flagged_part_and_not_the_whole():
    """Of 2,000 EUR 700 are flagged. Without those of A 300 / 2,000 = 15 %, without those of B 400 / 2,000."""
    found = cures([part("A", Advice.DROP, past=400_00), part("B", Advice.DROP, past=300_00)], ON)
    assert [(one.cooperation.name, one.share, one.relief) for one in found] == [
        ("A", Fraction(15, 100), Fraction(1, 5)),
        ("B", Fraction(1, 5), Fraction(15, 100)),
    ]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"plan": 3, "check": 2}, Remedy.PLAN),
        ({"plan": 2, "check": 3}, Remedy.CHECK),
        ({"both": 3, "check": 2}, Remedy.CHECK_AND_PLAN),
        ({"plan": 3}, Remedy.PLAN),
        ({"check": 3}, Remedy.CHECK),
        ({"both": 3}, Remedy.CHECK_AND_PLAN),
    ],
)
def test_elsewhere_what_lowers_it_most_and_of_equal_ones_the_first(given, expected):
    """To plan and check heals all three kinds, so it wins where it heals more than one of them."""
    more = sum(map(bool, given.values())) > 1
    assert remedy(**given) is (Remedy.CHECK_AND_PLAN if more else expected)


def test_what_no_plan_and_no_check_would_heal_is_left_out():
    """100 past the overdraft stay; of 300 flagged 200 go: 100 / 1,000."""
    (cure,) = cures([part(decision=ANYWAY, advice=Advice.DROP, past=100_00, plan=200_00)], ON)
    assert cure == Cure(Cooperation("A", "A"), Remedy.PLAN, Fraction(1, 10), Fraction(1, 5))


@pytest.mark.parametrize(
    ("advice", "decision", "expected"),
    [
        (Advice.DROP, None, Remedy.DROP),
        (Advice.DROP, KEPT, Remedy.DROP),
        (Advice.DROP, ANYWAY, Remedy.PLAN),
        (Advice.DROP, LAPSED, Remedy.DROP),
        (Advice.UNCHECKED, DROPPED, Remedy.DROP),
        (Advice.ON_TRIAL, DROPPED, Remedy.DROP),
        (Advice.PAYS, DROPPED, Remedy.PLAN),
        (Advice.PAYS, None, Remedy.PLAN),
        (Advice.PAUSE, None, Remedy.PLAN),
    ],
)
def test_only_what_is_advised_or_decided_to_drop_is_to_be_dropped_and_never_what_pays(
    advice, decision, expected
):
    assert remedy(advice=advice, decision=decision, plan=100_00) is expected


def test_where_nothing_would_be_lower_there_is_no_cure():
    assert cures([part("A"), part("B", past=100_00)], ON) == []
    assert cures([], ON) == []


def test_the_published_owner_checks_and_plans_first():
    """14,700 in all, all of it flagged: 10,800 neither planned nor checked, 3,900 past the overdraft."""
    found = cures(
        [
            part("breakfast", Advice.DROP, cost=3_900_00, past=3_900_00),
            part("networks", Advice.UNCHECKED, cost=10_800_00, both=10_800_00),
        ],
        ON,
    )
    assert [(one.cooperation.id, one.remedy, round(float(one.share), 3)) for one in found] == [
        ("networks", Remedy.CHECK_AND_PLAN, 0.265),
        ("breakfast", Remedy.DROP, 0.735),
    ]


@given(st.lists(histories(), min_size=1, max_size=3), terms())
def test_the_share_is_the_index_of_evenings_without_what_they_are_flagged_for(told, own):
    parts = [
        Part(Cooperation(str(n), ""), index(ledger(one, own), LAST), Advice.DROP)
        for n, one in enumerate(told)
    ]
    before = total(one.index for one in parts)
    for cure in cures(parts, LAST):
        others = [one for n, one in enumerate(told) if str(n) != cure.cooperation.id]
        flagged = sum(oracle.index(oracle.diagnosed(one, own), LAST).flagged for one in others)
        assert cure.share == Fraction(flagged, before.cost)
        assert cure.relief == before.share - cure.share > 0


@given(st.lists(histories(), min_size=1, max_size=3), terms())
def test_what_pays_or_won_more_than_it_cost_in_a_year_is_never_to_be_dropped(told, own):
    judged = [oracle.judged(one, LAST, own) for one in told]
    parts = [
        Part(
            Cooperation(str(n), ""),
            index(ledger(one, own), LAST),
            judged[n].advice,
            newest(one.decisions, LAST),
        )
        for n, one in enumerate(told)
    ]
    for cure in cures(parts, LAST):
        account = judged[int(cure.cooperation.id)]
        if account.advice is Advice.PAYS or account.because is Because.MONEY:
            assert cure.remedy is not Remedy.DROP
