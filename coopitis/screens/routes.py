"""The one table of routes: which screen opens under which name, and on which screen a duty is done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from coopitis.domain.duties import Duty
    from coopitis.screens.base import BaseScreen
    from coopitis.screens.store_client import StoreClient

COOPERATION = {"cooperation_id": "cooperation_here"}


@dataclass(frozen=True, slots=True)
class Route:
    """Where a screen is defined ("module:class"), imported when it is first opened.

    `here` maps arguments of the screen to the attribute of the screen in front, or else of the app, that they
    are taken from when the route is opened by a key. With `needs_cooperation` one has to be in focus there.
    """

    screen: str
    here: Mapping[str, str] = field(default_factory=dict)
    needs_cooperation: bool = False


ROUTES = {
    "today": Route("today.today:TodayScreen"),
    "board": Route("board.board:BoardScreen"),
    "cooperations": Route("cooperations.cooperations:CooperationsScreen"),
    "activities": Route("activities.activities:ActivitiesScreen"),
    "page": Route("cooperation.cooperation_page:CooperationPage"),
    "colleague": Route("cooperation.colleagues:ColleagueForm"),
    "kit": Route("cooperation.kit:KitForm"),
    "routine": Route("cooperation.routines:RoutineForm"),
    "log": Route("log.log_form:LogScreen", {"cooperation_id": "to_log"}),
    "plan": Route("log.plan_form:PlanScreen", COOPERATION),
    "consequence": Route("log.consequence:ConsequenceScreen"),
    "result": Route("result_screen:ResultScreen", COOPERATION | {"source": "evening_here"}),
    "prepare": Route("prepare.prepare_screen:PrepareScreen"),
    "check": Route("pre_check.new_pre_check:NewPreCheckScreen"),
    "check_again": Route("pre_check.pre_check_screen:PreCheckScreen", COOPERATION, needs_cooperation=True),
    "after_joining": Route("pre_check.after_joining:AfterJoining"),
    "decide": Route("decide.decide_screen:DecideScreen", COOPERATION, needs_cooperation=True),
    "review": Route("review.review_screen:ReviewScreen", COOPERATION, needs_cooperation=True),
    "merge": Route("merge:MergeScreen", COOPERATION, needs_cooperation=True),
    "cooperation_form": Route("cooperation.cooperation_form:CooperationForm"),
    "inventory": Route("inventory.inventory_screen:InventoryScreen"),
    "diagnosis": Route("diagnosis.diagnosis:DiagnosisScreen"),
    "settings": Route(
        "settings.settings_form:SettingsScreen",
        {"preferences": "preferences", "preferred_theme": "preferred_theme"},
    ),
    "backups": Route("backups.backups_screen:BackupsScreen"),
    "trouble": Route("backups.trouble_screen:TroubleScreen"),
    "judged_anew": Route("judged_anew:JudgedAnewScreen"),
    "keys": Route("keys:KeysScreen", {"bindings": "active_bindings"}),
    "no_cooperation": Route("no_cooperation:NoCooperation"),
}


class GiveWay(Exception):
    """Raised by a screen's `read`: another route is to be opened in its place."""

    def __init__(self, route: str) -> None:
        super().__init__(route)
        self.route = route


def make_screen(name: str, store: StoreClient, **arguments: Any) -> BaseScreen[Any]:
    """A new screen of that route, with its arguments; nothing is read yet."""
    module, _, kind = ROUTES[name].screen.partition(":")
    made: BaseScreen[Any] = getattr(import_module(f"coopitis.screens.{module}"), kind)(**arguments)
    made.store = store
    return made


async def prepared(name: str, store: StoreClient, **arguments: Any) -> BaseScreen[Any]:
    """A new screen of that route, or of the one it gives way to, with its data read. Raises Refused."""
    screen = make_screen(name, store, **arguments)
    try:
        await screen.prepare()
    except GiveWay as other:
        return await prepared(other.route, store)
    return screen


def duty_route(duty: Duty) -> tuple[str, dict[str, Any]]:
    """The route of the screen on which a duty is done, and its arguments."""
    from coopitis.domain.duties import DutyKind

    one = {"cooperation_id": duty.cooperation_id}
    routes: dict[DutyKind, tuple[str, dict[str, Any]]] = {
        DutyKind.LOG: ("log", one | {"planned": duty.row_id}),
        # As it was opened, for that is what its draft is called by.
        DutyKind.LOG_DRAFT: (
            "log",
            {"cooperation_id": duty.words or None, "planned": duty.row_id or None, "resumes": True},
        ),
        DutyKind.EDIT_DRAFT: ("log", {"edit": duty.row_id, "resumes": True}),
        DutyKind.PREPARE: ("prepare", {"row_id": duty.row_id}),
        DutyKind.PRE_CHECK_DRAFT: ("check_again", one),
        DutyKind.CHECK: ("check_again", one),
        DutyKind.ASK: ("colleague", one),
        DutyKind.DECIDE: ("decide", one),
        DutyKind.CANCEL: ("cooperation_form", one),
        DutyKind.INVENTORY: ("inventory", {}),
    }
    return routes.get(duty.kind, ("review", one))
