"""What a checked account says: pays, on trial, pause or drop; why; and how many evenings are left."""

from bisect import bisect_left
from dataclasses import dataclass, replace
from enum import StrEnum

from coopitis.domain.rounding import rounded

OLD_CREDIT = 2
"""So many results beyond the overdraft may an account fall within a year."""


class Advice(StrEnum):
    """What the account says; the owner decides."""

    PAYS = "pays"
    ON_TRIAL = "on_trial"
    PAUSE = "pause"
    DROP = "drop"
    UNCHECKED = "unchecked"


class Because(StrEnum):
    """Why it says so."""

    MONEY = "money"
    OVERDRAFT = "overdraft"
    FALLEN = "fallen"
    UNRIPE = "unripe"
    RESULTS = "results"
    WITHIN_OVERDRAFT = "within_overdraft"


MILDEST_FIRST = (Advice.PAYS, Advice.ON_TRIAL, Advice.PAUSE, Advice.DROP)


def is_milder(advice: Advice, than: Advice) -> bool:
    """Whether it asks less of the owner: pays < on trial < pause < drop; of what is unchecked nothing is."""
    if Advice.UNCHECKED in (advice, than):
        return False
    return MILDEST_FIRST.index(advice) < MILDEST_FIRST.index(than)


def advises_against(advice: Advice) -> bool:
    """Whether it says that one should not go there, for now or for good."""
    return advice in (Advice.PAUSE, Advice.DROP)


@dataclass(frozen=True, slots=True)
class Grounds:
    """What an advice rests on, all in cents but `results`.

    `due_cost` is the part of `total_cost` of which a result could have come by now; `fallen` is by how much
    the balance is lower than a year before the newest entry; `year_won` and `year_cost` are those of the last
    365 days.
    """

    results: int
    credits: int
    due_cost: int
    total_cost: int
    max_cost: int
    overdraft: int
    fallen: int = 0
    year_won: int = 0
    year_cost: int = 0

    @property
    def balance(self) -> int:
        """credits - due_cost."""
        return self.credits - self.due_cost

    @property
    def pause_line(self) -> int:
        """overdraft x (max_cost + due_cost) / (max_cost + total_cost): the overdraft, once all is due."""
        return rounded(self.overdraft * (self.max_cost + self.due_cost), self.max_cost + self.total_cost)

    @property
    def in_the_black(self) -> bool:
        """Whether a result came and the balance is not below 0."""
        return self.results >= 1 and self.balance >= 0


def fallen(old: int, balance: int) -> int:
    """By how much the balance is below an `old` one above 0; else 0."""
    return max(0, old - balance) if old > 0 else 0


def advise(grounds: Grounds) -> tuple[Advice, Because]:
    """The advice and its reason: the first line that holds."""
    if grounds.year_won > grounds.year_cost:
        return Advice.PAYS, Because.MONEY
    if grounds.balance <= -grounds.overdraft:
        return Advice.DROP, Because.OVERDRAFT
    if grounds.fallen >= grounds.overdraft + OLD_CREDIT * grounds.max_cost:
        return Advice.DROP, Because.FALLEN
    if grounds.balance <= -grounds.pause_line:
        return Advice.PAUSE, Because.UNRIPE
    if grounds.in_the_black and grounds.fallen < grounds.overdraft:
        return Advice.PAYS, Because.RESULTS
    return Advice.ON_TRIAL, Because.FALLEN if grounds.in_the_black else Because.WITHIN_OVERDRAFT


def evenings_left(grounds: Grounds, typical_cost: int | None) -> int | None:
    """After how many further evenings of that cost, in cents, without a result one must not go again.

    0 where one must not go now. None where an evening costs nothing, or where the money speaks for it.
    """
    advice, because = advise(grounds)
    if not typical_cost or because is Because.MONEY:
        return None
    if advises_against(advice):
        return 0

    def must_stop(evenings: int) -> bool:
        cost = evenings * typical_cost
        spent = replace(grounds, total_cost=grounds.total_cost + cost)
        return grounds.balance - cost <= -grounds.overdraft or grounds.balance <= -spent.pause_line

    most = max(1, -(-(grounds.balance + grounds.overdraft) // typical_cost))
    return 1 + bisect_left(range(1, most), True, key=must_stop)
