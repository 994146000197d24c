from collections.abc import Callable
from contextlib import suppress
from datetime import date

import pytest
from helpers.locales import LOCALES, live_in
from hypothesis import given, settings
from hypothesis import strategies as st

from coopitis.reading.amount import decimal, money, whole
from coopitis.reading.day import day
from coopitis.reading.duration import duration, long_duration
from coopitis.reading.text import echo, plain
from coopitis.refusal import Refused

READERS: dict[str, Callable[[str], object]] = {
    "money": lambda text: money(text, "EUR"),
    "duration": duration,
    "long duration": long_duration,
    "day": lambda text: day(text, date(2026, 11, 25)),
    "whole": whole,
    "decimal": lambda text: decimal(text, 0, 168),
}


def test_plain_text_has_single_spaces_and_composed_letters() -> None:
    assert (
        plain(" 1\N{NARROW NO-BREAK SPACE}\N{NO-BREAK SPACE}234 Ma\N{COMBINING DIAERESIS}rz\n")
        == "1 234 März"
    )


def test_an_echo_is_short_and_harmless() -> None:
    assert echo("a\x1b[31mb\u202ec") == "a�[31mb�c"
    assert echo("x" * 41) == "x" * 39 + "…"
    assert echo("x" * 40) == "x" * 40


@pytest.mark.parametrize("reader", READERS)
@settings(deadline=None)
@given(text=st.text() | st.text(alphabet="0123456789.,:/-+− hm²é'’€\x1b"), locale=st.sampled_from(LOCALES))
def test_whatever_is_typed_is_read_or_refused_in_harmless_words(reader: str, text: str, locale: str) -> None:
    live_in(locale)
    with suppress(Refused):
        READERS[reader](text)
        return
    with pytest.raises(Refused) as refused:
        READERS[reader](text)
    assert "\x1b" not in str(refused.value)
    assert str(refused.value).endswith(".")
