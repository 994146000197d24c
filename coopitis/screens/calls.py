"""Messages by which a screen asks the app to open another one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from coopitis.domain.duties import Duty


@dataclass
class PageCalled(Message):
    """Open the page of this cooperation."""

    cooperation_id: str


@dataclass
class DutyCalled(Message):
    """Do this duty."""

    duty: Duty
