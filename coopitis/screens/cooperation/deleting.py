"""Taking a result out."""

from typing import Any

from coopitis.domain.result import Result
from coopitis.language import _
from coopitis.screens.base import DeskScreen
from coopitis.store.results import remove
from coopitis.widgets.columns import column


async def delete_result(screen: DeskScreen[Any], result: Result) -> None:
    """Removes it and says how it comes back."""
    await screen.desk.ask(remove, result)
    await screen.reload()
    said = _("“{text}”: deleted. Ctrl+Z brings it back.")
    screen.notify(said.format(text=str(column(result.text, 40)).strip()), markup=False)
