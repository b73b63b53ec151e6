"""Who is acting: the person behind an account or a token, with her grants. One query."""

from collections import defaultdict
from datetime import date
from typing import Any

from django.db import connection

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor, ActorKind, Grant, Reach
from carecenter.reference.accounts.public import holder_of_token

# The person's own roles and, as long as she is a deputy, the roles of those she acts for.
_SQL = """
WITH me AS (
  SELECT id, name, unit_path FROM organisation_person WHERE (user_id = %(user)s OR id = %(person)s) AND active
), whose AS (
  SELECT id FROM me
  UNION SELECT d.principal_id FROM organisation_deputy d, me
  WHERE d.deputy_id = me.id AND %(day)s BETWEEN d.from_date AND d.until_date
)
SELECT me.id, me.name, me.unit_path::text, g.permission, g.reach, u.path::text
FROM me
LEFT JOIN organisation_personrole pr ON pr.person_id IN (SELECT id FROM whose)
  AND (pr.valid_from IS NULL OR pr.valid_from <= %(day)s) AND (pr.valid_until IS NULL OR pr.valid_until >= %(day)s)
LEFT JOIN organisation_rolegrant g ON g.role_id = pr.role_id
LEFT JOIN organisation_orgunit u ON u.id = pr.unit_id
"""


def actor_of_user(*, user_id: int, request_id: str = "", language: str = "zh-hans") -> Actor | None:
    """Return the actor behind a signed-in account; None where the account is no active person."""
    return _actor(_rows(user_id, None, clock.today()), request_id, language)


def actor_of_person(*, person_id: int) -> Actor | None:
    """Return the actor that a person would be if she signed in: for jobs done in her name and simulated history."""
    return _actor(_rows(None, person_id, clock.today()), "", "zh-hans")


def _actor(rows: list[tuple[Any, ...]], request_id: str, language: str) -> Actor | None:
    if not rows:
        return None
    grants: dict[str, set[Grant]] = defaultdict(set)
    for _, _, _, permission, reach, path in rows:
        if permission:
            grants[permission].add(Grant(Reach(reach), path))
    person_id, name, unit_path = rows[0][:3]
    return Actor(
        kind=ActorKind.PERSON,
        person_id=person_id,
        name=name,
        unit_path=unit_path,
        grants={name: tuple(sorted(held, key=lambda g: g.unit_path)) for name, held in grants.items()},
        request_id=request_id,
        language=language,
    )


def actor_of_token(*, token: str, request_id: str = "") -> Actor | None:
    """Return the actor behind an API token, limited to the token's scopes."""
    holder = holder_of_token(token=token, at=clock.now())
    if holder is None:
        return None
    actor = actor_of_user(user_id=holder.user_id, request_id=request_id)
    return actor.limited_to(holder.scopes) if actor else None


def _rows(user_id: int | None, person_id: int | None, day: date) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(_SQL, {"user": user_id, "person": person_id, "day": day})
        return cursor.fetchall()
