"""Takes back the newest step, also one made before a restart."""

from coopitis.store.database import Store


def undo(store: Store) -> str | None:
    """Puts everything back as it was before the newest step; what that step was called, None for none."""
    from coopitis.store.journal import undo_newest

    with store.write_session() as session:
        return undo_newest(session)
