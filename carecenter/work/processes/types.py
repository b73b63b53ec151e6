"""Words of processes that other modules may use."""
