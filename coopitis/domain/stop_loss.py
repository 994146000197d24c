"""The stop-loss: how many evenings the overdraft still lasts."""


def evenings_left(balance: int, overdraft: int, typical_cost: int) -> int | None:
    """The smallest number of typical evenings without a result that brings balance to -overdraft.

    All in cents. 0 once it is there; None where an evening costs nothing.
    """
    room = balance + overdraft
    if typical_cost <= 0:
        return None
    return max(0, -(-room // typical_cost))
