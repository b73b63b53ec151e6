"""Remember what a person has seen of a thing."""

from datetime import datetime

from django.db import connection

from carecenter.foundation import clock

# Looks closer together than this belong to one visit, so that what was new stays marked while she works on it.
VISIT_MINUTES = 15
_LOOK = """
INSERT INTO foundation_look AS look (person_id, subject_kind, subject_id, at) VALUES (%s, %s, %s, %s)
ON CONFLICT (person_id, subject_kind, subject_id) DO UPDATE SET at = EXCLUDED.at,
  before = CASE WHEN EXCLUDED.at - look.at > make_interval(mins => %s) THEN look.at ELSE look.before END
RETURNING before
"""


def look(*, person_id: int, subject: tuple[str, int]) -> datetime | None:
    """Note that a person looks at a thing now; return when her last visit to it ended, None at the first. One query."""
    kind, subject_id = subject
    with connection.cursor() as cursor:
        cursor.execute(_LOOK, [person_id, kind, subject_id, clock.now(), VISIT_MINUTES])
        found: datetime | None = cursor.fetchone()[0]
    return found
