"""Exchange documents, whole ones and ones with a flaw."""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

GONE: Any = object()
"""In place of a value: the key is missing."""

DOCUMENT: dict[str, Any] = {
    "format": "coopitis",
    "version": 1,
    "currency": "EUR",
    "settings": {"rate": "80.00", "hours_per_week": "5.0", "patience": "1.5"},
    "cooperations": [
        {
            "id": "c1",
            "name": "Monday table",
            "kind": "regulars_table",
            "setting": "live",
            "url": "https://example.org",
            "notes": "two\nlines",
            "started": "2025-01-01",
            "fee_per_year": "365.00",
            "fee_from": "2025-01-01",
            "notice_date": "2025-12-01",
            "measurable": False,
            "pre_checks": [
                {
                    "id": "p1",
                    "date": "2025-01-01",
                    "complete": True,
                    "expectation": "leads",
                    "target": 4,
                    "until": "2025-12-31",
                    "result_looks_like": "a call back",
                    "unit": "lead",
                    "minutes_per_result": 180,
                    "rate": "80.00",
                    "max_cost": "400.00",
                    "economical": True,
                    "horizon_days": 120,
                    "reasons_anyway": "friends",
                }
            ],
            "activities": [
                {
                    "id": "a1",
                    "date": "2025-02-03",
                    "planned": True,
                    "prepared": False,
                    "minutes": {"preparation": 10, "travel": 20, "attendance": 120, "follow_up": 30},
                    "rate": "80.05",
                    "expenses": "12.50",
                    "title": "February",
                    "given": "a tip",
                    "received": "a card",
                    "expected_came": "partly",
                    "consequence": "go on",
                    "done": True,
                }
            ],
            "results": [
                {
                    "id": "r1",
                    "date": "2025-02-04",
                    "text": "a call",
                    "stage": "won",
                    "won": "900.00",
                    "activity": "a1",
                    "person": "Ada",
                }
            ],
            "decisions": [
                {
                    "id": "d1",
                    "date": "2025-03-01",
                    "choice": "keep_anyway",
                    "reason": "fun",
                    "review": "2025-06-01",
                }
            ],
            "routines": [
                {
                    "id": "t1",
                    "text": "post",
                    "every_days": 7,
                    "done": ["2025-02-01", "2025-02-08"],
                    "automated_with": "a robot",
                }
            ],
            "colleagues": [
                {"id": "m1", "name": "Grace", "goal": "ships", "accepted": False, "notes": "kind"}
            ],
            "kit": [{"id": "k1", "item": "cards", "kind": "business_card", "ready": True, "where": "drawer"}],
        }
    ],
}
"""One of everything."""


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
