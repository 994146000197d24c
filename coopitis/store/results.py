"""The end of a result."""

from coopitis.domain.result import Result
from coopitis.language import _
from coopitis.store.database import Store


def remove(store: Store, result: Result) -> None:
    """Removes the result, as one step that can be undone."""
    with store.write(_("Delete {text}").format(text=result.text[:60])) as work:
        work.remove(result)
