"""Carry out jobs (服务单) at the customer's: states, checklists, evidence, punctuality."""
