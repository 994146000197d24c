"""The two facts of an evening in its form: planned and prepared, each with where its answer comes from."""

from collections.abc import Mapping, Sequence
from typing import Any

from coopitis.domain.activity import Activity
from coopitis.domain.evidence import Evidence, Source, answered, for_meetup, planned, prepared
from coopitis.domain.kit import KitItem
from coopitis.language import N_, _, formats, wording
from coopitis.widgets.form import Form

FACTS = ("planned", "prepared")

SOURCES = {
    Source.PLAN: N_("in your plan since {day}"),
    Source.TOO_LATE: N_("your plan is of {day}: too late"),
    Source.NO_PLAN: N_("it stood in no plan"),
    Source.CHECKLIST: N_("you confirmed the checklist"),
    Source.OPEN: N_("{ready}, not confirmed"),
    Source.NOT_ASKED: N_("Links, cards, flyers at hand?"),
    Source.AS_ENTERED: N_("as entered then"),
    Source.BY_HAND: N_("your word, for this evening"),
}


def show_facts(form: Form, evening: Activity, kit: Sequence[KitItem], filled: dict[str, str]) -> None:
    """Says beside each fact where its answer comes from; one that was not touched follows the entries.

    `evening` is what the entries know of it; `filled` is what was filled in, and is kept up to date.
    """
    for name, evidence in zip(FACTS, (planned(evening), prepared(evening, kit)), strict=True):
        row, entered = form.row(name), "yes" if getattr(evening, name) else ""
        by_hand = getattr(evening, f"{name}_by_hand")
        told = entered if by_hand else "yes" if evidence.answer else ""
        if row.text == filled[name] != told:
            filled[name] = told
            row.text = told
        agrees = (row.text == "yes") == evidence.answer and not (by_hand and row.text == entered)
        row.ask(_words(evidence, evening, kit) if agrees else _(SOURCES[Source.BY_HAND]))


def with_facts(evening: Activity, values: Mapping[str, Any], kit: Sequence[KitItem]) -> Activity:
    """The evening with both answers of the form; as it is where the form does not ask for them."""
    if not set(FACTS) <= set(values):
        return evening
    return answered(evening, is_planned=values["planned"], is_prepared=values["prepared"], kit=kit)


def without_facts(values: Mapping[str, Any]) -> dict[str, Any]:
    """What else the form says."""
    return {name: value for name, value in values.items() if name not in FACTS}


def _words(evidence: Evidence, evening: Activity, kit: Sequence[KitItem]) -> str:
    at_hand = for_meetup(kit, evening)
    return _(SOURCES[evidence.source]).format(
        day=formats.short_day(evidence.since) if evidence.since else "",
        ready=wording.how_many_ready(sum(one.ready for one in at_hand), len(at_hand)),
    )
