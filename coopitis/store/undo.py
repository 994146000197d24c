"""Takes back the newest step of one's own, also one made before a restart."""

from coopitis.refusal import Refused
from coopitis.store.database import Store
from coopitis.store.own_steps import is_own


def can_undo(store: Store) -> bool:
    """Whether there is a step of one's own to take back."""
    with store.figures() as connection:
        return any(is_own(row["program"]) for row in connection.execute("SELECT DISTINCT program FROM step"))


def undo(store: Store) -> str | None:
    """Puts everything back as it was before the newest step; what that step was called, None for none.

    Raises Refused where that would destroy or double what came in past the steps. The step is let go then,
    so that the next undo goes on with the one before it.
    """
    from coopitis.store.journal import take_back_newest

    with store.write_session() as session:
        step = take_back_newest(session)
    if step and step.why_not:
        raise Refused(step.why_not)
    return step.label if step else None
