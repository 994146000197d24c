"""The inventory: every community one is in, what it costs and what it brings."""

from coopitis.screens.inventory.inventory_screen import InventoryScreen

__all__ = ["InventoryScreen"]
