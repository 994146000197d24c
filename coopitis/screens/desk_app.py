"""Transitional: what screens that are not converted yet call the app."""

from typing import Any

DeskApp = Any
