"""Keys by the names that stand on the keyboard, in the user's language."""

from collections.abc import Sequence

from coopitis.language import N_, _

NAMES = {
    "alt": N_("Alt"),
    "backspace": N_("Backspace"),
    "comma": ",",
    "ctrl": N_("Ctrl"),
    "delete": N_("Del"),
    "down": "↓",
    "end": N_("End"),
    "enter": N_("Enter"),
    "escape": N_("Esc"),
    "home": N_("Home"),
    "insert": N_("Ins"),
    "left": "←",
    "pagedown": N_("PgDn"),
    "pageup": N_("PgUp"),
    "plus": "+",
    "question_mark": "?",
    "right": "→",
    "shift": N_("Shift"),
    "slash": "/",
    "space": N_("Space"),
    "tab": N_("Tab"),
    "up": "↑",
}


def key_name(key: str) -> str:
    """The key as a user knows it: `Ctrl+S`, `PgUp`, `Shift+←`; a letter alone as it is typed."""
    *held, last = key.split("+")
    if held and len(last) == 1:
        last = last.upper()
    return "+".join(_(NAMES[part]) if part in NAMES else part for part in (*held, last))


def key_names(keys: Sequence[str]) -> list[str]:
    """Several keys side by side: what is held with all of them is named with the first."""
    names = [key_name(key) for key in keys]
    held = names[0].rpartition("+")[0] + "+"
    if held != "+" and all(name.startswith(held) for name in names):
        return [names[0], *(name.removeprefix(held) for name in names[1:])]
    return names
