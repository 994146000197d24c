"""The program in German: its own words stand there in full, at the smallest size too."""

import re
from datetime import date

import pytest
from helpers.app import press, running, screen_text, stored
from helpers.demo import DAY, with_demo
from helpers.shell import coopitis

from coopitis.demo import build
from coopitis.language import choose
from coopitis.settings import save_preferences

CUT = re.compile(r"(\w+)…")

TODAY = (
    "1 Heute  2 Tafel  3 Kooperationen  4 Aktivitäten  Mo., 23. Nov. 2026",
    "─Fällig · ",
    " Erfassen ",
    " Vorbereiten ",
    " Entscheiden ",
    "heute geplant",
    "─Konten · die dringendsten zuerst─",
    " aufgeben",
    "─Kooperationitis · akut · ↑ von 30 %",
    "€ ungeplant",
    "€ Dispo ausgeschöpft",
    "─Zeit · letzte 28 Tage─",
    " von 5,0 h",
    "─Geld · letzte 90 Tage─",
    "gewonnen 8.600 €   Kosten je  ",
    "Kur: ",
    " m Ausgefallen  l Erfassen  n Vorab-Check  ? Tasten  Strg+Q Beenden",
)

PLACES = ((), ("2",), ("3",), ("4",), ("o",), ("comma",), ("2", "d"), ("l",), ("l", "1", "enter"))
"""The keys that lead from Today to each; the last of them log an evening."""


@pytest.fixture
def german() -> None:
    """The language of whoever chose it in the settings."""
    choose("de", {})


async def shown(folder, *keys):
    """What the demo shows after these keys."""
    async with running(with_demo(folder), on=DAY) as (app, pilot):
        await press(pilot, *keys)
        return screen_text(app)


def story_words() -> set[str]:
    """Every word that the demo's people might have typed."""
    return set(re.findall(r"\w+", repr(build(DAY))))


@pytest.mark.usefixtures("german")
async def test_today_is_german_at_80_by_24(tmp_path):
    text = await shown(tmp_path)
    assert [label for label in TODAY if label not in text] == []


@pytest.mark.usefixtures("german")
async def test_only_words_of_the_owner_are_ever_cut(tmp_path):
    words = story_words()
    async with running(with_demo(tmp_path), on=DAY) as (app, pilot):
        for keys in PLACES:
            await press(pilot, "1", *keys)
            cut = CUT.findall(screen_text(app))
            assert [part for part in cut if not any(word.startswith(part) for word in words)] == [], keys
            while len(app.screen_stack) > 1:
                await press(pilot, "escape")


@pytest.mark.usefixtures("german")
async def test_what_textual_says_is_german_too(tmp_path):
    text = await shown(tmp_path, "ctrl+p")
    assert "Befehle suchen…" in text
    assert "Alle Abende, Anrufe und Termine" in text
    assert "Farbschemata suchen…" in await shown(tmp_path / "themes", "ctrl+p", "text:Farbschema", "enter")


@pytest.mark.usefixtures("german")
async def test_a_column_without_a_title_has_none(tmp_path):
    # gettext answers the empty text with the header of its catalogue.
    assert "Project" not in await shown(tmp_path, "3")


@pytest.mark.usefixtures("german")
async def test_a_first_letter_answers_by_the_german_word(tmp_path):
    assert "● Teils" in await shown(tmp_path, "l", "enter", "t")


async def test_the_language_chosen_in_the_settings_is_that_of_the_next_start(tmp_path):
    data = tmp_path / "data"

    def remember(preferences):
        save_preferences(preferences, data / "preferences.json")

    stored(data)
    async with running(data, remember=remember) as (_app, pilot):
        await press(pilot, "comma", *["down"] * 5, "d", "enter")
    said = coopitis(tmp_path, "--data-dir", data, "where", PYTHONUTF8="1")
    assert said.stdout.startswith("Datenordner")


async def test_the_day_is_said_in_every_month_at_the_smallest_size(german, tmp_path):
    stored(tmp_path, [])
    async with running(tmp_path, on=date(2026, 9, 16)) as (app, _pilot):
        assert screen_text(app).splitlines()[0].endswith(" Mi., 16. Sept.")
