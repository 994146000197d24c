"""Which page of an inventory comes next."""

from coopitis.domain.cooperation import Setting
from coopitis.domain.terms import Terms
from coopitis.language import _
from coopitis.screens.inventory.card_sheet import CardSheet
from coopitis.screens.inventory.list_sheet import ListSheet
from coopitis.screens.inventory.outcome import outcome
from coopitis.screens.inventory.rate_sheet import RateSheet
from coopitis.store.inventory_draft import Card, Inventory, Place

Sheet = ListSheet | RateSheet | CardSheet


def next_sheet(inventory: Inventory, terms: Terms) -> Sheet:
    """A list, the rate if it was never set, or the next open card; there is one left in the round."""
    if inventory.place is not Place.ROUND:
        return ListSheet(Setting(inventory.place), inventory)
    if terms.rate is None:
        return RateSheet(terms.currency, inventory.rate)
    card, entered = inventory.open[0], inventory.entered
    so_far = _("So far: {outcome}").format(outcome=outcome(entered)) if entered else ""
    return CardSheet(card, _texts(card, inventory), terms, so_far)


def remembered(inventory: Inventory, sheet: Sheet) -> Inventory:
    """The inventory with what is typed on the page."""
    if isinstance(sheet, ListSheet):
        return inventory.with_text(sheet.setting, sheet.lines.value)
    if isinstance(sheet, RateSheet):
        return inventory.with_rate(sheet.form.texts()["rate"])
    return inventory if inventory.is_entered(sheet.card) else inventory.with_typed(sheet.card, sheet.texts)


def going_on(found: Inventory) -> Inventory:
    """A draft in which nothing is open any more is an inventory that came to its end."""
    is_over = found.place is Place.ROUND and not found.open
    return Inventory(known=found.known) if is_over else found


def _texts(card: Card, inventory: Inventory) -> dict[str, str]:
    """What was typed there before; else what one may cost is the same as on the last card that said it."""
    if answered := inventory.answered.get(card.key):
        return dict(answered.texts)
    costs = [one.texts["max_cost"] for one in inventory.entered if one.texts.get("max_cost")]
    return {"max_cost": costs[-1]} if costs else {}
