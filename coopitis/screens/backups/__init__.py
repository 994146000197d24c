"""The copies of the data: what each holds, putting one back, and a start where the data cannot be read."""
