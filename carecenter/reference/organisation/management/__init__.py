"""Commands of organisation."""
