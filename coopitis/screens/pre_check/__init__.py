"""The pre-check: seven questions before a cooperation, and what the answers mean."""

from coopitis.screens.pre_check.new import NewPreCheckScreen
from coopitis.screens.pre_check.screen import PreCheckScreen

__all__ = ["NewPreCheckScreen", "PreCheckScreen"]
