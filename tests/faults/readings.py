"""Everything that is read from a store, for tests that put something wrong into it."""

from collections.abc import Callable
from datetime import date
from typing import Any

from coopitis.exchange.markdown import report_markdown
from coopitis.exchange.report import report_json
from coopitis.exchange.writer import document
from coopitis.refusal import Refused
from coopitis.store import activities, cooperations, drafts, duties, entries, inventory, logbook
from coopitis.store.database import Store
from coopitis.store.forgetting import known
from coopitis.store.histories import histories, history
from coopitis.store.overview import diagnosis, index_by_month, overview
from coopitis.store.terms import terms

ON = date(2025, 6, 30)
ONE = "c1"

READINGS: dict[str, Callable[[Store], Any]] = {
    "histories": histories,
    "history": lambda store: history(store, ONE),
    "terms": terms,
    "overview": lambda store: overview(store, ON),
    "list": lambda store: [one.account for one in overview(store, ON).standings],
    "index by month": lambda store: index_by_month(store, ON),
    "diagnosis": lambda store: diagnosis(store, ON),
    "duties": lambda store: duties.duties(store, overview(store, ON)),
    "next": lambda store: duties.next_ahead(store, overview(store, ON)),
    "drafts": drafts.drafts,
    "draft": lambda store: [drafts.draft(store, form) for form in drafts.drafts(store)],
    "page": lambda store: activities.page(store, activities.Wanted(name="o"), 0, 50),
    "totals": lambda store: activities.totals(store, activities.Wanted(), ON),
    "likely": lambda store: logbook.likely_to_log(store, ON),
    "last time": lambda store: logbook.last_time(store, ONE, ON),
    "latest": lambda store: logbook.latest(store, ONE, ON, 5),
    "activity": lambda store: [logbook.activity(store, number) for number in range(20)],
    "result": lambda store: [logbook.result(store, number) for number in range(20)],
    "routine": lambda store: [_or_refused(entries.routine, store, number) for number in range(20)],
    "kit": lambda store: entries.kit(store, ONE),
    "belongings": lambda store: cooperations.belongings(store, ONE),
    "person": lambda store: known(store, "Ada"),
    "inventory": inventory.inventory,
    "open inventory": inventory.open_inventory,
    "export": lambda store: document(histories(store), terms(store)),
    "report": lambda store: report_markdown(overview(store, ON)),
    "report --json": lambda store: report_json(overview(store, ON)),
}


def _or_refused(ask: Callable[..., Any], *arguments: Any) -> Any:
    try:
        return ask(*arguments)
    except Refused as refusal:
        return str(refusal)
