"""Every day that a form, a hint or a list writes is read back as the same, in every locale there is."""

from datetime import date, timedelta

import pytest
from babel import localedata
from babel.dates import format_date

from coopitis.language import choose, formats
from coopitis.reading.day import day
from coopitis.refusal import Refused

TAGS = sorted(tag for tag in localedata.locale_identifiers() if tag.partition("_")[0] in ("de", "en"))
TODAY = date(2026, 11, 25)
DAYS = [date(2026, month, number) for month in range(1, 13) for number in (1, 9, 12, 28)]
WITH_YEAR = (formats.numeric_day, formats.day, formats.long_day)
WITHOUT = (formats.short_day, formats.weekday_day)


@pytest.fixture(params=TAGS)
def tag(request):
    choose(None, {"LANG": f"{request.param}.UTF-8"})
    yield request.param
    choose("en", {})


def test_every_day_that_is_shown_is_read_as_the_same(tag):
    misread = [
        (said, of)
        for of in DAYS
        for said in (
            *(write(of) for write in WITH_YEAR),
            *(format_date(of, width, locale=tag) for width in ("short", "medium", "long", "full")),
            f"{format_date(of, 'EEE', locale=tag)}, {formats.day(of)}",
            f"{format_date(of, 'EEEE', locale=tag)} {formats.numeric_day(of)}",
            of.isoformat(),
        )
        if day(said, TODAY) != of
    ]
    assert misread == []


def test_without_its_year_it_is_the_nearest(tag):
    near = [TODAY + timedelta(days=away) for away in range(-170, 170, 13)]
    misread = [(write(of), of) for of in near for write in WITHOUT if day(write(of), TODAY) != of]
    assert misread == []


def test_there_are_all_locales():
    assert {"de_AT", "de_CH", "en_CA", "en_PK", "en_ZW", "en_BZ", "en_US", "en_GB"} <= set(TAGS)
    assert len(TAGS) > 100


@pytest.mark.parametrize(
    "typed",
    [
        "Wed, Nov 25, 2026",
        "Wednesday 25 Nov",
        "Mi., 25. Nov. 2026",
        "25-Nov-2026",
        "25 Nov,2026",
        "2026 Nov 25",
    ],
)
def test_names_and_weekdays_are_read_in_any_order(typed):
    assert day(typed, TODAY) == TODAY


@pytest.mark.parametrize(
    "typed", ["Thu, Nov 25, 2026", "25 Nov Nov", "Nov 2026", "25 26 Nov 2026", "Wed,", "1 x 2"]
)
def test_what_contradicts_itself_or_lacks_a_part_is_no_day(typed):
    with pytest.raises(Refused, match="is not a day"):
        day(typed, TODAY)
