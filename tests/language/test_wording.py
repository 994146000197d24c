from collections.abc import Callable
from enum import StrEnum

import pytest

from coopitis.domain.activity import Came
from coopitis.domain.advice import Advice
from coopitis.domain.belongings import Aim, Material
from coopitis.domain.cooperation import Kind, Setting
from coopitis.domain.decision import Choice
from coopitis.domain.index import Level
from coopitis.domain.result import Stage
from coopitis.language import wording

LABELS = [
    (wording.advice, Advice),
    (wording.aim, Aim),
    (wording.came, Came),
    (wording.choice, Choice),
    (wording.kind, Kind),
    (wording.level, Level),
    (wording.material, Material),
    (wording.setting, Setting),
    (wording.stage, Stage),
]


@pytest.mark.parametrize(("label", "values"), LABELS)
def test_every_value_has_a_label_of_its_own(label: Callable[[StrEnum], str], values: type[StrEnum]) -> None:
    labels = [label(value) for value in values]
    assert all(labels)
    assert len(set(labels)) == len(labels)


def test_the_labels_are_the_words_of_the_product() -> None:
    assert wording.advice(Advice.ON_TRIAL) == "on trial"
    assert wording.choice(Choice.KEEP_ANYWAY) == "Keep anyway"
    assert wording.kind(Kind.REGULARS_TABLE) == "regulars' table"


@pytest.mark.parametrize(
    ("share", "said"),
    [
        (1.0, ">99%"),
        (0.995, ">99%"),
        (0.994, "99%"),
        (0.412, "41%"),
        (0.005, "1%"),
        (0.004, "<1%"),
        (0.0, "<1%"),
    ],
)
def test_a_chance_is_never_a_certainty(share, said):
    assert wording.chance(share) == said
