"""Rules that hold from a day on. What was decided stays; a change is a new version with a later day."""

from datetime import date
from typing import Any, TypeVar

from django.db import models

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import Refusal, msg


class DatedRules(models.Model):
    """One version of a module's rules; a concrete table adds who decided (`decided_by`) and is append-only."""

    valid_from = models.DateField(unique=True)
    version = models.CharField(max_length=40, unique=True)
    content = models.JSONField()
    decided_at = models.DateTimeField()

    class Meta:
        abstract = True


M = TypeVar("M", bound=DatedRules)


class RulesAreDecided(Refusal):
    """Rules that may have been used already are not changed."""

    code = "rules_decided"
    sentence = msg("从 %(day)s 起生效的规则（版本 %(version)s）已经确定，不能改动；请写新的生效日和版本号。")


def keep_rules(model: type[M], *, actor: Actor, valid_from: date, version: str, content: dict[str, Any]) -> M:
    """Store a version, or return the same one stored before; `content` is JSON as it comes back from the database.

    Keys that a later release adds do not make a stored version another one. Raises RulesAreDecided where the day or
    the version's name is taken by something else.
    """
    rows = model._default_manager.filter(models.Q(valid_from=valid_from) | models.Q(version=version))
    for known in rows:
        same = (known.valid_from, known.version) == (valid_from, version)
        if same and {**content, **known.content} == content:
            return known
        raise RulesAreDecided(day=known.valid_from.isoformat(), version=known.version)
    facts = {"valid_from": valid_from, "version": version, "content": content}
    return model._default_manager.create(**facts, decided_at=clock.now(), decided_by_id=actor.person_id)


def rules_on(model: type[M], day: date) -> M | None:
    """Return the version in force on a day; None before the first."""
    return model._default_manager.filter(valid_from__lte=day).order_by("-valid_from").first()
