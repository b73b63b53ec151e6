"""The same request twice has one effect and one answer."""

import hashlib
import json
from collections.abc import Callable
from typing import Any

import orjson
from django.db import connection, transaction

from carecenter.foundation import clock
from carecenter.foundation.action import running_work
from carecenter.foundation.models import GivenAnswer
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput, Refusal


class KeyWasUsedForAnother(Refusal):
    """The key came before with another content."""

    code = "key_was_used_for_another"
    status = 422
    sentence = "这个幂等键已用于另一条内容不同的请求。"


def once(*, key: str, actor: Actor, content: Any, work: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """Do the work and keep its answer under (actor, key), both in one transaction; a repetition gets the kept answer.

    `content` is the request as JSON-able values: the same key with another content raises KeyWasUsedForAnother.
    A refusal of the work keeps nothing, so that a corrected request may use the key again. An empty key just works.
    """
    if not key:
        return work()
    if len(key) > 120:
        raise BadInput("Idempotency-Key", "幂等键最多 120 个字符。")
    who = f"{actor.kind}:{actor.person_id or actor.customer_id or actor.name}"[:60]
    # The standard library takes what clients really send: huge integers, lone surrogates.
    print_ = hashlib.sha256(json.dumps(content, sort_keys=True, default=str).encode()).hexdigest()
    # A running action undoes everything by itself when the work refuses.
    with transaction.atomic(savepoint=running_work() is None):
        mine = _claim(who, key, print_)
        if mine is None:
            given = GivenAnswer.objects.get(who=who, key=key)
            if given.fingerprint != print_:
                raise KeyWasUsedForAnother(field="Idempotency-Key")
            return dict(given.answer or {})
        answer = work()
        GivenAnswer.objects.filter(pk=mine).update(answer=orjson.loads(orjson.dumps(answer, default=str)))
    return answer


def _claim(who: str, key: str, print_: str) -> int | None:
    # A concurrent twin waits here at the unique index until this transaction ends.
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO foundation_givenanswer (who, key, fingerprint, given_at) VALUES (%s, %s, %s, %s)"
            " ON CONFLICT (who, key) DO NOTHING RETURNING id",
            [who, key, print_, clock.now()],
        )
        row = cursor.fetchone()
    return int(row[0]) if row else None
