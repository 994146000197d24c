import pytest

from coopitis.domain.names import folded, is_same_name


@pytest.mark.parametrize(
    ("typed", "shown"), [("MÜSSIG", "müßig"), ("  Cafe   Société ", "CAFÉ SOCIETE"), ("ﬁrst", "First")]
)
def test_accents_case_and_spare_spaces_make_no_difference(typed, shown):
    assert folded(typed) == folded(shown)


def test_other_letters_do():
    assert folded("Forum") != folded("Form")


def test_a_name_is_the_same_whatever_its_spaces():
    assert is_same_name("Business Breakfast", "businessbreakfást ")
    assert not is_same_name("Business Breakfast", "Business Brunch")
