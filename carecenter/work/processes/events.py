"""News of processes."""
