"""The world outside the database: the file of administrative divisions."""
