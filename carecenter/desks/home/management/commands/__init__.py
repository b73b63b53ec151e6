"""Commands of home."""
