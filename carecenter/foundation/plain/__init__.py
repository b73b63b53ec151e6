"""Bases that need no Django: rules, events and errors of every module may use them."""
