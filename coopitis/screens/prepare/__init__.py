"""Getting ready for a planned activity."""
