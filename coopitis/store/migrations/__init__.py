"""The migrations, run by Alembic at start when the file is not up to date."""
