"""Widgets: they get plain data and post messages."""
