"""The id of an entry that was moved to another cooperation: it says where it was known, and by which id."""

from hashlib import sha256

MARK, BETWEEN = "moved:", "/"
LONGEST = 200


def moved_id(owner: str, entry: str) -> str:
    """The id of an entry that was moved out of `owner`; one that was moved before keeps the one it has.

    What would be too long for an id is shortened to a fingerprint of it.
    """
    if entry.startswith(MARK):
        return entry
    whole = f"{MARK}{owner}{BETWEEN}{entry}"
    return whole if len(whole) <= LONGEST else MARK + sha256(whole.encode()).hexdigest()


def home_id(owner: str, entry: str) -> str | None:
    """The id that a moved entry had in `owner`; None where it did not come from there."""
    start = f"{MARK}{owner}{BETWEEN}"
    return entry.removeprefix(start) if entry.startswith(start) else None
