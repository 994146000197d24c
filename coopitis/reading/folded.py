"""Names as people look for them."""

import unicodedata


def folded(text: str) -> str:
    """The text without accents, case and spare spaces: two that sound alike when read out become one."""
    letters = (sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    return " ".join("".join(letters).casefold().split())


def name_key(name: str) -> str:
    """What names that differ at most in case, accents and spaces have in common."""
    return folded(name).replace(" ", "") or name


def is_same_name(one: str, other: str) -> bool:
    """Whether two names differ at most in case, accents and spaces."""
    return name_key(one) == name_key(other)
