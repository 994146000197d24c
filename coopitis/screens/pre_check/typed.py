"""What was typed and not yet answered, by the question it was typed at."""

from __future__ import annotations

from collections.abc import Mapping

from coopitis.store.database import Store
from coopitis.store.drafts import draft, drop_draft, keep_draft

AT = "at"


class Typed:
    """Raw texts of fields at the place of their question; kept as one draft text."""

    def __init__(self, texts: Mapping[str, str] | None = None) -> None:
        self._texts = dict(texts or {})

    @classmethod
    def kept(cls, store: Store, key: str) -> Typed:
        """What was kept under that name."""
        return cls(draft(store, key))

    def __bool__(self) -> bool:
        return any(name != AT for name in self._texts)

    @property
    def texts(self) -> dict[str, str]:
        """All of it, as it is kept."""
        return dict(self._texts)

    def place(self, default: int) -> int:
        """The place at which typing stopped, else the default."""
        return int(self._texts.get(AT, default))

    def of(self, place: int) -> dict[str, str]:
        """The texts typed at a place, by field."""
        begin, texts = f"{place}.", self._texts.items()
        return {name.removeprefix(begin): text for name, text in texts if name.startswith(begin)}

    def note(self, place: int, texts: Mapping[str, str]) -> None:
        """Remembers the texts of a place."""
        self._texts |= {f"{place}.{name}": text for name, text in texts.items()}

    def forget(self, place: int) -> None:
        """Lets the texts of a place go, once they are an answer."""
        for name in self.of(place):
            del self._texts[f"{place}.{name}"]

    def keep(self, store: Store, key: str, place: int) -> None:
        """Keeps everything under a name, or drops what is there where nothing is left."""
        if self:
            keep_draft(store, key, {**self._texts, AT: str(place)})
        else:
            drop_draft(store, key)
