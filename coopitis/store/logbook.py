"""Writing down what was done: an activity and what it brought, as one step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from coopitis.domain.activity import Activity
from coopitis.domain.result import Result
from coopitis.domain.terms import Terms
from coopitis.store.database import Store
from coopitis.store.terms import write_terms


def log(
    store: Store,
    step: str,
    activity: Activity,
    to: str,
    results: Sequence[Result] = (),
    terms: Terms | None = None,
    draft: str | None = None,
) -> Activity:
    """Enters the activity, or overwrites it if it was entered before, and adds its results and new terms.

    `draft` as in Store.write.
    """
    with store.write(step, draft) as work:
        if terms is not None:
            write_terms(work.session, terms)
        if activity.entered:
            work.change(activity)
        else:
            activity = work.add(activity, to)
        for result in results:
            work.add(replace(result, activity=activity.id), to)
    return activity


def answer(store: Store, activity: Activity) -> None:
    """Keeps what the owner says of it afterwards; that goes with the step that logged it."""
    with store.write() as work:
        work.change(activity)
