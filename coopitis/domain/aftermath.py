"""What is left of a cooperation that is dropped or automated: plans, routines and consequences."""

from dataclasses import dataclass, replace
from datetime import date

from coopitis.domain.activity import Activity
from coopitis.domain.history import History
from coopitis.domain.routine import Routine


@dataclass(frozen=True, slots=True)
class Rest:
    """Plans from the day on, earlier ones that would repeat, routines done by hand, open consequences."""

    plans: tuple[Activity, ...] = ()
    repeating: tuple[Activity, ...] = ()
    routines: tuple[Routine, ...] = ()
    consequences: tuple[Activity, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing that could go on."""
        return not (self.plans or self.repeating or self.routines or self.consequences)

    def ended(self, on: date, tool: str | None) -> list[Activity | Routine]:
        """Those of it that stay, as they are once it has ended on that day; what a `tool` does is its own."""
        routines = [replace(one, automated_with=tool) for one in self.routines] if tool else []
        let_go = {one.row_id: replace(one, consequence_let_go=on) for one in self.consequences}
        once = [replace(let_go.pop(one.row_id, one), every=None) for one in self.repeating]
        return [*once, *let_go.values(), *routines]


def rest(history: History, on: date) -> Rest:
    """What there is of it on the day."""
    waiting = [one for one in history.activities if not (one.done or one.missed)]
    return Rest(
        plans=tuple(one for one in waiting if one.date >= on),
        repeating=tuple(one for one in waiting if one.date < on and one.every),
        routines=tuple(one for one in history.routines if not one.automated_with),
        consequences=tuple(one for one in history.activities if one.done and _is_open(one)),
    )


def _is_open(one: Activity) -> bool:
    return bool(one.consequence) and one.consequence_done is None and one.consequence_let_go is None
