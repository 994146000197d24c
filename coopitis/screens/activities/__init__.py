"""The area activities."""
