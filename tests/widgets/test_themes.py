from collections.abc import Mapping

import pytest
from textual.color import Color
from textual.theme import Theme

from coopitis.themes import DARK, LIGHT, VARIABLES

GROUNDS = ("background", "panel", "lit", "field")
INKS = (
    "foreground",
    "foreground-muted",
    "text-muted",
    "text-disabled",
    "text-accent",
    "footer-key-foreground",
    "text-success",
    "text-warning",
    "text-error",
    "text-pause",
)
ENOUGH = 4.5
"""The contrast that WCAG 2 asks of text."""


def variables(theme: Theme) -> Mapping[str, str]:
    return {**VARIABLES, **theme.to_color_system().generate(), **theme.variables}


def contrast(ink: str, ground: str) -> float:
    lighter, darker = sorted((luminance(Color.parse(tone)) for tone in (ink, ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(color: Color) -> float:
    parts = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in color.normalized
    )
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
def test_every_ink_can_be_read_on_every_ground(theme: Theme) -> None:
    tones = variables(theme)
    pairs = [(ink, ground) for ink in INKS for ground in GROUNDS]
    pairs += [(ink, "field-focus") for ink in ("foreground", "field-hint")]
    faint = {pair: contrast(*(tones[name] for name in pair)) for pair in pairs}
    assert {pair: found for pair, found in faint.items() if found < ENOUGH} == {}


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
def test_fields_the_row_in_focus_and_rules_stand_out_from_the_ground(theme: Theme) -> None:
    tones = variables(theme)
    assert contrast(tones["field"], tones["background"]) > 1.25
    assert contrast(tones["field-focus"], tones["field"]) > 1.4
    assert contrast(tones["lit"], tones["background"]) > 1.25
    assert contrast(tones["rule"], tones["background"]) > 2


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
def test_there_is_one_grey(theme: Theme) -> None:
    tones = variables(theme)
    assert tones["foreground-muted"] == tones["text-muted"] == tones["text-disabled"]
