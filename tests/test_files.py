"""A file is replaced whole, or not at all."""

import pytest

from coopitis.files import replace_file


def test_the_text_is_there_for_its_owner_alone(tmp_path):
    file = tmp_path / "a.txt"
    replace_file(file, "Käse\n")
    assert file.read_bytes() == "Käse\n".encode()
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_failure_leaves_the_old_file_and_no_other(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("old")
    with pytest.raises(UnicodeEncodeError):
        replace_file(file, "new" * 100_000 + "\ud800")
    assert file.read_text() == "old"
    assert list(tmp_path.iterdir()) == [file]


def test_a_link_goes_on_pointing_to_its_file(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    file, link = tmp_path / "elsewhere" / "a.txt", tmp_path / "link.txt"
    file.write_text("old")
    link.symlink_to(file)
    replace_file(link, "new")
    assert link.is_symlink()
    assert file.read_text() == "new"


def test_the_longest_name_has_room_for_the_unfinished_one(tmp_path):
    file = tmp_path / ("猫" * 83 + ".txt")
    replace_file(file, "x")
    assert file.read_text() == "x"
