"""`coopitis where`."""

from helpers.shell import coopitis


def test_each_place_has_its_line(tmp_path):
    said = coopitis(tmp_path, "where")
    assert said.stdout.splitlines() == [
        f"data folder  {tmp_path}/.local/share/coopitis",
        f"database     {tmp_path}/.local/share/coopitis/coopitis.sqlite3",
        f"backups      {tmp_path}/.local/share/coopitis/backups",
        f"preferences  {tmp_path}/.config/coopitis/preferences.json",
        f"cache        {tmp_path}/.cache/coopitis",
    ]
    assert (said.returncode, said.stderr) == (0, "")


def test_a_chosen_folder_holds_the_preferences_too(tmp_path):
    said = coopitis(tmp_path, "--data-dir", tmp_path / "mine", "where")
    assert said.stdout.splitlines()[:4] == [
        f"data folder  {tmp_path}/mine",
        f"database     {tmp_path}/mine/coopitis.sqlite3",
        f"backups      {tmp_path}/mine/backups",
        f"preferences  {tmp_path}/mine/preferences.json",
    ]


def test_asking_makes_nothing(tmp_path):
    coopitis(tmp_path, "where")
    assert list(tmp_path.iterdir()) == []
