"""Case history."""
