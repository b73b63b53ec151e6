"""What must hold in every installation, checked over all tables at once. Read-only SQL, made for this one question."""

from pathlib import Path

from django.conf import settings
from django.db import connection

from carecenter.extension.demo.queries.orphans import orphan_files
from carecenter.extension.demo.queries.unhandled import unhandled_events
from carecenter.extension.demo.types import Broken

EXAMPLES = 5
# Each rule selects what breaks it; the first column names the offender.
RULES: dict[str, str] = {
    "a sale has its equipment": """
        SELECT s.id FROM sales_sale s LEFT JOIN equipment_equipment e ON e.id = s.equipment_id AND e.sale_id = s.id
        WHERE e.id IS NULL""",
    "a sale has delivery and installation": """
        SELECT s.id FROM sales_sale s WHERE
          (SELECT count(*) FROM field_service_job j WHERE j.sale_id = s.id AND j.type_code = 'WH-DELIV') <> 1
          OR (SELECT count(*) FROM field_service_job j WHERE j.sale_id = s.id
              AND j.type_code LIKE 'WH-INSTALL%') <> 1""",
    "a cancelled sale has no open job and no valid equipment": """
        SELECT s.id FROM sales_sale s JOIN equipment_equipment e ON e.id = s.equipment_id
        WHERE s.state = 'CANCELLED' AND (e.status <> 'VOID' OR EXISTS (
          SELECT 1 FROM field_service_job j WHERE j.sale_id = s.id
          AND j.state NOT IN ('CANCELLED', 'COMPLETED', 'SIGNED', 'CLOSED', 'DECLINED')))""",
    "an open job with a provider stands in the provider's unit": """
        SELECT j.id FROM field_service_job j JOIN providers_provider p ON p.id = j.provider_id
        WHERE j.unit_path <> p.unit_path""",
    "a job without a provider waits in its office": """
        SELECT j.id FROM field_service_job j WHERE j.provider_id IS NULL
        AND (j.unit_path <> j.office_path OR j.state NOT IN ('NEW', 'CANCELLED'))""",
    "a technician belongs to the job's provider": """
        SELECT j.id FROM field_service_job j JOIN organisation_person t ON t.id = j.technician_id
        WHERE NOT t.unit_path <@ j.unit_path""",
    "a piece has at most one open job of a type": """
        SELECT j.equipment_id FROM field_service_job j WHERE j.equipment_id IS NOT NULL
        AND j.state NOT IN ('CANCELLED', 'COMPLETED', 'SIGNED', 'CLOSED', 'DECLINED')
        GROUP BY j.equipment_id, j.type_code HAVING count(*) > 1""",
    "a signed job has its signature": """
        SELECT j.id FROM field_service_job j WHERE j.state IN ('SIGNED', 'CLOSED')
        AND NOT EXISTS (SELECT 1 FROM field_service_jobsignature g WHERE g.job_id = j.id)""",
    "a signed job was asked about, or it says why not": """
        SELECT j.id FROM field_service_job j WHERE j.signed_at IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM surveys_invitation i WHERE i.job_id = j.id)""",
    "a statement is the sum of its lines": """
        SELECT s.id FROM settlement_statement s LEFT JOIN settlement_lineset l ON l.statement_id = s.id
        LEFT JOIN settlement_line n ON n.line_set_id = l.id
        GROUP BY s.id HAVING s.total <> coalesce(sum(n.amount), 0)""",
    "a job's fee is paid once": """
        SELECT n.job_id FROM settlement_line n WHERE n.kind = 'FEE' GROUP BY n.job_id HAVING count(*) > 1""",
    "every telephone number can be looked up": """
        SELECT p.id FROM customers_customerphone p JOIN customers_customer c ON c.id = p.customer_id
        WHERE NOT EXISTS (SELECT 1 FROM customers_key k WHERE k.customer_id = p.customer_id
          AND k.kind = 'PHONE' AND k.value = p.number)""",
    "every serial can be looked up": """
        SELECT e.id FROM equipment_equipment e WHERE coalesce(e.serial, '') <> ''
        AND e.status NOT IN ('VOID', 'REPLACED', 'SCRAPPED')
        AND NOT EXISTS (SELECT 1 FROM customers_key k WHERE k.customer_id = e.customer_id
          AND k.kind = 'SERIAL' AND k.value = e.serial)""",
    "every evidence has its file": """
        SELECT v.id FROM field_service_jobevidence v
        WHERE NOT EXISTS (SELECT 1 FROM foundation_storedfile f WHERE f.id = v.file_id)""",
    "no letter is dead": "SELECT d.id FROM foundation_deadletter d WHERE d.settled_at IS NULL",
}


def broken_invariants() -> list[Broken]:
    """Return every rule that does not hold, with some offenders. Takes seconds on hundreds of thousands of rows."""
    found = [_ask(rule, sql) for rule, sql in RULES.items()]
    unhandled = [f"{name} {event_id}" for name, event_id in unhandled_events()]
    found.append(_broken("every event is handled", unhandled))
    found.append(_broken("every file of a job is known", orphan_files(root=Path(settings.MEDIA_ROOT))))
    return [each for each in found if each is not None]


def _ask(rule: str, sql: str) -> Broken | None:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return _broken(rule, [str(row[0]) for row in cursor.fetchall()])


def _broken(rule: str, offenders: list[str]) -> Broken | None:
    return Broken(rule, len(offenders), tuple(offenders[:EXAMPLES])) if offenders else None
