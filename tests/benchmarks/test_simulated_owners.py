"""The simulated owners heed coopitis' own rule: another rule, and they earn something else."""

from benchmarks.simulated_owners import DELAYS, TRUTHS, WAYS, share

from coopitis.domain.advice import Grounds

FEW = {"many": 12, "truth": 1 / 2, "delay": 60}


def earned() -> dict[str, float]:
    return {name: share(goes, **FEW) for name, goes in WAYS.items()}


def test_the_pause_earns_more_than_the_overdraft_alone_and_both_more_than_never_to_drop():
    found = earned()
    assert found["never drop"] < found["overdraft"] < found["overdraft + pause"] < 1


def test_without_its_pause_line_the_pause_is_worth_nothing(monkeypatch):
    before = earned()
    monkeypatch.setattr(Grounds, "pause_line", property(lambda grounds: grounds.overdraft))
    after = earned()
    assert after["overdraft"] == before["overdraft"]
    assert after["overdraft + pause"] == after["overdraft"] != before["overdraft + pause"]


def test_the_same_seed_gives_the_same_figures():
    assert earned() == earned()


def test_the_worlds_are_those_that_are_promised():
    assert list(DELAYS) == [0, 14, 60, 180]
    assert [round(one, 2) for one in TRUTHS] == [1.0, 0.67, 0.5]
