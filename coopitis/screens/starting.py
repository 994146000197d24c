"""What the program does once its first frame stands: opens the data, shows them, and keeps them safe."""

import gc
from functools import partial
from typing import Any

from coopitis.refusal import FileGone, Refused, Unusable
from coopitis.screens.base import BaseScreen
from coopitis.screens.messages import Open
from coopitis.screens.upkeep import Upkeep


async def start(first: BaseScreen[Any], upkeep: Upkeep) -> None:
    """Fills the first screen; where the data cannot be opened, offers what can be done about it."""
    try:
        await first.load()
    except (Unusable, FileGone) as refusal:
        first.post_message(Open("trouble", refusal=refusal, then=partial(_start_anew, first, upkeep)))
        return
    except Refused as refusal:
        upkeep.refuse(refusal)
    await _tell_upgrade(first, upkeep)
    if not gc.isenabled():
        # What is loaded by now stays; the collector need not look at it again, and may begin to work.
        gc.freeze()
        gc.enable()
    upkeep.begin()


def _start_anew(first: BaseScreen[Any], upkeep: Upkeep, opened: bool | None) -> None:
    if opened:
        first.app.run_worker(start(first, upkeep))


async def _tell_upgrade(first: BaseScreen[Any], upkeep: Upkeep) -> None:
    from coopitis.store.upgrade import is_to_be_told

    try:
        if await first.store.ask(is_to_be_told, first.store.today):
            first.post_message(Open("judged_anew"))
    except Refused as refusal:
        upkeep.refuse(refusal)
