"""Know the customers: persons and households, their phones, addresses, keys, facts and timeline."""
