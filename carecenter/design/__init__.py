"""The look-and-feel kit: tokens, base pages, parts and behaviours; it knows no business word."""
