"""The words that files and other programs rely on."""

import pytest

from coopitis.domain.activity import Came
from coopitis.domain.advice import Advice, Because
from coopitis.domain.belongings import Material
from coopitis.domain.cooperation import Kind, Setting
from coopitis.domain.decision import Choice
from coopitis.domain.diagnosis import Remedy
from coopitis.domain.index import Level
from coopitis.domain.result import Stage


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            Kind,
            "joint_venture association working_group regulars_table "
            "online_community network event_series other",
        ),
        (Setting, "online live"),
        (Came, "yes partly no"),
        (Stage, "lead offer won lost"),
        (Choice, "keep keep_anyway automate drop undecided"),
        (Advice, "unchecked on_trial pause pays drop"),
        (Because, "money overdraft fallen unripe results within_overdraft"),
        (Remedy, "plan check check_and_plan drop"),
        (Level, "healthy infected acute"),
        (Material, "link business_card lasso_card flyer other"),
    ],
)
def test_the_words_stay_as_they_are(words, expected):
    assert {word.value for word in words} == set(expected.split())
