"""The simulated owners heed coopitis' own rule: another rule, and they earn something else."""

from statistics import mean

from benchmarks.simulated_owners import DELAYS, TRUTHS, WAYS, fading, share

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


def test_the_fall_within_a_year_turns_away_from_a_group_that_fades_in_half_the_evenings():
    """52 x 150 EUR of credit, then 120 down an evening: 65 and an overdraft; a fall of 900 takes 32."""
    ways = (WAYS["overdraft"], WAYS["the rule"])
    overdraft, rule = (mean(fading(goes, seed) for seed in range(20)) for goes in ways)
    assert 25 < rule < 40
    assert 55 < overdraft < 80
