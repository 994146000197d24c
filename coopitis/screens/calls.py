"""Messages by which a screen asks the app to open another one."""

from dataclasses import dataclass

from textual.message import Message

from coopitis.domain.duties import Duty


@dataclass
class PageCalled(Message):
    """Open the page of this cooperation."""

    cooperation_id: str


@dataclass
class DutyCalled(Message):
    """Do this duty."""

    duty: Duty
