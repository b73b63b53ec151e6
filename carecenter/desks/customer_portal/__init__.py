"""The customer's own pages behind the link in her messages."""
