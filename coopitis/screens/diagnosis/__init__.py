"""The diagnosis: how infected one is, what would cure it, and where the hours go."""

from coopitis.screens.diagnosis.screen import DiagnosisScreen

__all__ = ["DiagnosisScreen"]
