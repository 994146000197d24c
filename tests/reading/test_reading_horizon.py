import pytest

from coopitis.reading.cadence import horizon, horizon_word
from coopitis.refusal import Refused


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("short", 30),
        ("medium", 120),
        ("long", 365),
        ("s", 30),
        ("M", 120),
        (" Lon ", 365),
        ("45", 45),
        ("0", 0),
    ],
)
def test_a_word_its_first_letters_or_a_number_of_days(typed, days):
    assert horizon(typed) == days


@pytest.mark.parametrize("typed", ["", "soon", "longer", "-1", "1.5", "36,501"])
def test_anything_else_is_refused_with_what_is_accepted(typed):
    with pytest.raises(Refused, match="type short, medium, long or a number of days"):
        horizon(typed)


@pytest.mark.parametrize(
    ("days", "word"), [(30, "short"), (120, "medium"), (365, "long"), (45, "45"), (0, "0")]
)
def test_days_are_written_as_they_are_typed(days, word):
    assert horizon_word(days) == word
    assert horizon(word) == days
