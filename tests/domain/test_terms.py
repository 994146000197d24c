"""What the owner's patience makes of a maximum."""

from decimal import Decimal

import pytest

from coopitis.domain.terms import Terms


def test_patience_is_one_result_unless_said_otherwise():
    assert Terms().overdraft(400_00) == 400_00


@pytest.mark.parametrize(
    ("patience", "max_cost", "overdraft"),
    [
        ("1.5", 400_00, 600_00),
        ("0.5", 400_00, 200_00),
        ("0", 400_00, 0),
        ("1.5", 333, 500),  # 499.5
        ("0.1", 14, 1),  # 1.4
    ],
)
def test_the_overdraft_is_patience_times_the_maximum(patience, max_cost, overdraft):
    assert Terms(patience=Decimal(patience)).overdraft(max_cost) == overdraft
