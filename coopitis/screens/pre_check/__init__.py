"""The pre-check: seven questions before a cooperation, and what the answers mean."""
