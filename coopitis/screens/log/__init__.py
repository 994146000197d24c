"""Logging an evening with its consequence, and planning one."""
