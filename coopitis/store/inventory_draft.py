"""What an unfinished inventory consists of: the lists, the cards made from them, and which are answered."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum

from coopitis.domain.cooperation import Setting
from coopitis.domain.decision import Choice
from coopitis.reading.folded import name_key
from coopitis.reading.name_list import NameList, name_list


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


@dataclass(frozen=True, slots=True)
class Inventory:
    """The lists as they were typed, the answers by the key of their card, and the names in the store by id.

    A card is entered while its cooperation is in the store, so undoing that opens it again.
    """

    texts: Mapping[Setting, str] = field(default_factory=dict)
    place: Place = Place.ONLINE
    answered: Mapping[str, Answered] = field(default_factory=dict)
    known: Mapping[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return any(text.strip() for text in self.texts.values())

    @classmethod
    def of(cls, fields: Mapping[str, str], known: Mapping[str, str]) -> Inventory:
        """The inventory from its draft; a new one where there is none."""
        answered = json.loads(fields.get("answered", "{}"))
        return cls(
            texts={setting: fields.get(setting, "") for setting in Setting},
            place=Place(fields.get("place", Place.ONLINE)),
            answered={key: _answered(**one) for key, one in answered.items()},
            known=known,
        )

    def fields(self) -> dict[str, str]:
        """As it is kept."""
        answered = {key: asdict(one) for key, one in self.answered.items()}
        texts = {setting.value: text for setting, text in self.texts.items()}
        return texts | {"place": self.place, "answered": json.dumps(answered, ensure_ascii=False)}

    def listed(self, setting: Setting) -> NameList:
        """The names of a list; a live one that is in the online list too is repeated."""
        before = self.listed(Setting.ONLINE).names if setting is Setting.LIVE else ()
        return name_list(self.texts.get(setting, ""), {name_key(name) for name in before})

    def already(self, setting: Setting) -> list[str]:
        """The listed names of cooperations that were there before."""
        before = self._keys_before()
        return [name for name in self.listed(setting).names if name_key(name) in before]

    @property
    def cards(self) -> list[Card]:
        """Every card, entered or open, online first."""
        before = self._keys_before()
        listed = [Card(name, setting) for setting in Setting for name in self.listed(setting).names]
        return [card for card in listed if card.key not in before]

    @property
    def open(self) -> list[Card]:
        """The cards that are still to come."""
        return [card for card in self.cards if not self.is_entered(card)]

    @property
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

    def with_answered(self, card: Card, answered: Answered) -> Inventory:
        """The same with that card answered."""
        return replace(self, answered={**self.answered, card.key: answered})

    def _keys_before(self) -> set[str]:
        own = {answered.cooperation_id for answered in self.answered.values()}
        return {name_key(name) for uid, name in self.known.items() if uid not in own}


def _answered(texts: dict[str, str], cooperation_id: str, minutes: int, choice: str) -> Answered:
    return Answered(texts, cooperation_id, minutes, Choice(choice))
