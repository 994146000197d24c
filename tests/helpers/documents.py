"""Exchange documents, whole ones and ones with a flaw."""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

GONE: Any = object()
"""In place of a value: the key is missing."""

DOCUMENT: dict[str, Any] = {
    "format": "coopitis",
    "version": 2,
    "currency": "EUR",
    "settings": {"rate": "80.00", "hours_per_week": "5.0", "patience": "1.5", "review_every_days": 60},
    "cooperations": [
        {
            "id": "c1",
            "formerly": ["c0"],
            "name": "Monday table",
            "kind": "regulars_table",
            "setting": "live",
            "url": "https://example.org",
            "notes": "two\nlines",
            "started": "2025-01-01",
            "fee_per_year": "365.00",
            "fee_from": "2025-01-01",
            "fee_to": "2025-12-31",
            "fee_compulsory": True,
            "notice_date": "2025-12-01",
            "notice_every_year": True,
            "measurable": False,
            "review_every_days": 30,
            "estimate": {
                "date": "2024-12-31",
                "minutes_per_month": 300,
                "results_per_year": 2,
                "rate": "75.00",
                "max_cost": "350.00",
            },
            "pre_checks": [
                {
                    "id": "p1",
                    "date": "2025-01-01",
                    "order": 1,
                    "complete": True,
                    "expectation": "leads",
                    "target": 4,
                    "until": "2025-12-31",
                    "result_looks_like": "a call back",
                    "unit": "lead",
                    "minutes_per_result": 180,
                    "minutes_per_evening": 150,
                    "rate": "80.00",
                    "max_cost": "400.00",
                    "economical": True,
                    "horizon_days": 120,
                    "reasons_anyway": "friends",
                    "reason_for_milder": "a new board",
                }
            ],
            "activities": [
                {
                    "id": "a1",
                    "date": "2025-02-03",
                    "order": 2,
                    "planned": True,
                    "planned_on": "2025-01-20",
                    "planned_by_hand": True,
                    "prepared": False,
                    "prepared_by_hand": True,
                    "kit": ["k1"],
                    "minutes": {"preparation": 10, "travel": 20, "attendance": 120, "follow_up": 30},
                    "rate": "80.05",
                    "expenses": "12.50",
                    "title": "February",
                    "given": "a tip",
                    "received": "a card",
                    "expected_came": "partly",
                    "consequence": "go on",
                    "consequence_done": "2025-02-10",
                    "consequence_let_go": "2025-02-11",
                    "done": True,
                    "every": "first monday",
                },
                {
                    "id": "a2",
                    "date": "2025-03-03",
                    "order": 5,
                    "planned": True,
                    "prepared": False,
                    "minutes": {},
                    "rate": "80.05",
                    "done": False,
                    "missed": True,
                },
            ],
            "results": [
                {
                    "id": "r1",
                    "date": "2025-02-04",
                    "order": 4,
                    "text": "a call",
                    "stage": "won",
                    "stages": {"offer": "2025-02-14", "won": "2025-04-01"},
                    "won": "900.00",
                    "activity": "a1",
                    "person": "Ada",
                }
            ],
            "decisions": [
                {
                    "id": "d1",
                    "date": "2025-03-01",
                    "order": 3,
                    "choice": "keep_anyway",
                    "reason": "fun",
                    "review": "2025-06-01",
                    "expects": 2,
                    "tool": "a newsletter",
                    "figures": {
                        "balance": "-285.26",
                        "results": 1,
                        "advice": "drop",
                        "because": "overdraft",
                    },
                }
            ],
            "routines": [
                {
                    "id": "t1",
                    "text": "post",
                    "every_days": 7,
                    "done": ["2025-02-01", "2025-02-08"],
                    "automated_with": "a robot",
                },
                {"id": "t2", "text": "call", "every": "last friday", "done": []},
            ],
            "colleagues": [
                {"id": "m1", "name": "Grace", "goal": "ships", "accepted": False, "notes": "kind"}
            ],
            "kit": [{"id": "k1", "item": "cards", "kind": "business_card", "ready": True, "where": "drawer"}],
        }
    ],
}
"""One of everything."""

SINCE_2 = {
    *("order", "formerly", "fee_to", "fee_compulsory", "notice_every_year", "review_every_days", "estimate"),
    *("minutes_per_evening", "reason_for_milder", "planned_on", "planned_by_hand", "prepared_by_hand"),
    *("consequence_done", "consequence_let_go", "missed", "every", "stages", "expects", "tool", "figures"),
}
"""The keys that version 1 does not have, but for an activity's `kit`."""


def version_1(said: Any = None, within: str = "") -> Any:
    """The document, or a part of it, as version 1 had it; a routine without `every_days` is left out."""
    said = DOCUMENT if said is None else said
    if isinstance(said, list):
        return [version_1(one, within) for one in said if within != "routines" or "every_days" in one]
    if not isinstance(said, dict):
        return said
    kept = {key: one for key, one in said.items() if key not in SINCE_2}
    if within == "activities":
        kept.pop("kit", None)
    return {key: 1 if key == "version" else version_1(one, key) for key, one in kept.items()}


def document(place: str = "", value: Any = None) -> dict[str, Any]:
    """The document with another value at a place like `cooperations.0.name`."""
    changed: Any = deepcopy(DOCUMENT)
    if place:
        *outer, last = [int(step) if step.isdigit() else step for step in place.split(".")]
        inside = changed
        for step in outer:
            inside = inside[step]
        if value is GONE:
            del inside[last]
        else:
            inside[last] = value
    return dict(changed)


def written(folder: Path, content: Any) -> Path:
    """A file with this content: bytes or text as they are, all else as JSON."""
    file = folder / "document.json"
    if not isinstance(content, bytes | str):
        content = json.dumps(content)
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return file
