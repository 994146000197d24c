import pytest

from coopitis.domain.recurrence import WEEKDAYS, Cadence, Unit
from coopitis.language import choose
from coopitis.language.wording import recurrence_words
from coopitis.reading.cadence import recurrence, recurrence_typed, repetition
from coopitis.refusal import Refused

SAME = {
    "first monday": Cadence(1, Unit.MONDAY),
    "erster Montag": Cadence(1, Unit.MONDAY),
    "jeden ersten Montag im Monat": Cadence(1, Unit.MONDAY),
    "1. Mo": Cadence(1, Unit.MONDAY),
    "the last Friday of the month": Cadence(-1, Unit.FRIDAY),
    "letzter Freitag": Cadence(-1, Unit.FRIDAY),
    "alle 2 Wochen": Cadence(2, Unit.WEEKS),
    "2 weeks": Cadence(2, Unit.WEEKS),
    "every 3 months": Cadence(3, Unit.MONTHS),
    "2 Jahre": Cadence(24, Unit.MONTHS),
    "14": Cadence(14),
}


@pytest.mark.parametrize("text", SAME)
def test_it_is_read_in_both_languages(text):
    assert repetition(text) == SAME[text]


@pytest.mark.parametrize("text", ["fifth monday", "0 weeks", "99999", "monday", "soon", "first moon"])
def test_what_means_nothing_is_refused(text):
    with pytest.raises(Refused):
        repetition(text)


@pytest.mark.parametrize("language", ["en", "de"])
def test_what_is_said_is_read_again(language):
    choose(language)
    try:
        spans = [Cadence(n, unit) for unit in (Unit.MONTHS,) for n in (1, 2, 3, 12)]
        weekdays = [Cadence(n, day) for day in WEEKDAYS for n in (1, 2, 3, 4, -1)]
        for every in (*spans, *weekdays, Cadence(1), Cadence(1, Unit.WEEKS), Cadence(3)):
            assert repetition(recurrence_words(every)) == every
    finally:
        choose("en")


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_routine_comes_on_a_weekday_of_the_month_in_both_languages(language):
    choose(language)
    try:
        for text in ("last Friday", "letzter Freitag"):
            assert recurrence(text) == Cadence(-1, Unit.FRIDAY)
        for every in (Cadence(n, day) for day in WEEKDAYS for n in (1, 2, 3, 4, -1)):
            assert recurrence(recurrence_typed(every)) == every
    finally:
        choose("en")
