"""Figures, added up in SQL and judged by the domain: no activity is loaded to be counted."""
