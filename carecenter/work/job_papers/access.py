"""Whose jobs go on paper: field_service lets in; the spreadsheet is for those who take jobs on."""

ACCEPT = "jobs.accept"  # declared by field_service
