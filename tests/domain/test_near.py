"""Who types a name may mean one that is known."""

import pytest

from coopitis.domain.names import meant

NAMES = ["Zonta Köln", "IHK-Stammtisch", "Neue Zonta", "BNI Köln"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("zon", ["Zonta Köln", "Neue Zonta"]),
        ("KÖLN", ["BNI Köln", "Zonta Köln"]),
        ("Zonta Kölln", ["Zonta Köln"]),
        ("Stammtisch IHK", ["IHK-Stammtisch"]),
        ("Stammtisch der IHK in Köln", ["IHK-Stammtisch"]),
        ("Zonta B", ["Zonta Köln", "Neue Zonta"]),
        ("BNI Bonn", []),
        ("Schach", []),
    ],
)
def test_what_holds_the_text_comes_first_else_what_is_like_it(typed, found):
    assert [NAMES[place] for place in meant(typed, NAMES)] == found
