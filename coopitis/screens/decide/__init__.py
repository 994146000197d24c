"""The dialog in which one decides."""
