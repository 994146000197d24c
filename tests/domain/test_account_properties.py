"""What is true of every account."""

import random
from dataclasses import replace

from helpers import oracle
from helpers.entries import evening, judged
from helpers.entry_strategies import LAST, activities, days, results, terms
from helpers.strategies import checked_histories, histories
from hypothesis import given
from hypothesis import strategies as st

from coopitis.domain.advice import Advice
from coopitis.domain.history import in_force


def with_one_more(history, name, entry):
    return replace(history, **{name: [*getattr(history, name), replace(entry, row_id=1_000)]})


@given(checked_histories(), activities(), terms())
def test_balance_falls_with_cost(history, activity, own):
    more = with_one_more(history, "activities", replace(activity, done=True))
    before, after = judged(history, LAST, own), judged(more, LAST, own)
    ripe = (LAST - activity.date).days >= in_force(history.pre_checks, LAST).horizon
    assert before.balance - activity.cost <= after.balance <= before.balance
    assert not ripe or after.balance == before.balance - activity.cost


@given(checked_histories(), results(), terms())
def test_balance_rises_with_results(history, one, own):
    before = judged(history, LAST, own)
    after = judged(with_one_more(history, "results", one), LAST, own)
    assert after.balance == before.balance + in_force(history.pre_checks, one.date).max_cost
    assert after.chance >= before.chance


@given(checked_histories(), terms())
def test_after_so_many_evenings_the_advice_is_to_stop_and_not_before(history, own):
    """With horizon 0, so that evenings count in full, and without results, whose credit may grow old."""
    checks = [replace(check, horizon_days=0) for check in history.pre_checks]
    history = replace(history, pre_checks=checks, results=[])
    figures = judged(history, LAST, own)
    if figures.evenings_left is None:
        return

    def advice_after(evenings):
        typical = evening(0, figures.typical_cost * evenings)
        return judged(with_one_more(history, "activities", replace(typical, date=LAST)), LAST, own).advice

    assert advice_after(figures.evenings_left) is Advice.DROP
    assert figures.evenings_left == 0 or advice_after(figures.evenings_left - 1) is not Advice.DROP


@given(histories(), st.randoms(use_true_random=False))
def test_no_figure_depends_on_the_order_of_entries(history, chance: random.Random):
    lists = ("pre_checks", "activities", "results")
    shuffled = {name: chance.sample(getattr(history, name), len(getattr(history, name))) for name in lists}
    assert judged(replace(history, **shuffled), LAST) == judged(history, LAST)


@given(checked_histories(), terms())
def test_the_pause_line_is_never_past_the_overdraft_and_is_it_once_all_is_due(history, own):
    figures = judged(history, LAST, own)
    assert 0 <= figures.pause_line <= figures.overdraft
    assert figures.due_cost < figures.total_cost or figures.pause_line == figures.overdraft


@given(histories(), terms(), days())
def test_an_account_is_what_adding_up_everything_anew_comes_to(history, own, on):
    assert judged(history, on, own) == oracle.judged(history, on, own)


@given(histories())
def test_never_more_is_due_than_was_spent(history):
    figures = judged(history, LAST)
    assert 0 <= figures.due_cost <= figures.total_cost
