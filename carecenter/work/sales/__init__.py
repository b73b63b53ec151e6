"""Sales: one entry of a sale starts everything that follows for the customer."""
