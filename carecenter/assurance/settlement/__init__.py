"""Settlement: what each provider has earned in a month, line by line, with the evidence behind every line."""
