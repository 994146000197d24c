"""Every text in the code has its German, and says there what it says here."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "coopitis" / "locale" / "de" / "LC_MESSAGES" / "coopitis.po"
PLACEHOLDER = re.compile(r"{\w*}")


def texts() -> Iterator[str | tuple[str, str]]:
    """Every text of the package that goes through gettext, one and many as a pair."""
    for _file, _line, text, *_more in extract_from_dir(ROOT / "coopitis", method_map=[("**.py", "python")]):
        yield text


def german() -> Catalog:
    with SOURCE.open("rb") as file:
        return read_po(file)


TEXTS = sorted(set(texts()), key=str)
GERMAN = german()


def translations(message: Message) -> list[str]:
    return list(message.string) if message.pluralizable else [message.string]


def placeholders(text: str) -> set[str]:
    return set(PLACEHOLDER.findall(text))


def edges(text: str) -> tuple[str, str]:
    """The spaces around a text, which the code relies on."""
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def test_there_are_texts_to_translate():
    assert len(TEXTS) > 900


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: str(text)[:40])
def test_a_text_is_translated_with_what_is_put_into_it(text):
    message = GERMAN.get(text)
    assert message is not None, "update the catalogue as the README says"
    assert not message.fuzzy
    originals = text if isinstance(text, tuple) else (text,)
    for original, translated in zip(originals, translations(message), strict=True):
        assert translated
        assert placeholders(translated) == placeholders(original)
        assert edges(translated) == edges(original)
        assert translated.count("\n") == original.count("\n")


def test_nothing_is_translated_that_is_not_in_the_code():
    assert [message.id for message in GERMAN if message.id and message.id not in set(TEXTS)] == []


def test_german_calls_the_keys_as_a_german_keyboard_does():
    said = [said for message in GERMAN if message.id for said in translations(message)]
    assert [text for text in said if "Ctrl+" in text] == []
