import importlib.util
import re
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[1] / "screenshots"
TEXT = re.compile(r'<text class="\S*?(r\d+)" x="([\d.]+)" y="([\d.]+)"[^>]*>(.*?)</text>')
INK = re.compile(r"\.\S*?(r\d+) \{ fill: (#\w+)(;font-weight: bold)?")


def taker():
    spec = importlib.util.spec_from_file_location("take", FOLDER / "take.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


take = taker()


def cells(svg: str) -> list[tuple[str, ...]]:
    """What is written where, in which ink; how the SVG is put together may change with Textual."""
    inks = {name: (colour, bold) for name, colour, bold in INK.findall(svg)}
    return [(x, y, text, *inks.get(name, ())) for name, x, y, text in TEXT.findall(svg)]


def test_every_picture_has_its_place_in_the_script():
    assert {file.stem for file in FOLDER.glob("*.svg")} == {picture.name for picture in take.PICTURES}


@pytest.mark.parametrize("picture", take.PICTURES, ids=lambda picture: picture.name)
async def test_a_picture_shows_the_program_as_it_is(picture, tmp_path):
    taken = (FOLDER / f"{picture.name}.svg").read_text(encoding="utf-8")
    assert cells(taken), "an empty picture would match anything"
    assert cells(await take.take(picture, tmp_path)) == cells(taken), "run python screenshots/take.py"
