"""A member and his or her goal (R9). Personal data."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Colleague:
    """A person, the goal, and whether I accept it (None: not decided)."""

    id: str
    name: str
    goal: str | None = None
    accepted: bool | None = None
    notes: str | None = None
    entered: int = 0
