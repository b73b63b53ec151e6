"""Changes of customers."""
