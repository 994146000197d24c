import pytest

from coopitis.reading.amount import currency
from coopitis.refusal import Refused


@pytest.mark.parametrize(
    ("typed", "code"), [("EUR", "EUR"), (" chf ", "CHF"), ("jpy", "JPY"), ("Kwd", "KWD")]
)
def test_a_currency_is_its_three_letters_in_any_case(typed, code):
    assert currency(typed) == code


@pytest.mark.parametrize("typed", ["", "€", "Euro", "EURO", "E R", "XQX", "EU1", "ΕUR", "[/]", "\x1b[2J"])
def test_anything_else_is_refused_with_the_accepted_form(typed):
    with pytest.raises(Refused, match="is not the code of a currency; type one like EUR"):
        currency(typed)
