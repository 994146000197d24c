"""German is in what is installed, not only in the working copy."""

import shutil
import subprocess
import sys
from pathlib import Path

from helpers.shell import environment

ROOT = Path(__file__).parents[2]
NEEDED = ("coopitis", ".ci", "pyproject.toml", "README.md", "LICENSE")


def source(folder: Path) -> Path:
    """A copy of what the package is built from, without anything that was compiled before."""
    for name in NEEDED:
        here = ROOT / name
        if here.is_dir():
            shutil.copytree(here, folder / name, ignore=shutil.ignore_patterns("*.mo", "__pycache__"))
        else:
            folder.mkdir(exist_ok=True)
            shutil.copy(here, folder)
    return folder


def test_the_installed_wheel_speaks_german(tmp_path):
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    build = [
        "wheel",
        "--no-deps",
        "--no-build-isolation",
        "--wheel-dir",
        tmp_path,
        source(tmp_path / "source"),
    ]
    subprocess.run([*pip, *build], check=True, timeout=120)
    (wheel,) = tmp_path.glob("*.whl")
    subprocess.run([*pip, "install", "--no-deps", "--target", tmp_path / "installed", wheel], check=True)
    home = tmp_path / "home"
    home.mkdir()
    said = subprocess.run(
        [sys.executable, "-m", "coopitis", "--language", "de", "--help"],
        env=environment(home, PYTHONPATH=str(tmp_path / "installed"), PYTHONUTF8="1"),
        cwd=home,
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout
    assert "Ihre Konten, jedes auf einer Zeile" in said
    assert list((tmp_path / "installed").rglob("demo.mo")), "the demo is told in German too"
    assert not list((tmp_path / "installed").rglob("*.po")), "the sources of the catalogue are not needed"
