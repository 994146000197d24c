"""The report for people."""

from dataclasses import replace
from datetime import date

import pytest
from helpers.entries import ON, evening, group
from helpers.shell import CASES

from coopitis.exchange.markdown import escaped, report_markdown
from coopitis.exchange.reader import read_document
from coopitis.store.database import Store, open_store
from coopitis.store.importing import import_histories
from coopitis.store.overview import overview

REPORT = """\
# Cooperations on Thu, May 8, 2025

Kooperationitis index: 100%, acute. Of the €14,700 that the last 90 days cost, €10,800 went to unplanned \
activities, €10,800 to unchecked cooperations and €3,900 to dropped or exhausted ones.

What would lower it from now on: check and plan Online business networks → 27%; \
drop Weekly business breakfast → 73%.

Time: 12.4 hours a week of 5.0.

Track record: 0.18 results for each one expected.

| Cooperation | Decision | Advice | Why | Balance | Results | Cost per result | At most | Evenings left \
| Cost | Won |
| --- | --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
| Weekly business breakfast | Undecided | drop | €3,783 past the overdraft of €400 \
| −€4,183.33 | 2 | €2,762.50 | €400 | 0 | €5,525 | €1,600 |
| Online business networks | Undecided | unchecked | nothing was promised \
| – | 0 | – (€93,600 spent) | – | – | €93,600 | €0 |

Total: €99,125 and 1,150.5 hours for 2 results; €1,600 won."""


@pytest.fixture
def store(tmp_path) -> Store:
    return open_store(tmp_path / "coopitis.sqlite3")


def test_the_published_cases_read_well(store):
    import_histories(store, *read_document(CASES))
    assert report_markdown(overview(store, date(2025, 5, 8))) == REPORT


def test_an_empty_store_has_no_table_and_no_index(store):
    said = report_markdown(overview(store, ON))
    assert "no figure" in said
    assert "|" not in said
    assert "Total: €0 and 0.0 hours for 0 results; €0 won." in said


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a | b", r"a \| b"),
        ("`rm`", r"\`rm\`"),
        ("[x](http://y)", r"\[x\](http://y)"),
        ("*a* _b_ ~c~", r"\*a\* \_b\_ \~c\~"),
        ("<b>&amp;", r"\<b\>\&amp;"),
        ("a\\|b", r"a\\\|b"),
        ("two\nlines", "two lines"),
        ("Müller-Stammtisch", "Müller-Stammtisch"),
    ],
)
def test_what_users_wrote_is_shown_as_it_is(text, shown):
    assert escaped(text) == shown


def test_a_hostile_name_stays_in_its_cell(store):
    history = group(evening(1, 10_00))
    hostile = replace(history, cooperation=replace(history.cooperation, name="a | b"))
    import_histories(store, [hostile])
    (row,) = [line for line in report_markdown(overview(store, ON)).splitlines() if "unchecked |" in line]
    assert row.replace(r"\|", "").count("|") == 12
