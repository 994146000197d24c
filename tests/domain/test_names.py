"""A name is compared one way, whoever compares it (R9)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopitis.domain.mentions import Called
from coopitis.domain.names import as_many, is_same_name, is_same_person, person_key, persons

SPELLINGS = [
    "Carla O'Berg-Groß",
    "CARLA  O’BERG‑GROSS",
    "Cárla Oʼberg–Groß",
    "O'Berg-Groß, Carla",
    "o`berg−gross ,carla",
    "Dr. Carla O'Berg-Groß",
    "Prof.Dr. phil. Carla O'Berg-Groß",
    "Frau O'Berg-Groß, Carla",
    "O'Berg-Groß, Dr. Carla",
    "O'Berg-Groß, Carla, PhD",
    "Mrs Carla O'Berg-Groß (Acme & Sons)",
    "Carla\N{NO-BREAK SPACE}O'Berg-Groß",
    "“Carla O'Berg-Groß”",
    "»O'Berg-Groß«, Carla",
    '"Carla" O\'Berg-Groß',
]


@pytest.mark.parametrize("spelled", SPELLINGS)
def test_every_spelling_is_the_same_person(spelled):
    assert is_same_person(spelled, "Carla O'Berg-Groß")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Phil Collins", "Collins"),
        ("Carla Berg", "Carla Bergmann"),
        ("Anna Berg", "Anne Berg"),
        ("Anna-Lena", "Anna"),
        ("Jack Ma", "Jack"),
        ("か", "が"),
    ],
)
def test_others_are_others(one, other):
    assert not is_same_person(one, other)


def test_a_group_is_told_from_one_of_another_town():
    assert not is_same_name("Breakfast (Köln)", "Breakfast (Bonn)")
    assert is_same_name("Women’s Circle", "womens circle".replace("ns", "n's"))


@pytest.mark.parametrize(
    ("field", "names"),
    [
        ("Berg, Carla", ("Berg, Carla",)),
        ("Carla Berg, Dirk Foss", ("Carla Berg", "Dirk Foss")),
        ("Berg, Carla; Foss, Dirk", ("Berg, Carla", "Foss, Dirk")),
        ("Ada, Bo, Cy", ("Ada", "Bo", "Cy")),
        ("Sandy Undset", ("Sandy Undset",)),
        ("Carla Berg, Dr.", ("Carla Berg, Dr.",)),
        (" , ", ()),
        ("", ()),
    ],
)
def test_the_names_in_a_field_are_read_one_way(field, names):
    assert persons(field) == names


@pytest.mark.parametrize("joint", [" & ", "/", " + ", " and ", " und ", " UND ", "; ", "\n"])
def test_joined_names_are_several(joint):
    assert persons(f"Carla Berg{joint}Dirk Foss") == ("Carla Berg", "Dirk Foss")


def test_whoever_is_known_decides_about_a_comma():
    assert as_many("Berg, Carla", ["Carla Berg"]) == ("Berg, Carla",)
    assert as_many("Ada, Bo", ["Ada", "Bo"]) == ("Ada", "Bo")
    assert as_many("Ada, Bo", ["Ada"]) == ()
    assert as_many("Ada Ems, Bo Berg", []) == ("Ada Ems", "Bo Berg")


words = st.text(st.characters(categories=["Lu", "Ll", "Lo"]), min_size=1, max_size=8).filter(
    lambda word: word.casefold() not in ("and", "und") and len(person_key(f"X {word}")) > 1
)
TITLED = ["{given} {family}", "{family}, {given}", "Dr. {given} {family}", "Frau {given}  {family} (Acme)"]


@given(words, words, st.sampled_from(TITLED))
def test_a_person_in_any_form_is_the_same_and_can_be_taken_out(given_name, family, form):
    plain = f"{given_name} {family}"
    spelled = form.format(given=given_name.upper(), family=family)
    same = is_same_person(plain, form.format(given=given_name, family=family))
    called = Called(plain)
    assert same
    assert not called.mentions(called.out_of_field(f"{spelled} & Xy", "–"))
    assert called.out_of_field(plain, "–") == "–"


@given(st.text(min_size=1), st.text())
def test_any_text_can_be_searched_for_any_name(name, text):
    if person_key(name):
        left = Called(name).out_of_text(text, "–")
        assert isinstance(left, str)


@pytest.mark.parametrize(
    ("field", "left"),
    [
        ("Carla Berg & Dirk Foss", "– & Dirk Foss"),
        ("Dirk Foss und Carla Berg", "Dirk Foss und –"),
        ("Dirk Foss / Dr. Carla Berg", "Dirk Foss / –"),
        ("Carla Berg (Acme)", "–"),
        ("Berg, Carla", "–"),
        ("Carla Berg, Acme", "–, Acme"),
        ("Dirk Carlas Berg", "Dirk Carlas Berg"),
    ],
)
def test_a_name_is_taken_out_of_a_field(field, left):
    assert Called("carla berg").out_of_field(field, "–") == left


def test_one_word_is_not_taken_out_of_longer_names():
    assert Called("Carla").out_of_field("Carla Berg & Carla", "–") == "Carla Berg & –"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            "Met Berg,\nCarla at Carla Berg's, not at Carla Bergmann’s",
            "Met – at –'s, not at Carla Bergmann’s",
        ),
        ("CARLÁ BERGs book; Acarla Berg", "–s book; Acarla Berg"),
        ("Carla Berg\N{COMBINING ACUTE ACCENT}.", "–."),
        ("Carla", "Carla"),
    ],
)
def test_a_name_is_taken_out_wherever_it_stands(text, left):
    assert Called("carla berg").out_of_text(text, "–") == left
