"""What the words after `coopitis` do, one file a command."""
