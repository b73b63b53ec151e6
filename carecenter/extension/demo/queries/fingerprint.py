"""The fingerprint of a history: the same for the same seed, size and end, whatever ids the database gave."""

from hashlib import sha256

from django.db import connection

# Only columns that mean something to people; ids, tokens and transaction numbers differ from run to run.
_QUESTIONS = (
    (
        "SELECT j.type_code, j.state, j.region_code, j.opened_at, j.window_start, j.signed_at, j.on_time,"
        " j.late_minutes, j.reject_count, p.name, t.employee_no FROM field_service_job j"
        " LEFT JOIN providers_provider p ON p.id = j.provider_id"
        " LEFT JOIN organisation_person t ON t.id = j.technician_id"
    ),
    "SELECT state, registered_at, promised_date, platform_order_no FROM sales_sale",
    "SELECT status, serial, installed_at, region_code FROM equipment_equipment",
    "SELECT level, answered_at, region_code, type_code FROM surveys_answer",
    "SELECT kind, title_code, state, outcome, opened_at, finished_at FROM cases_casetask",
    (
        "SELECT p.name, s.month, s.state, s.total, s.grade FROM settlement_statement s"
        " JOIN providers_provider p ON p.id = s.provider_id"
    ),
    "SELECT day, answers, rows FROM rankings_rankingrun",
    "SELECT kind, count(*) FROM foundation_event GROUP BY kind",
)


def fingerprint() -> str:
    """Return a sha256 over what happened."""
    digest = sha256()
    with connection.cursor() as cursor:
        for question in _QUESTIONS:
            cursor.execute(question)
            for row in sorted(repr(row) for row in cursor.fetchall()):
                digest.update(row.encode())
            digest.update(b"\x00")
    return digest.hexdigest()
