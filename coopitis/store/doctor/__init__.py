"""Checks a database and mends it: by SQLite's own checks, and by the rules of its tables."""
