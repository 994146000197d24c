"""Files in and out: the exchange document and the report."""
