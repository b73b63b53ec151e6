"""The API of customers."""
