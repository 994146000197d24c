"""Takes back the newest step, also one made before a restart."""

from coopitis.refusal import Refused
from coopitis.store.database import Store


def can_undo(store: Store) -> bool:
    """Whether there is a step to take back."""
    with store.figures() as connection:
        return connection.execute("SELECT 1 FROM step LIMIT 1").fetchone() is not None


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
