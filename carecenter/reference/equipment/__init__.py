"""Know the equipment: what stands at a customer's, since when, under which warranty, due for what."""
