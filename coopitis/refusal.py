"""The one error that is meant for the user's eyes."""

from typing import Any


class Refused(Exception):
    """What cannot be done, where, and what to do instead: one sentence in the user's language."""


class Gone(Refused):
    """What was to be changed is not there any more, so there is nothing left to do about it."""


class Conflict(Refused):
    """What was to be changed was changed elsewhere meanwhile.

    `theirs` are the values there now, by field; `before` is the entry as it was read, with these in it: who
    saves on top of that has decided.
    """

    def __init__(self, why: str, theirs: dict[str, Any], before: Any) -> None:
        super().__init__(why)
        self.theirs, self.before = theirs, before


class Unusable(Refused):
    """The database is damaged, incomplete or of a newer coopitis: an earlier copy of it may be put back."""


class Newer(Unusable):
    """The database was written by a newer coopitis."""


class FileGone(Refused):
    """The database was deleted, moved or renamed: it can be put back or saved elsewhere."""


class FileReplaced(Refused):
    """Another file stands where the database was: see coopitis.store.restoring."""


class FileOverwritten(FileReplaced):
    """An older state was written over the database, so that what was open is nowhere any more."""
