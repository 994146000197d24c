"""The inventory: every community one is in, what it costs and what it brings."""
