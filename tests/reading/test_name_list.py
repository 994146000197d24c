import pytest

from coopitis.domain.names import name_key
from coopitis.reading.text import name_list


def names(text, before=()):
    return list(name_list(text, before).names)


def test_every_line_is_a_name_and_empty_ones_are_nothing():
    assert names("\n  LinkedIn \n\n \nXING\n") == ["LinkedIn", "XING"]
    assert names("") == []


@pytest.mark.parametrize(
    "line",
    [
        "- XING",
        "* XING",
        "• XING",
        "– XING",
        "1. XING",
        "12) XING",
        "- [ ] XING",
        "  -  [x] XING",
        "1.\tXING",
    ],
)
def test_bullets_boxes_and_numbering_go(line):
    assert names(line) == ["XING"]


@pytest.mark.parametrize("line", ["3D-Club", "1.FC", "4.0 net", "-dash-", "[/]", "[red]x", "(a) b", "2030"])
def test_what_only_looks_like_a_bullet_stays(line):
    assert names(line) == [line]


@pytest.mark.parametrize("line", ["-", " - ", "1.", "•"])
def test_a_bullet_with_nothing_behind_it_is_nothing(line):
    assert name_list(line).names == name_list(line).bad == ()


def test_names_that_differ_in_case_spaces_or_accents_are_one():
    found = name_list("Café Müller\ncafe  muller\nLinkedIn\nLinked In\nLINKEDIN")
    assert found.names == ("Café Müller", "LinkedIn")
    assert found.repeated == ("cafe  muller", "Linked In", "LINKEDIN")


def test_names_that_were_there_before_are_repeated():
    assert name_list("xing\nBNI", {name_key("XING")}).repeated == ("xing",)


def test_a_bad_line_is_told_by_its_number_and_the_others_are_read():
    found = name_list("A\n" + "N" * 201 + "\n\nB\nx\x1by")
    assert found.names == ("A", "B")
    assert [bad.number for bad in found.bad] == [2, 5]
    assert "shorten it to 200" in found.bad[0].why
    assert "U+001B" in found.bad[1].why


def test_tabs_of_a_pasted_table_are_spaces():
    assert names("\tXING\tGroup") == ["XING Group"]


def test_a_name_of_accents_alone_is_still_a_name():
    assert names("\u0301\n\u0308") == ["\u0301", "\u0308"]
