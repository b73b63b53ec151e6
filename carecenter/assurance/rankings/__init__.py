"""Rank providers and installers fairly by what customers answered."""
