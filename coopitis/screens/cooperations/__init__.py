"""The area cooperations."""
