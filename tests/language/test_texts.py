from collections.abc import Mapping
from pathlib import Path

import pytest
from babel.messages import Catalog
from babel.messages.mofile import write_mo

from coopitis import language
from coopitis.domain.advice import Advice
from coopitis.language import N_, _, choose, current_locale, formats, ngettext, wording

GERMAN: dict[str | tuple[str, ...], str | tuple[str, ...]] = {
    "pays": "trägt sich",
    "{hours} h": "{hours} Std.",
    ("{n} evening", "{n} evenings"): ("{n} Abend", "{n} Abende"),
}


@pytest.fixture
def german(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A real compiled catalogue with a few German texts, chosen."""
    catalogue = Catalog(locale="de")
    for english, translated in GERMAN.items():
        catalogue.add(english, translated)
    file = tmp_path / "de" / "LC_MESSAGES" / "coopitis.mo"
    file.parent.mkdir(parents=True)
    with file.open("wb") as stream:
        write_mo(stream, catalogue)
    monkeypatch.setattr(language, "FOLDER", tmp_path)
    choose("de", {})


@pytest.mark.parametrize(
    ("wanted", "environ", "locale"),
    [
        (None, {}, "en"),
        (None, {"LANG": "C.UTF-8"}, "en"),
        (None, {"LANG": "fr_FR.UTF-8"}, "en"),
        (None, {"LANG": "de_AT.UTF-8"}, "de_AT"),
        (None, {"LANG": "de_DE@euro"}, "de_DE"),
        (None, {"LANG": "de_DE.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en_GB"),
        (None, {"LANG": "de_DE.UTF-8", "LC_ALL": "", "LC_MESSAGES": "en_US.UTF-8"}, "en_US"),
        ("de", {"LANG": "de_CH.UTF-8"}, "de_CH"),
        ("de", {"LANG": "en_US.UTF-8"}, "de"),
        ("en", {"LANG": "de_DE.UTF-8"}, "en"),
    ],
)
def test_the_locale_is_the_wanted_language_with_the_environment_s_territory(
    wanted: str | None, environ: Mapping[str, str], locale: str
) -> None:
    assert choose(wanted, environ) == current_locale() == locale


def test_a_text_without_a_translation_stays_english() -> None:
    choose("de", {})
    assert _("Nothing like this is in any catalogue") == "Nothing like this is in any catalogue"


def test_one_and_many() -> None:
    assert [ngettext("{n} evening", "{n} evenings", n).format(n=n) for n in (0, 1, 2)] == [
        "0 evenings",
        "1 evening",
        "2 evenings",
    ]


@pytest.mark.usefixtures("german")
def test_texts_come_from_the_catalogue_of_the_chosen_language() -> None:
    assert wording.advice(Advice.PAYS) == _("pays") == "trägt sich"
    assert formats.duration(120) == "2 Std."
    assert [ngettext("{n} evening", "{n} evenings", n) for n in (1, 2)] == ["{n} Abend", "{n} Abende"]


@pytest.mark.usefixtures("german")
def test_choosing_again_changes_the_texts() -> None:
    choose("en", {})
    assert _("pays") == "pays"


@pytest.mark.usefixtures("german")
def test_a_marked_text_is_not_translated_yet() -> None:
    assert N_("pays") == "pays"
