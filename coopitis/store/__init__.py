"""The only place that knows the database; it takes and gives the plain objects of the domain."""
