"""Case handling."""
