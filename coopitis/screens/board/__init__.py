"""The area board."""
