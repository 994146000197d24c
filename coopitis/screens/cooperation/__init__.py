"""One cooperation: its page, and the form that changes it."""
