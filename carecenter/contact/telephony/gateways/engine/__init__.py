"""The phone engine behind one port: Asterisk through ARI, and a simulator that drives the same code."""
