"""Agent desk."""
