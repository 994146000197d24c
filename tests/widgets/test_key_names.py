import pytest

from coopitis.language import choose
from coopitis.widgets.key_bar import key_name, key_names


@pytest.mark.parametrize(
    ("key", "in_english", "in_german"),
    [
        ("l", "l", "l"),
        ("G", "G", "G"),
        ("question_mark", "?", "?"),
        ("plus", "+", "+"),
        ("ctrl+s", "Ctrl+S", "Strg+S"),
        ("pageup", "PgUp", "Bild↑"),
        ("pagedown", "PgDn", "Bild↓"),
        ("space", "Space", "Leertaste"),
        ("home", "Home", "Pos1"),
        ("end", "End", "Ende"),
        ("delete", "Del", "Entf"),
        ("insert", "Ins", "Einfg"),
        ("shift+left", "Shift+←", "Umsch+←"),
        ("escape", "Esc", "Esc"),
        ("enter", "Enter", "Enter"),
    ],
)
def test_keys_are_named_as_on_the_keyboard(key: str, in_english: str, in_german: str) -> None:
    assert key_name(key) == in_english
    choose("de", {})
    assert key_name(key) == in_german


def test_what_is_held_with_several_keys_is_named_once() -> None:
    assert key_names(["shift+left", "shift+right"]) == ["Shift+←", "→"]
    assert key_names(["ctrl+s", "enter"]) == ["Ctrl+S", "Enter"]
    assert key_names(["plus", "insert"]) == ["+", "Ins"]
