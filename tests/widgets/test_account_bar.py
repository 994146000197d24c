"""The bar of an account."""

import pytest

from coopitis.domain.account import Account
from coopitis.domain.advice import Advice
from coopitis.views.account_bar import account_bar

OVERDRAFT = 300_00
BALANCES = (-900_00, -300_01, -300_00, -299_99, -150_00, -1, 0, 1, 150_00, 600_00, 600_01, 9_000_00)


def account(
    balance: int | None, overdraft: int | None = OVERDRAFT, advice: Advice = Advice.ON_TRIAL
) -> Account:
    return Account(advice, 1, 0, 0, 60, 0, 0, 0, balance=balance, overdraft=overdraft)


def bar(balance: int | None, width: int = 31, **more) -> str:
    return account_bar(account(balance, **more), width).plain


@pytest.mark.parametrize("width", range(5, 61))
def test_zero_stands_in_the_same_cell_for_all_and_the_width_is_kept_up_to_40_cells(width):
    bars = [bar(balance, width) for balance in BALANCES]
    assert {len(one) for one in bars} == {min(width, 40)}
    assert len({one.index("┃") for one in bars}) == 1


def test_the_scale_is_one_overdraft_down_and_two_up():
    """31 cells: 10 for 300 below, the tick, 20 for 600 above."""
    assert bar(0) == "─" * 10 + "┃" + "─" * 20
    assert bar(-150_00) == "─" * 5 + "━" * 5 + "┃" + "─" * 20
    assert bar(-300_00) == "━" * 10 + "┃" + "─" * 20
    assert bar(300_00) == "─" * 10 + "┃" + "━" * 10 + "─" * 10
    assert bar(600_00) == "─" * 10 + "┃" + "━" * 20


def test_what_lies_beyond_the_edges_has_an_arrow():
    assert bar(-300_01) == "◀" + "━" * 9 + "┃" + "─" * 20
    assert bar(600_01) == "─" * 10 + "┃" + "━" * 19 + "▶"


def test_a_cent_is_seen():
    assert bar(-1).count("━") == bar(1).count("━") == 1


@pytest.mark.parametrize("width", range(5, 61))
def test_the_bar_never_shrinks_as_the_balance_leaves_zero(width):
    below = [bar(-cents, width).count("━") for cents in range(0, 300_01, 10_00)]
    above = [bar(cents, width).count("━") for cents in range(0, 600_01, 10_00)]
    assert below == sorted(below)
    assert above == sorted(above)


def test_without_a_pre_check_there_is_no_scale():
    assert bar(None, 12, overdraft=None) == "·" * 12


def test_without_patience_there_is_no_scale():
    assert bar(-100_00, 12, overdraft=0) == "·" * 12


def test_too_little_room_leaves_it_out():
    assert [bar(-900_00, width) for width in (-1, 0, 3)] == [""] * 3
    assert len(bar(-900_00, 4)) == 4


def test_the_colour_is_the_advice_s():
    tones = {
        span.style
        for advice in (Advice.PAYS, Advice.DROP)
        for span in account_bar(account(100_00, advice=advice), 12).spans
    }
    assert {"$text-success", "$text-error"} <= tones
