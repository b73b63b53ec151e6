"""The dispatcher's desk: a day of technicians on a time line, and the country in one table; no tables of its own."""
