"""`coopitis report`."""

import json
from datetime import timedelta

import pytest
from helpers.clock import today
from helpers.shell import CASES, coopitis, with_imported


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """Only read by these tests, and so filled once."""
    folder = tmp_path_factory.mktemp("home")
    with_imported(folder)
    return folder


def test_the_published_cases_come_out_to_the_cent(home):
    said = coopitis(home, "report", "--json", "--on", "2025-05-08")
    assert (said.returncode, said.stderr) == (0, "")
    assert json.loads(said.stdout) == json.loads(CASES.with_name("cases.report.json").read_text())


def test_a_day_is_typed_as_people_type_it(home):
    said = coopitis(home, "--language", "de", "report", "--json", "--on", "8.5.2025")
    assert json.loads(said.stdout) == json.loads(CASES.with_name("cases.report.json").read_text())


@pytest.mark.parametrize(("typed", "days"), [("today", 0), ("yesterday", -1), ("-3", -3), ("+7", 7)])
def test_a_day_is_counted_from_today(home, typed, days):
    on = today() + timedelta(days=days)
    assert json.loads(coopitis(home, "report", "--json", "--on", typed).stdout)["on"] == on.isoformat()


def test_without_a_day_it_is_today(home):
    on = today()
    assert json.loads(coopitis(home, "report", "--json").stdout)["on"] == on.isoformat()


@pytest.mark.parametrize("typed", ["someday", "2025-02-30", "1889-01-01", ""])
def test_a_day_that_is_none_is_refused(home, typed):
    said = coopitis(home, "report", "--on", typed)
    assert (said.returncode, said.stdout, said.stderr.count("\n")) == (1, "", 1)
    assert "type" in said.stderr


def test_without_json_it_is_markdown_for_people(home):
    said = coopitis(home, "report", "--on", "2025-05-08")
    assert said.stdout.startswith("# Cooperations on Thu, May 8, 2025\n")
    assert (
        "| Weekly business breakfast | Undecided | drop | €3,783 past the overdraft of €400 |" in said.stdout
    )
