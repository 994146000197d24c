"""Logging an evening with its consequence, and planning one."""

from coopitis.screens.log.plan import PlanScreen
from coopitis.screens.log.screen import LogScreen

__all__ = ["LogScreen", "PlanScreen"]
