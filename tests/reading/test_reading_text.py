import unicodedata
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coopitis.reading.text import clean, looks_empty, name
from coopitis.refusal import Refused

PIECES = st.sampled_from(
    [
        *(
            "a",
            " ",
            "\n",
            "\r",
            "\t",
            "\x1b",
            "\u200b",
            "\u200c",
            "\u200d",
            "\u0301",
            "\u202e",
            "\ud800",
            "👩",
        ),
        *("ن", "\ufe0f", "🏴", "\U000e0067", "\U000e007f", "\u2800", "\u3164"),
    ]
)
TEXTS = st.text() | st.lists(PIECES).map("".join)


@pytest.mark.parametrize(
    "text",
    [
        "[/]",
        "[@click=app.bell]x",
        "[red]x",
        "Müller & Söhne",
        "👩\u200d👩\u200d👧 Eltern",
        "例会",
        "می\u200cخواهم",
        "क्\u200dष",
        "ه\u200d",
        "❤\ufe0f\u200d🔥",
        "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f Scotland",
        "\u0600123",
        "=1+1",
        "a  b",
    ],
)
def test_what_can_be_seen_is_kept(text: str) -> None:
    assert clean(text) == name(text) == text


def test_white_space_around_is_stripped() -> None:
    assert clean(" \tBusiness breakfast\N{NO-BREAK SPACE}\r\n") == "Business breakfast"


def test_letters_are_composed() -> None:
    assert clean("Mu\N{COMBINING DIAERESIS}nchen") == "München"


def test_what_has_no_width_is_left_out_and_letters_still_composed() -> None:
    assert clean("\ufeffMu\u200b\N{COMBINING DIAERESIS}n\u00adchen\u200e") == "München"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Meet\x1b[31mup", "U+001B"),
        ("Meet\x9bup", "U+009B"),
        ("Meet\x00up", "U+0000"),
        ("Meet\x7fup", "U+007F"),
        ("Meet\tup", "U+0009"),
        ("Meet\u202eup", "U+202E"),
        ("Meet\u2066up", "U+2066"),
        ("Meet\ud800up", "U+D800"),
        ("\x1fMeetup", "U+001F"),
    ],
)
def test_control_characters_are_refused_by_their_code_and_place(text: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        clean(text)
    assert code in str(refused.value)
    assert "Meet" in str(refused.value)
    assert str(refused.value).isprintable()


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r", "\u2028", "\u2029"])
def test_a_line_break_belongs_into_texts_of_lines_only(ending: str) -> None:
    assert clean(f"one{ending}\ttwo{ending}", lines=True) == "one\n\ttwo"
    with pytest.raises(Refused, match="one line only"):
        clean(f"one{ending}two")


@pytest.mark.parametrize("text", ["a\x1bb", "a\x0bb", "a\x85b", "a\u202eb", "a\udfffb"])
def test_lines_allow_no_other_control_characters(text: str) -> None:
    with pytest.raises(Refused, match=r"remove it|type it anew"):
        clean(text, lines=True)


def test_a_text_that_is_too_long_is_told_the_limit_and_its_length() -> None:
    assert len(clean("x" * 10_000)) == 10_000
    with pytest.raises(Refused, match="10,001 characters; shorten it to 10,000"):
        clean("x" * 10_001)


def test_an_endless_paste_is_refused_at_once() -> None:
    began = process_time()
    with pytest.raises(Refused, match="shorten it"):
        clean("a" + " \u200d" * 500_000 + "b")
    assert process_time() - began < 5


def test_length_counts_what_is_kept() -> None:
    assert name("  " + "u\N{COMBINING DIAERESIS}" * 200 + "\u200b ") == "ü" * 200


@pytest.mark.parametrize(
    "text", ["", "   ", "\n", "\u200b", "\u200d", "\N{NO-BREAK SPACE}", "\u200c", "\u2800", "\u3164\ufe0f"]
)
def test_a_name_is_not_empty(text: str) -> None:
    with pytest.raises(Refused, match="1 to 200"):
        name(text)


def test_a_name_has_200_characters_at_most() -> None:
    assert len(name("x" * 200)) == 200
    with pytest.raises(Refused, match="201 characters; shorten it to 200"):
        name("x" * 201)


@settings(deadline=None)
@given(text=TEXTS, lines=st.booleans())
def test_a_cleaned_text_is_harmless_and_stays_as_it_is(text: str, lines: bool) -> None:
    try:
        cleaned = clean(text, lines=lines)
    except Refused as refused:
        assert str(refused).isprintable()
        return
    allowed = "\n\t" if lines else ""
    unseen = [
        s for s in cleaned if unicodedata.category(s) in ("Cc", "Cf", "Cs", "Zl", "Zp") and s not in allowed
    ]
    tags = {chr(code) for code in range(0xE0001, 0xE0080)}
    assert set(unseen) - tags <= {"\u200c", "\u200d", "\u0600", "\u06dd", "\u070f"}
    assert clean(cleaned, lines=lines) == cleaned
    assert not cleaned or not looks_empty(cleaned)
    assert unicodedata.is_normalized("NFC", cleaned)
    assert cleaned == cleaned.strip() == clean(cleaned, lines=lines)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Car\u200dla\u200c", "Carla"),
        ("\u200d👩\u200d\u200d👧", "👩👧"),
        ("🏴\U000e0067\U000e0062", "🏴"),
        ("x\U000e0067\U000e007f", "x"),
    ],
)
def test_joiners_and_tags_nobody_needs_are_left_out(text, left):
    assert clean(text) == left


def test_half_a_character_is_named_where_it_stands():
    with pytest.raises(Refused, match=r"half a character \(U\+D83D\) at “Meet.up”"):
        clean("Meet\ud83dup")
