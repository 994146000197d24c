import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopitis.reading.link import link
from coopitis.refusal import Refused


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("https://files.example/offer", "https://files.example/offer"),
        ("  HTTP://example.org:8080/a?b=c#d ", "http://example.org:8080/a?b=c#d"),
        ("https://intranet/page", "https://intranet/page"),
        ("example.org", "https://example.org"),
        ("www.example.org/first-talk?x=[1]", "https://www.example.org/first-talk?x=[1]"),
        ("example.org:8080/a", "https://example.org:8080/a"),
        ("müller.de", "https://müller.de"),
        ("mailto:me+cards@example.org?subject=Hi", "mailto:me+cards@example.org?subject=Hi"),
        ("tel:+49 (0)30 123456", "tel:+4930123456"),
        ("tel:0049 (0) 30/12 34", "tel:0049301234"),
        ("tel:(0)30 123456", "tel:030123456"),
        (
            "tel:+49\N{NO-BREAK SPACE}30\N{NON-BREAKING HYPHEN}123\N{NARROW NO-BREAK SPACE}456",
            "tel:+4930123456",
        ),
        ("Tel:+49 (40) 123-456", "tel:+4940123456"),
    ],
)
def test_an_address_is_understood(typed, meant):
    assert link(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "Drawer 3",
        "[/]",
        "[@click=app.bell]x",
        "offer",
        "e.g",
        "javascript:alert(1)",
        "javascript://example.org/%0aalert(1)",
        "file:///etc/passwd",
        "https://",
        "https:example.org",
        "https://[/]",
        "https://me:secret@example.org",
        "https://example.org/two words",
        'https://example.org/"x',
        "https://-a.org",
        "mailto:nobody",
        "mailto:a@b@c.de",
        "tel:",
        "tel:call me",
    ],
)
def test_anything_else_is_refused_with_the_accepted_form(typed):
    with pytest.raises(Refused, match=r"is no address; type it like https://example\.org, example\.org"):
        link(typed)


@pytest.mark.parametrize("typed", ["https://example.org/\x1b]52;c;x\x07", "https://example.org/\u202etxt"])
def test_control_characters_are_refused_by_name(typed):
    with pytest.raises(Refused, match=r"control character \(U\+(001B|202E)\)"):
        link(typed)


def test_an_address_longer_than_a_phone_reads_is_refused():
    with pytest.raises(Refused, match="shorten it to 1,000"):
        link("https://example.org/" + "a" * 981)
    assert link("https://example.org/" + "a" * 980)


@given(st.text() | st.from_regex(r"(https?://|mailto:|tel:)?[a-z0-9.@/ -]{1,20}", fullmatch=True))
def test_what_is_understood_is_a_whole_address_and_stays_it(typed):
    try:
        found = link(typed)
    except Refused:
        return
    assert found.startswith(("http://", "https://", "mailto:", "tel:"))
    assert found.isprintable()
    assert " " not in found
    assert link(found) == found
