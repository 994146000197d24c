"""A card of the board."""

from dataclasses import replace

import pytest
from helpers.board import EXHAUSTED, HOSTILE, ON_TRIAL, PAYS, UNCHECKED
from helpers.entries import ON, decided, evening, group, judged, promise, result
from rich.cells import cell_len

from coopitis.domain.decision import Choice, newest
from coopitis.domain.overview import Standing
from coopitis.views.card import WIDE, card, card_lines

EVERY_KIND = [
    EXHAUSTED,
    PAYS,
    ON_TRIAL,
    UNCHECKED,
    (*EXHAUSTED, decided(1, Choice.KEEP_ANYWAY, review_ago=-90, reason="friends")),
    (promise(max_cost=9_999_999_00), evening(9, 99_999_999_99)),
    (promise(), evening(9, 0), *(result(3) for _ in range(99))),
]


def standing(*entries, **cooperation) -> Standing:
    one = group(*entries, **cooperation)
    check = one.pre_checks[-1] if one.pre_checks else None
    return Standing(one.cooperation, judged(one), check, newest(one.decisions, ON))


def lines(*entries, width: int = 22) -> list[str]:
    return [line.rstrip() for line in card(standing(*entries), width, "EUR", ON).plain.splitlines()]


@pytest.mark.parametrize("width", [12, 15, 19, 20, 23, 40])
@pytest.mark.parametrize("entries", EVERY_KIND)
def test_a_card_keeps_its_width_and_its_number_of_lines(entries, width):
    made = card(standing(*entries), width, "EUR", ON)
    assert all(line.cell_length <= width for line in made.split("\n"))
    assert len(made.plain.splitlines()) == card_lines(width)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_is_text_and_is_cut_with_an_ellipsis(name):
    here = standing(*ON_TRIAL)
    named = replace(here, cooperation=replace(here.cooperation, name=name))
    first, second = card(named, 15, "EUR", ON).split("\n")[:2]
    assert first.cell_length <= 15
    assert first.plain.startswith(name[:4])
    assert "…" not in first.plain
    assert ("…" in second.plain) == (cell_len(name) > 30)


@pytest.mark.parametrize(
    ("name", "first", "second"),
    [
        ("Harbour Service Club", "Harbour Service", "Club"),
        ("Working Group Supply Chain Law", "Working Group", "Supply Chain L…"),
        ("Sustainabilityyyyy Circle", "Sustainabilit-", "yyyyy Circle"),
        ("Podcast-Werkstatt", "Podcast-", "Werkstatt"),
        ("Kammerstammtisch Altes Zoll", "Kammerstammtis-", "ch Altes Zoll"),
        ("Kammerstammtisch Altes Zollhaus", "Kammerstamm-", "tisch Altes Zo…"),
        ("XING: Mittelstand Nord", "XING: Mit-", "telstand Nord"),
        ("AG Lieferkettengesetz", "AG Lie-", "ferkettengesetz"),
        ("Club", "Club", ""),
    ],
)
def test_a_name_is_broken_between_words_and_keeps_its_first_ones_together(name, first, second):
    here = standing(*ON_TRIAL)
    named = replace(here, cooperation=replace(here.cooperation, name=name))
    assert [line.rstrip() for line in card(named, 15, "EUR", ON).plain.splitlines()[:2]] == [first, second]


def test_all_there_is_to_it_stands_on_a_wide_card():
    """500 for one result of 400: -100; one evening of 500 more and the overdraft of 400 is gone."""
    assert lines(*EXHAUSTED, result(3)) == [
        "A group",
        "",
        "──━┃────────     −€100",
        "on trial · 1",
        "€300 to go",
        "€500, max. €400",
        "1 evening left",
    ]


def test_a_slim_card_says_the_balance_the_advice_and_the_evenings():
    assert lines(*EXHAUSTED, result(3), width=15) == ["A group", "", "━┃───     −€100", "on trial · 1"]


def test_zero_lies_in_the_same_place_whatever_the_amount():
    cards = [lines(promise(), evening(9, cents), width=15)[2] for cents in (1_00, 300_00, 9_999_00)]
    assert {line.index("┃") for line in cards} == {1}


def test_a_contradiction_is_marked_at_any_width():
    kept = (*EXHAUSTED, decided(1, Choice.KEEP))
    assert lines(*kept)[0].startswith("≠ ")
    assert lines(*kept, width=15)[0].startswith("≠ ")
    assert "≠" not in lines(*EXHAUSTED)[0]


def test_cents_have_no_room_on_a_card_and_are_rounded_half_up():
    assert lines(promise(), evening(9, 100_49))[2].endswith(" −€100")
    assert lines(promise(), evening(9, 100_50))[2].endswith(" −€101")
    assert lines(promise(), evening(9, 40))[2].endswith(" €0")


def test_without_a_result_it_says_what_was_spent():
    assert lines(*ON_TRIAL)[5] == "no result for €100"


def test_without_a_pre_check_there_is_no_balance():
    assert lines(*UNCHECKED)[2:4] == ["············       €70", "unchecked"]


@pytest.mark.parametrize(
    ("decision", "said"),
    [
        (decided(9, Choice.KEEP_ANYWAY, review_ago=-1), "until Jul 1, 2026"),
        (decided(9, Choice.KEEP_ANYWAY, review_ago=0), "review due Jun 30, 2026"),
        (decided(9, Choice.DROP), "since Jun 21, 2026"),
        (decided(9, Choice.AUTOMATE), "since Jun 21, 2026"),
        (decided(9, Choice.KEEP), "no evening left"),
    ],
)
def test_the_last_line_says_what_is_next(decision, said):
    assert lines(*EXHAUSTED, decision, width=23)[6] == said


def test_wide_begins_where_all_fits():
    assert (card_lines(WIDE - 1), card_lines(WIDE)) == (4, 7)
