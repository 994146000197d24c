"""Doing what a cure says, from Today or from the diagnosis."""

from functools import partial
from typing import Any

from coopitis.domain.decision import Choice
from coopitis.domain.diagnosis import Remedy
from coopitis.domain.pre_check import PreCheck
from coopitis.screens.base import BaseScreen
from coopitis.screens.messages import Open
from coopitis.views.cure_list import Advised


def do_cure(screen: BaseScreen[Any], cure: Advised) -> None:
    """Opens the form on which it is done; where nothing is left to do, the page of the cooperation."""
    remedy, one = cure.cure.remedy, cure.cure.cooperation.id
    if remedy is Remedy.DROP and not cure.is_dropped:
        screen.post_message(Open("decide", cooperation_id=one, choice=Choice.DROP))
    elif remedy is Remedy.PLAN or (remedy is Remedy.CHECK_AND_PLAN and cure.is_checked):
        screen.post_message(Open("plan", cooperation_id=one))
    elif remedy is Remedy.CHECK and not cure.is_checked:
        screen.post_message(Open("check_again", cooperation_id=one))
    elif remedy is Remedy.CHECK_AND_PLAN:
        screen.post_message(Open("check_again", cooperation_id=one, then=partial(_then_plan, screen, cure)))
    else:
        screen.post_message(Open("page", cooperation_id=one))


def _then_plan(screen: BaseScreen[Any], cure: Advised, _left_with: Any) -> None:
    screen.work_on(partial(_plan_if_checked, screen, cure), "cure")


async def _plan_if_checked(screen: BaseScreen[Any], cure: Advised) -> None:
    """Goes on to the plan, unless the pre-check was left before its end or it ended in leaving."""
    standing = (await screen.store.overview()).of(cure.cure.cooperation.id)
    before: PreCheck | None = cure.standing.check
    if standing and standing.check != before and standing.choice is not Choice.DROP:
        screen.post_message(Open("plan", cooperation_id=standing.cooperation.id))
