"""What holds for every command: what is answered at once, what is refused, and how it ends."""

import json
import signal
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest
from helpers import databases
from helpers.shell import CASES, COMMAND, coopitis, environment, with_imported

from coopitis import __version__
from coopitis.cli import main

COMMANDS = ("demo", "list", "report", "export", "import", "forget", "backups", "restore", "doctor", "where")
HEAVY = ("textual", "rich", "sqlmodel", "sqlalchemy", "pydantic", "alembic", "babel", "sqlite3")


def one_line(text: str) -> str:
    """The text without its end; it must be a single line, and no traceback."""
    assert text.endswith("\n")
    assert text.count("\n") == 1
    return text[:-1]


def test_the_version_is_told(tmp_path):
    said = coopitis(tmp_path, "--version")
    assert (said.returncode, said.stdout, said.stderr) == (0, f"coopitis {__version__}\n", "")


@pytest.mark.parametrize("words", ["--version", "--help", "nonsense", "report --colour", "where"])
def test_what_needs_no_data_imports_nothing_heavy(tmp_path, words):
    program = (
        "import sys\nfrom coopitis.cli import main\n"
        "try:\n    main(sys.argv[1:])\nexcept SystemExit:\n    pass\n"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    run = subprocess.run(
        [sys.executable, "-c", program, *words.split()],
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        check=True,
    )
    assert not set(HEAVY) & set(run.stderr.split())


def test_help_names_every_command_and_option(tmp_path):
    said = coopitis(tmp_path, "--help").stdout
    for word in (*COMMANDS, "--data-dir", "--language", "--version", "COOPITIS_DATA_DIR"):
        assert word in said


WRONG = [
    ["nonsense"],
    ["--nonsense"],
    ["--language", "fr"],
    ["--language"],
    ["--data-dir"],
    ["export"],
    ["import"],
    ["import", "a.json", "b.json"],
    ["report", "--on"],
    ["list", "--data-dir", "x"],
    ["--lang", "de", "where"],
]


@pytest.mark.parametrize("words", WRONG)
def test_wrong_usage_ends_with_2_and_says_how_it_is_right(tmp_path, words):
    said = coopitis(tmp_path, *words)
    assert (said.returncode, said.stdout) == (2, "")
    assert said.stderr.startswith("usage: coopitis")
    assert list(tmp_path.iterdir()) == []


def test_python_m_is_the_same(tmp_path):
    run = subprocess.run(
        [sys.executable, "-m", "coopitis", "--version"],
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout == f"coopitis {__version__}\n"


@pytest.mark.parametrize("words", [["list"], ["report"], ["report", "--json"], ["export", "out.json"]])
@pytest.mark.parametrize(
    ("made", "reason"),
    [
        (databases.no_database, "is damaged or no coopitis database"),
        (databases.half_a_database, "is damaged or no coopitis database"),
        (databases.another_programs, "belongs to another program"),
        (databases.newer, "was written by a newer coopitis"),
        (databases.damaged, "puts an earlier copy back"),
    ],
)
def test_a_database_that_is_not_ours_is_refused_and_left_alone(tmp_path, monkeypatch, words, made, reason):
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "data"
    folder.mkdir()
    file = folder / "coopitis.sqlite3"
    made(file)
    before = sha256(file.read_bytes()).digest()
    said = coopitis(tmp_path, "--data-dir", folder, *words)
    assert (said.returncode, said.stdout) == (1, "")
    assert reason in one_line(said.stderr)
    assert str(file) in said.stderr
    assert sha256(file.read_bytes()).digest() == before
    assert [one.name for one in folder.iterdir()] == [file.name]
    # Of a damaged one an export takes what can be read.
    taken = ["out.json"] if made is databases.damaged and "export" in words else []
    assert sorted(one.name for one in tmp_path.iterdir()) == ["data", *taken]


def test_a_folder_that_cannot_be_made_is_refused(tmp_path):
    taken = tmp_path / "taken"
    taken.write_text("a file")
    for folder in ("/proc/nope", taken, taken / "inside"):
        said = coopitis(tmp_path, "--data-dir", folder, "import", CASES)
        assert (said.returncode, said.stdout) == (1, "")
        assert "choose another one with --data-dir" in one_line(said.stderr)
    assert taken.read_text() == "a file"


def test_a_refusal_is_one_line_whatever_the_names_in_it_hold(tmp_path):
    said = coopitis(tmp_path, "import", "a\nb\x1b]0;title\x07.json")
    assert "a b\\x1b]0;title\\x07.json cannot be read" in one_line(said.stderr)


def test_the_data_folder_can_be_moved_by_option_and_by_variable(tmp_path):
    coopitis(tmp_path, "import", CASES)
    coopitis(tmp_path, "import", CASES, COOPITIS_DATA_DIR=str(tmp_path / "variable"))
    option = tmp_path / "option"
    coopitis(tmp_path, "--data-dir", option, "import", CASES, COOPITIS_DATA_DIR=str(tmp_path / "variable2"))
    found = sorted(str(file.relative_to(tmp_path)) for file in tmp_path.rglob("coopitis.sqlite3"))
    assert found == [
        *(".local/share/coopitis/coopitis.sqlite3", "option/coopitis.sqlite3"),
        "variable/coopitis.sqlite3",
    ]


def test_the_data_are_for_their_owner_alone(tmp_path):
    coopitis(tmp_path, "import", CASES)
    folder = tmp_path / ".local/share/coopitis"
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / "coopitis.sqlite3").stat().st_mode & 0o777 == 0o600


def test_a_closed_pipe_is_no_error(tmp_path):
    with_imported(tmp_path)
    for words in ("list", "report", "report --json", "--help", "where"):
        run = subprocess.run(
            ["bash", "-c", f"set -o pipefail; {COMMAND} {words} | true"],
            env=environment(tmp_path),
            capture_output=True,
            text=True,
            check=False,
        )
        assert (run.returncode, run.stderr) == (0, "")


def test_a_full_disk_is_told_in_one_line(tmp_path):
    with Path("/dev/full").open("w") as full:
        run = subprocess.run(
            [COMMAND, "where"],
            env=environment(tmp_path),
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert run.returncode == 1
    assert one_line(run.stderr) == "The disk is full; make room and try again."


def test_names_that_the_terminal_cannot_show_do_no_harm(tmp_path):
    file = tmp_path / "document.json"
    cooperation = {"id": "c", "name": "Käse ☕", "kind": "other", "setting": "live"}
    said = {"format": "coopitis", "version": 1, "currency": "EUR", "cooperations": [cooperation]}
    file.write_text(json.dumps(said))
    coopitis(tmp_path, "import", file)
    said = coopitis(tmp_path, "list", PYTHONIOENCODING="ascii")
    assert said.returncode == 0
    assert said.stdout.startswith("K\\xe4se \\u2615 ")
    report = coopitis(tmp_path, "report", "--json", PYTHONIOENCODING="ascii").stdout
    assert json.loads(report)["cooperations"][0]["name"] == "Käse ☕"


def test_ctrl_c_ends_quietly(tmp_path, monkeypatch, capsys):
    def interrupted(*_arguments):
        raise KeyboardInterrupt

    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr("coopitis.commands.where.run", interrupted)
    assert main(["where"]) == 128 + signal.SIGINT
    assert capsys.readouterr() == ("", "")


def test_a_preferred_language_holds_until_another_is_asked_for(tmp_path, monkeypatch):
    from coopitis.language import current_locale

    monkeypatch.setenv("COOPITIS_DATA_DIR", str(tmp_path))
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "preferences.json").write_text('{"language": "de"}')
    main(["where"])
    assert current_locale() == "de"
    main(["--language", "en", "where"])
    assert current_locale() == "en"
    (tmp_path / "preferences.json").write_text('{"language": "xx"}')
    main(["where"])
    assert current_locale() == "en"


def test_amounts_follow_the_language(tmp_path):
    with_imported(tmp_path)
    assert "93.600 €" in coopitis(tmp_path, "--language", "de", "list").stdout.replace("\xa0", " ")
