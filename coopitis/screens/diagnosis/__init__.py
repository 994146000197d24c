"""The diagnosis: how infected one is, what would cure it, and where the hours go."""
