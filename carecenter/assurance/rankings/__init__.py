"""Rankings: every night one frozen, fair and explainable order of cities, providers, teams and installers."""
