"""The pre-check: seven questions before a cooperation, and what the answers mean."""

from coopitis.screens.pre_check.new_pre_check import NewPreCheckScreen
from coopitis.screens.pre_check.pre_check_screen import PreCheckScreen

__all__ = ["NewPreCheckScreen", "PreCheckScreen"]
