"""Questions about customers."""
