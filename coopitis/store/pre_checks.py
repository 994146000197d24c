"""The transactions of a pre-check: begun, answered one by one, closed with a decision, discarded."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from coopitis.domain.after_decision import Rest
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.decision import Decision
from coopitis.domain.dossier import newest_draft
from coopitis.domain.pre_check import PreCheck
from coopitis.language import _
from coopitis.store.database import Store
from coopitis.store.deciding import end
from coopitis.store.histories import history
from coopitis.store.terms import terms, write_terms

NOTHING: Mapping[str, str] = MappingProxyType({})


def begin(store: Store, cooperation: Cooperation, on: date, draft: str | None = None) -> str:
    """Enters a cooperation and the draft of its pre-check as one step; its id.

    The answers given later belong to that step, for they are of what it began: undoing it takes them back.
    `draft` as in Store.write.
    """
    with store.write(_("Begin the pre-check of {name}").format(name=cooperation.name), draft) as work:
        row_id = work.add(cooperation)
        work.add(PreCheck("", on), to=row_id.id)
    return row_id.id


def keep_answers(
    store: Store,
    cooperation_id: str,
    check: PreCheck,
    before: PreCheck,
    form: str = "",
    texts: Mapping[str, str] = NOTHING,
) -> PreCheck:
    """Stores what differs from `before`, the draft as it was read; gives the draft as it stands then.

    With it goes what was kept of the `form`, but for the `texts` that are no answers yet.

    There is no step to undo; the first rate ever becomes the owner's. A draft begun here, of a cooperation
    that was there before, keeps that from being undone away. Raises Conflict as Work.change does.
    """
    own = terms(store)
    with store.write() as work:
        if not check.row_id:
            begun = _begun(store, cooperation_id) or work.add(before, to=cooperation_id)
            check, before = (replace(one, id=begun.id, row_id=begun.row_id) for one in (check, before))
        work.change(check, before)
        if own.rate is None and check.rate is not None:
            write_terms(work.session, replace(own, rate=check.rate))
        if texts:
            work.keep_draft(form, texts)
        else:
            work.drop_draft(form)
    return _as_it_stands(store, cooperation_id, check)


def keep_typed(
    store: Store, cooperation_id: str, check: PreCheck, form: str, texts: Mapping[str, str]
) -> PreCheck:
    """Keeps texts that are no answers yet, and the draft they belong to, in which Today sees what was begun.

    A draft without a row becomes the one that another save may have begun meanwhile, else a new one.
    """
    with store.write() as work:
        if not check.row_id:
            check = _begun(store, cooperation_id) or work.add(check, to=cooperation_id)
        work.keep_draft(form, texts)
    return check


def close(
    store: Store,
    step: str,
    cooperation: Cooperation,
    check: PreCheck,
    before: PreCheck,
    decision: Decision | None,
    member_until: date | None = None,
    ended: Rest | None = None,
    draft: str | None = None,
) -> None:
    """Stores the completed pre-check, the decision, and what ends by it, as one step.

    `before` as in Work.change, `draft` as in Store.write.
    """
    with store.write(step, draft) as work:
        work.change(check, before)
        if member_until is not None:
            work.change(replace(cooperation, fee_to=member_until), cooperation)
        if ended is not None and decision is not None:
            end(work, ended, decision)
        if decision is not None:
            work.add(decision, to=cooperation.id)


def discard(store: Store, step: str, check: PreCheck, draft: str | None = None) -> None:
    """Removes the draft as a step; `draft` as in Store.write."""
    with store.write(step, draft) as work:
        work.remove(check)


def _as_it_stands(store: Store, cooperation_id: str, check: PreCheck) -> PreCheck:
    found = history(store, cooperation_id)
    return next((one for one in found.pre_checks if one.row_id == check.row_id), check) if found else check


def _begun(store: Store, cooperation_id: str) -> PreCheck | None:
    """The draft there is by now; nobody else can write while the caller does."""
    found = history(store, cooperation_id)
    return newest_draft(found.pre_checks) if found else None
