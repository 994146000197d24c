"""How a duty is done: a routine at once, everything else on a screen of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from coopitis.refusal import Refused
from coopitis.screens.base import DeskScreen
from coopitis.screens.desk_app import DeskApp

if TYPE_CHECKING:
    from coopitis.domain.duties import Duty


async def do(app: DeskApp, duty: Duty) -> None:
    """Ticks a routine off, or opens the screen on which the duty is done."""
    from coopitis.domain.duties import DutyKind

    if duty.kind is not DutyKind.ROUTINE:
        await app.show(duty_screen(duty))
        return
    try:
        await _tick_off(app, duty)
    except Refused as refusal:
        app.refuse(refusal)


def duty_screen(duty: Duty) -> DeskScreen[Any]:
    """The screen on which a duty is done."""
    from coopitis.domain.duties import DutyKind

    match duty.kind:
        case DutyKind.LOG | DutyKind.LOG_DRAFT | DutyKind.EDIT_DRAFT:
            return _activity_screen(duty)
        case DutyKind.PREPARE:
            from coopitis.screens.prepare import PrepareScreen

            return PrepareScreen(duty.entered)
        case DutyKind.PRE_CHECK_DRAFT:
            from coopitis.screens.pre_check import PreCheckScreen

            return PreCheckScreen(duty.cooperation_id)
        case DutyKind.DECIDE:
            from coopitis.screens.decide import DecideScreen

            return DecideScreen(duty.cooperation_id)
        case DutyKind.CANCEL:
            from coopitis.screens.cooperation import CooperationForm

            return CooperationForm(duty.cooperation_id)
        case DutyKind.INVENTORY:
            from coopitis.screens.inventory import InventoryScreen

            return InventoryScreen()
    from coopitis.screens.review import ReviewScreen

    return ReviewScreen(duty.cooperation_id)


def _activity_screen(duty: Duty) -> DeskScreen[Any]:
    from coopitis.domain.duties import DutyKind
    from coopitis.screens.log import LogScreen

    match duty.kind:
        case DutyKind.LOG:
            return LogScreen(duty.cooperation_id, planned=duty.entered)
        case DutyKind.LOG_DRAFT:
            # As it was opened, for that is what its draft is called by.
            return LogScreen(duty.words or None, planned=duty.entered or None)
    return LogScreen(edit=duty.entered)


async def _tick_off(app: DeskApp, duty: Duty) -> None:
    from coopitis.screens.ticking import tick_off

    await tick_off(app, duty.entered)
    if isinstance(app.screen, DeskScreen):
        await app.screen.reload()
