"""What a colleague wants is kept inside the goal, as its leading word (R9)."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from coopitis.domain.belongings import Aim, Colleague, Goals, accepted_next, aim_of, goal_of, goals, wish_of

AIMS = st.sampled_from(Aim)
WISHES = st.one_of(
    st.text(min_size=1),
    st.builds("{}{}{}".format, AIMS, st.sampled_from([":", ": ", ""]), st.text()),
).filter(lambda text: text == text.strip(" ") and text)


@given(AIMS, st.none() | WISHES)
@example(Aim.OTHER, "sell: a boat")
@example(Aim.OTHER, "other: x")
@example(Aim.SELL, "sell:")
@example(Aim.LEARN, None)
def test_R9_what_is_put_together_comes_apart_again(aim, wish):
    goal = goal_of(aim, wish)
    assert (aim_of(goal), wish_of(goal)) == (aim, wish)


@given(WISHES)
def test_R9_any_goal_read_from_a_file_keeps_its_meaning(goal):
    again = goal_of(aim_of(goal), wish_of(goal))
    assert (aim_of(again), wish_of(again)) == (aim_of(goal), wish_of(goal))


@pytest.mark.parametrize(
    ("goal", "aim", "wish"),
    [
        ("sell: her printing house", Aim.SELL, "her printing house"),
        ("learn:", Aim.LEARN, None),
        ("Sell: boats", Aim.OTHER, "Sell: boats"),
        ("selling: boats", Aim.OTHER, "selling: boats"),
        ("company, he says", Aim.OTHER, "company, he says"),
        (None, None, None),
        ("", None, None),
    ],
)
def test_R9_only_the_fixed_word_with_its_mark_is_an_aim(goal, aim, wish):
    assert (aim_of(goal), wish_of(goal)) == (aim, wish)


def test_R9_a_goal_without_an_aim_is_kept_as_it_is():
    assert goal_of(None, "company") == "company"
    assert goal_of(Aim.OTHER, "company") == "company"
    assert goal_of(None, "buy: x") == "other: buy: x"
    assert goal_of(None, None) is None


def test_R9_goals_are_counted():
    people = [
        Colleague("1", "Anke", "sell: presses", True),
        Colleague("2", "Bo", "sell: ships", False),
        Colleague("3", "Cy", "buy: time", True),
        Colleague("4", "Di", "company"),
        # Accepted without a goal: there is nothing yet that was accepted.
        Colleague("5", "Ed", None, True),
    ]
    assert goals(people) == Goals(buy=1, sell=2, learn=0, told=4, accepted=2, untold=1, refused=1)


def test_R9_acceptance_goes_round():
    assert [accepted_next(one) for one in (True, False, None)] == [False, None, True]
