"""Install and play the phone: developer-only."""
