"""First contact."""
