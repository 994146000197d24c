"""The one error that is meant for the user's eyes."""


class Refused(Exception):
    """What cannot be done, where, and what to do instead: one sentence in the user's language."""


class Gone(Refused):
    """What was to be changed is not there any more, so there is nothing left to do about it."""
