"""A document with a flaw is refused with the place of the flaw and the accepted form."""

import pytest
from helpers.documents import DOCUMENT, GONE, document, version_1, written

from coopitis.exchange.reader import read_document
from coopitis.refusal import Refused

C = "cooperations.0."
AMOUNT = 'must be an amount as text, like "80.00"'

FLAWS = [
    # money
    (C + "activities.0.rate", 80.0, AMOUNT),
    (C + "activities.0.rate", 80, AMOUNT),
    (C + "activities.0.rate", True, AMOUNT),
    (C + "activities.0.rate", "80", AMOUNT),
    (C + "activities.0.rate", "80.001", AMOUNT),
    (C + "activities.0.rate", "80,00", AMOUNT),
    (C + "activities.0.rate", "1e2", AMOUNT),
    (C + "activities.0.rate", "NaN", AMOUNT),
    (C + "activities.0.rate", "Infinity", AMOUNT),
    (C + "activities.0.rate", "٨٠.٠٠", AMOUNT),
    (C + "activities.0.rate", float("nan"), AMOUNT),
    (C + "activities.0.rate", float("inf"), AMOUNT),
    (C + "activities.0.rate", "-1.00", 'must lie between "0.00" and "100000000.00"'),
    (C + "activities.0.rate", "100000000.01", 'must lie between "0.00" and "100000000.00"'),
    (C + "pre_checks.0.max_cost", "0.00", 'must lie between "0.01" and "100000000.00"'),
    # days
    (C + "started", "20250101", 'must be a date like "2026-11-23"'),
    (C + "started", "2025-01-01T00:00:00", 'must be a date like "2026-11-23"'),
    (C + "started", 20250101, 'must be a date like "2026-11-23"'),
    (C + "started", "2025-02-29", "is no day of the calendar: 2025-02-29"),
    (C + "started", "1989-12-31", "must lie in the years 1990 to 2100"),
    (C + "started", "2101-01-01", "must lie in the years 1990 to 2100"),
    # numbers
    ("settings.patience", 1.5, 'must be a decimal number as text, like "5.0"'),
    ("settings.patience", "-1.0", 'must be a decimal number as text, like "5.0"'),
    (C + "pre_checks.0.target", 4.0, "must be a whole number"),
    (C + "pre_checks.0.target", True, "must be a whole number"),
    (C + "pre_checks.0.target", -1, "must be at least 0"),
    (C + "pre_checks.0.horizon_days", 36_501, "must be at most 36500"),
    (C + "pre_checks.0.minutes_per_result", 600_001, "must be at most 600000"),
    (C + "routines.0.every_days", 0, "must be at least 1"),
    (C + "routines.0.every_days", 3661, "must be at most 3660"),
    (C + "activities.0.minutes.travel", 1441, "must be at most 1440"),
    (C + "activities.0.minutes.travel", -1, "must be at least 0"),
    # texts and ids
    (C + "name", "x" * 201, "200"),
    (C + "name", "", "A name is missing"),
    (C + "name", " \t", "A name is missing"),
    (C + "name", "a\x1b]0;b", "control character"),
    (C + "notes", "x" * 10_001, "10,000"),
    (C + "notes", "\ud800", "half a character"),
    (C + "notes", 3, "must be text"),
    (C + "colleagues.0.name", "", "A name is missing"),
    (C + "id", "", "must have 1 to 200 characters"),
    (C + "id", "x" * 201, "must have 1 to 200 characters"),
    (C + "id", "a\nb", "none of them a control character"),
    (C + "id", "\ud800", "none of them a control character"),
    (C + "kit.0.id", 7, "must be text"),
    # choices
    (C + "setting", "Live", 'must be one of "online", "live"'),
    (C + "kind", None, "must be one of"),
    (C + "activities.0.done", "yes", "must be true or false"),
    (C + "activities.0.planned", 1, "must be true or false"),
    # shapes
    (C + "results", {}, "must be a list"),
    (C + "results.0", "won", "must be an object in braces"),
    (C + "activities.0.minutes", 90, "must be an object in braces"),
    ("cooperations", "c1", "must be a list"),
    # what belongs together
    (C + "pre_checks.0.max_cost", None, "is missing, though the pre-check is complete"),
    (C + "decisions.0.reason", None, "is missing, though keep_anyway needs a reason and a review date"),
    (C + "decisions.0.reason", " ", "is missing, though keep_anyway needs a reason and a review date"),
    (C + "decisions.0.review", GONE, "is missing, though keep_anyway needs a reason and a review date"),
    (C + "results.0.activity", "b9", 'names "b9", which is no activity of this cooperation'),
    (C + "activities.0.kit.0", "k9", 'names "k9", which is no kit of this cooperation'),
    (C + "activities.0.missed", True, "cannot be true of what was done"),
    # version 2
    (C + "formerly", "c0", "must be a list"),
    (C + "formerly.0", 1, "must be text"),
    (C + "formerly.0", "", "must have 1 to 200 characters"),
    (C + "fee_to", "31.12.2025", 'must be a date like "2026-11-23"'),
    (C + "fee_compulsory", "yes", "must be true or false"),
    (C + "notice_every_year", 1, "must be true or false"),
    (C + "review_every_days", 0, "must be at least 1"),
    ("settings.review_every_days", "90", "must be a whole number"),
    (C + "estimate.date", GONE, "is missing"),
    (C + "estimate.minutes_per_month", -1, "must be at least 0"),
    (C + "estimate.minutes_per_month", 2.5, "must be a whole number"),
    (C + "estimate.max_cost", "0.00", 'must lie between "0.01" and "100000000.00"'),
    (C + "estimate.hours", 1, "is a key that the format does not know"),
    (C + "pre_checks.0.minutes_per_evening", 1441, "must be at most 1440"),
    (C + "pre_checks.0.reason_for_milder", 1, "must be text"),
    (C + "activities.0.planned_on", True, 'must be a date like "2026-11-23"'),
    (C + "activities.0.planned_by_hand", "no", "must be true or false"),
    (C + "activities.0.kit", {"k1": True}, "must be a list"),
    (C + "activities.0.every", 14, 'must be a cadence like "14 days"'),
    (C + "activities.0.every", "fifth monday", 'must be a cadence like "14 days"'),
    (C + "activities.0.every", "0 days", 'must be a cadence like "14 days"'),
    (C + "activities.0.consequence_done", "2025-02-30", "is no day of the calendar"),
    (C + "results.0.stages", "won", "must be an object in braces"),
    (C + "results.0.stages.lead", "2025-02-04", "is a key that the format does not know"),
    (C + "results.0.stages.offer", "2025-02-03", "must not be before the date of the result"),
    (C + "results.0.stages.won", "2025-02-03", "must not be before the date of the result"),
    (C + "results.0.stages.lost", "2025-05-01", "cannot stand beside won: a result is won or lost"),
    (C + "results.0.stage", "offer", 'must be "won", the newest of its stages'),
    (C + "results.0.stage", "lead", 'must be "won", the newest of its stages'),
    (C + "decisions.0.expects", -1, "must be at least 0"),
    (C + "decisions.0.expects", 1.5, "must be a whole number"),
    (C + "decisions.0.tool", ["a"], "must be text"),
    (C + "decisions.0.figures.results", GONE, "is missing"),
    (C + "decisions.0.figures.balance", -285, AMOUNT),
    (C + "decisions.0.figures.advice", "buy", 'must be one of "pays", "on_trial", "pause", "drop"'),
    (C + "decisions.0.figures.because", "luck", 'must be one of "money", "overdraft"'),
    (C + "decisions.0.figures.mood", "good", "is a key that the format does not know"),
    (C + "routines.1.every", "often", 'must be a cadence like "14 days"'),
    (C + "routines.0.every", "2 weeks", "cannot stand beside every_days"),
    (C + "pre_checks.0.order", 0, "must be at least 1"),
    (C + "activities.0.order", 2.0, "must be a whole number"),
    (C + "activities.0.order", "2", "must be a whole number"),
    (C + "results.0.order", 1, "1 is there twice"),
    (C + "activities.1.order", None, "is missing, though other entries have one"),
    (C + "decisions.0.order", GONE, "is missing, though other entries have one"),
    # keys
    ("owner", "me", "is a key that the format does not know"),
    (C + "colour", "red", "is a key that the format does not know"),
    (C + "pre_checks.0.p8", 1, "is a key that the format does not know"),
    (C + "activities.0.minutes.sleep", 1, "is a key that the format does not know"),
    ("settings.currency", "EUR", "is a key that the format does not know"),
]


def readable(place: str) -> str:
    """`cooperations.0.name` as `cooperations[0].name`."""
    return "".join(f"[{step}]" if step.isdigit() else f".{step}" for step in place.split("."))[1:]


def refusal(folder, content) -> str:
    with pytest.raises(Refused) as raised:
        read_document(written(folder, content))
    return str(raised.value)


@pytest.mark.parametrize(("place", "value", "reason"), FLAWS)
def test_a_flaw_is_named_with_its_place(tmp_path, place, value, reason):
    said = refusal(tmp_path, document(place, value))
    assert f"cannot be used: {readable(place)}: " in said
    assert reason in said
    assert said.endswith("; nothing was imported.")
    assert str(tmp_path / "document.json") in said


REQUIRED = [
    *("settings.rate", "settings.patience"),
    *(C + key for key in ("id", "name", "kind", "setting")),
    *(C + f"pre_checks.0.{key}" for key in ("id", "date", "complete")),
    *(C + f"activities.0.{key}" for key in ("id", "date", "planned", "prepared", "rate", "done")),
    *(C + f"results.0.{key}" for key in ("id", "date", "text", "stage")),
    *(C + f"decisions.0.{key}" for key in ("id", "date", "choice")),
    *(C + f"routines.0.{key}" for key in ("id", "text", "every_days")),
    *(C + f"colleagues.0.{key}" for key in ("id", "name")),
    *(C + f"kit.0.{key}" for key in ("id", "item", "kind", "ready")),
]


@pytest.mark.parametrize("place", REQUIRED)
def test_a_key_that_must_be_there_is_missed_by_name(tmp_path, place):
    assert f"{readable(place)}: is missing; nothing was imported." in refusal(tmp_path, document(place, GONE))


def test_the_parts_of_an_activity_fit_into_a_day(tmp_path):
    minutes = {"travel": 720, "attendance": 721}
    said = refusal(tmp_path, document(C + "activities.0.minutes", minutes))
    assert "cooperations[0].activities[0].minutes: must be at most 24 hours, all parts together" in said


LISTS = ("pre_checks", "activities", "results", "decisions", "routines", "colleagues", "kit")


@pytest.mark.parametrize("name", LISTS)
def test_an_id_stands_once_in_a_list(tmp_path, name):
    entry = DOCUMENT["cooperations"][0][name][0]
    others = [entry | {"id": "other"}, entry]
    said = refusal(tmp_path, version_1(document(C + name, [entry, *others])))
    assert f'cooperations[0].{name}[2].id: "{entry["id"]}" is there twice' in said


def test_a_cooperation_stands_once_in_a_document(tmp_path):
    said = refusal(tmp_path, document("cooperations", DOCUMENT["cooperations"] * 2))
    assert 'cooperations[1].id: "c1" is there twice' in said


def test_an_activity_of_another_cooperation_is_no_source_of_a_result(tmp_path):
    other = {"id": "c2", "name": "n", "kind": "other", "setting": "live"}
    (first,) = version_1()["cooperations"]
    said = refusal(
        tmp_path, version_1(document("cooperations", [first, other | {"results": first["results"]}]))
    )
    assert 'cooperations[1].results[0].activity: names "a1"' in said


def test_a_compulsory_fee_is_a_fee(tmp_path):
    said = refusal(tmp_path, document(C + "fee_per_year", GONE))
    assert "cooperations[0].fee_compulsory: is true, though there is no fee_per_year" in said


ONLY_2 = [
    "settings.review_every_days",
    *(C + key for key in ("formerly", "fee_to", "fee_compulsory", "notice_every_year", "estimate")),
    *(C + f"pre_checks.0.{key}" for key in ("order", "minutes_per_evening", "reason_for_milder")),
    *(C + f"activities.0.{key}" for key in ("order", "planned_on", "kit", "consequence_done", "every")),
    *(C + f"activities.1.{key}" for key in ("order", "missed")),
    *(C + f"results.0.{key}" for key in ("order", "stages")),
    *(C + f"decisions.0.{key}" for key in ("order", "expects", "tool", "figures")),
    C + "routines.0.every",
]


@pytest.mark.parametrize("place", ONLY_2)
def test_version_1_does_not_have_the_keys_of_version_2(tmp_path, place):
    *outer, key = place.split(".")
    old = inside = version_1()
    for step in outer:
        inside = inside[int(step) if step.isdigit() else step]
    inside[key] = DOCUMENT
    said = refusal(tmp_path, old)
    assert f"{readable(place)}: is a key that only version 2 of the format knows" in said


def test_what_was_merged_is_not_there_itself(tmp_path):
    other = {"id": "c0", "name": "n", "kind": "other", "setting": "live"}
    said = refusal(tmp_path, document("cooperations", [*DOCUMENT["cooperations"], other]))
    assert 'cooperations[0].formerly[0]: "c0" is there twice' in said


def test_a_piece_is_ticked_once(tmp_path):
    said = refusal(tmp_path, document(C + "activities.0.kit", ["k1", "k1"]))
    assert 'cooperations[0].activities[0].kit[1]: "k1" is there twice' in said


def test_a_key_with_half_a_character_is_refused(tmp_path):
    assert "cannot be used: holds a key with half a character;" in refusal(tmp_path, document("\ud800", 1))


@pytest.mark.parametrize("code", ["EURO", "eur", "QQQ", "", None, 978, ["EUR"]])
def test_a_currency_is_one_that_exists(tmp_path, code):
    said = refusal(tmp_path, document("currency", code))
    assert 'has a "currency" that must be the code of one, like "EUR"' in said


def test_yen_have_no_decimals(tmp_path):
    said = refusal(tmp_path, document("currency", "JPY"))
    assert 'settings.rate: must be an amount as text, like "80";' in said


@pytest.mark.parametrize("version", [3, 0, "1", 1.0, True, None, GONE])
def test_another_version_is_refused(tmp_path, version):
    assert "does not have a version of the format that is known here: 1, 2;" in refusal(
        tmp_path, document("version", version)
    )


@pytest.mark.parametrize("other", [[], '"coopitis"', 1, None, {}, {"format": "other", "version": 1}])
def test_another_format_is_refused(tmp_path, other):
    assert "is no exchange document of coopitis" in refusal(tmp_path, other)
