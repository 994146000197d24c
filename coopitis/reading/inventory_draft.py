"""An unfinished inventory as it was typed: the lists, the cards read from them, and which are answered."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from functools import cached_property

from coopitis.domain.cooperation import Setting
from coopitis.domain.decision import Choice
from coopitis.domain.names import name_key, umlaut_key
from coopitis.reading.text import NameList, name_list


class Place(StrEnum):
    """Where one is in an inventory."""

    ONLINE = "online"
    LIVE = "live"
    ROUND = "round"


@dataclass(frozen=True, slots=True)
class Card:
    """A community that is listed."""

    name: str
    setting: Setting

    @property
    def key(self) -> str:
        """By what it is recognised."""
        return name_key(self.name)


@dataclass(frozen=True, slots=True)
class Answered:
    """The texts in a card's fields; once it is entered, of which cooperation, minutes a month, the choice."""

    texts: Mapping[str, str]
    cooperation_id: str = ""
    minutes: int = 0
    choice: Choice = Choice.UNDECIDED


@dataclass(frozen=True)
class Inventory:
    """The lists, the rate and the hours a week as they were typed, the answers by the key of their card.

    `known` are the names of all cooperations in the store, by id. A card is entered while its cooperation is
    there, so undoing that opens it again.
    """

    texts: Mapping[Setting, str] = field(default_factory=dict)
    place: Place = Place.ONLINE
    rate: str = ""
    hours: str = ""
    answered: Mapping[str, Answered] = field(default_factory=dict)
    known: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is listed."""
        return not any(text.strip() for text in self.texts.values())

    @property
    def is_over(self) -> bool:
        """Whether no card of the round is left."""
        return self.place is Place.ROUND and not self.open

    @classmethod
    def of(cls, fields: Mapping[str, str], known: Mapping[str, str]) -> Inventory:
        """The inventory from its draft; a new one where there is none."""
        answered = json.loads(fields.get("answered", "{}"))
        return cls(
            texts={setting: fields.get(setting, "") for setting in Setting},
            place=Place(fields.get("place", Place.ONLINE)),
            rate=fields.get("rate", ""),
            hours=fields.get("hours", ""),
            answered={key: _answered(**one) for key, one in answered.items()},
            known=known,
        )

    def fields(self) -> dict[str, str]:
        """As it is kept."""
        answered = {key: asdict(one) for key, one in self.answered.items()}
        texts = {setting.value: text for setting, text in self.texts.items()}
        more = {"rate": self.rate, "hours": self.hours, "answered": json.dumps(answered, ensure_ascii=False)}
        return texts | {"place": self.place.value} | more

    def listed(self, setting: Setting) -> NameList:
        """The names of a list; a live one that is in the online list too is repeated."""
        return self._lists[setting]

    def already(self, setting: Setting) -> list[str]:
        """The listed names of cooperations that were there before."""
        return [name for name in self.listed(setting).names if name_key(name) in self._keys_before]

    def similar(self, setting: Setting) -> list[tuple[str, str]]:
        """The listed names that are written much like one that was there before or is listed above."""
        before = {umlaut_key(name): name for uid, name in self.known.items() if uid not in self._own}
        found = []
        for name in (name for each in Setting for name in self.listed(each).names):
            other = before.setdefault(umlaut_key(name), name)
            if name_key(other) != name_key(name) and name in self.listed(setting).names:
                found.append((name, other))
        return found

    @cached_property
    def cards(self) -> list[Card]:
        """Every card, entered or open, online first."""
        listed = [Card(name, setting) for setting in Setting for name in self.listed(setting).names]
        return [card for card in listed if card.key not in self._keys_before]

    @cached_property
    def open(self) -> list[Card]:
        """The cards that are still to come."""
        return [card for card in self.cards if not self.is_entered(card)]

    @cached_property
    def entered(self) -> list[Answered]:
        """The answers of the cards that are entered."""
        return [self.answered[card.key] for card in self.cards if self.is_entered(card)]

    def is_entered(self, card: Card) -> bool:
        """Whether its cooperation is there."""
        answered = self.answered.get(card.key)
        return answered is not None and answered.cooperation_id in self.known

    def with_text(self, setting: Setting, text: str) -> Inventory:
        """The same with another list."""
        return replace(self, texts={**self.texts, setting: text})

    @property
    def rate_sheet(self) -> dict[str, str]:
        """What is typed about the hour, by field; what is empty says nothing."""
        typed = {"rate": self.rate, "hours_per_week": self.hours}
        return {name: text for name, text in typed.items() if text}

    def with_rate_sheet(self, texts: Mapping[str, str]) -> Inventory:
        """The same with other texts about the hour."""
        return replace(self, rate=texts["rate"], hours=texts["hours_per_week"])

    def with_typed(self, card: Card, texts: Mapping[str, str]) -> Inventory:
        """The same with these texts in the fields of that card."""
        return self.with_answered(card, Answered(texts))

    def with_answered(self, card: Card, answered: Answered) -> Inventory:
        """The same with that card answered."""
        return replace(self, answered={**self.answered, card.key: answered})

    @cached_property
    def _lists(self) -> dict[Setting, NameList]:
        online = name_list(self.texts.get(Setting.ONLINE, ""))
        before = {name_key(name) for name in online.names}
        return {Setting.ONLINE: online, Setting.LIVE: name_list(self.texts.get(Setting.LIVE, ""), before)}

    @cached_property
    def _keys_before(self) -> set[str]:
        return {name_key(name) for uid, name in self.known.items() if uid not in self._own}

    @cached_property
    def _own(self) -> set[str]:
        return {answered.cooperation_id for answered in self.answered.values()}


def _answered(texts: dict[str, str], cooperation_id: str, minutes: int, choice: str) -> Answered:
    return Answered(texts, cooperation_id, minutes, Choice(choice))
