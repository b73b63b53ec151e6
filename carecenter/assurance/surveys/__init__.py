"""Surveys: the customer says how it was; only 非常满意 counts, and nobody can invite, answer or rate herself."""
