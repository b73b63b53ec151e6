"""Publish, activate, retire and roll back versions: history of what held when is only added to."""

from datetime import datetime

from carecenter.foundation import clock
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.reference.standards.access import QUALITY, version_to_change
from carecenter.reference.standards.errors import (
    NothingToRollBackTo,
    OwnWorkIsNotApproved,
    PublicationIsNotReady,
    VersionIsNot,
)
from carecenter.reference.standards.events import StandardPrepared, StandardPublished, StandardRetired
from carecenter.reference.standards.models import InForce, Rollback, StandardItem, StandardVersion
from carecenter.reference.standards.queries.contents import definition_of_row
from carecenter.reference.standards.queries.readiness import missing_of
from carecenter.reference.standards.rules.items import items_of
from carecenter.reference.standards.types import VersionState


@action("standards.publish_version")
def publish_version(*, actor: Actor, version_id: int, effective_at: datetime | None = None) -> None:
    """Publish an approved version, now or for a later instant. Raises PublicationIsNotReady, VersionIsNot, BadInput."""
    version = version_to_change(actor, version_id)
    if version.state != VersionState.APPROVED:
        raise VersionIsNot(number=version.number, state=version.state)
    at = effective_at or clock.now()
    if at < clock.now():
        raise BadInput("effective_at", "生效时间不能在过去。")
    missing = missing_of(version)
    if missing:
        raise PublicationIsNotReady(missing="；".join(missing))
    version.published_by_id, version.published_at, version.effective_at = actor.person_id, clock.now(), at
    version.save()
    if at <= clock.now():
        _hold(version)
    else:
        _tell_prepared(version)


@action("standards.activate_version")
def activate_version(*, actor: Actor, version_id: int) -> None:
    """Let a published version hold whose day has come; the system's deed. Done already, it changes nothing."""
    version = version_to_change(actor, version_id)
    due = version.effective_at is not None and version.effective_at <= clock.now()
    if version.state == VersionState.APPROVED and due:
        _hold(version)


def _hold(version: StandardVersion) -> None:
    before = StandardVersion.objects.filter(standard_id=version.standard_id, state=VersionState.ACTIVE.value)
    before.exclude(pk=version.pk).update(state=VersionState.RETIRING.value)
    version.state = VersionState.ACTIVE.value
    version.save(update_fields=["state"])
    InForce.objects.create(standard_id=version.standard_id, version=version, from_at=clock.now())
    if not version.items.exists():
        keep_items(version)
    record(
        StandardPublished(
            subject_id=version.standard_id, version_id=version.pk, code=version.standard.code, number=version.number
        )
    )


def keep_items(version: StandardVersion) -> None:
    """Store what the version gives to checklist, quality assurance and training."""
    StandardItem.objects.bulk_create(
        StandardItem(
            version=version,
            kind=item.kind.value,
            node=item.node,
            code=item.code,
            text=item.text,
            content=item.content,
            place=place,
        )
        for place, item in enumerate(items_of(definition_of_row(version)))
    )


@action("standards.retire_version")
def retire_version(*, actor: Actor, version_id: int) -> None:
    """Retire a version that no process runs on any more; who counts them calls this. Others stay as they are."""
    version = version_to_change(actor, version_id)
    if version.state == VersionState.RETIRING:
        version.state, version.retired_at = VersionState.RETIRED.value, clock.now()
        version.save(update_fields=["state", "retired_at"])
        record(StandardRetired(subject_id=version.standard_id, version_id=version.pk, code=version.standard.code))


@action("standards.ask_rollback")
def ask_rollback(*, actor: Actor, version_id: int, reason: str) -> int:
    """Ask to return to the version that held before. Raises NothingToRollBackTo, VersionIsNot, BadInput."""
    version = version_to_change(actor, version_id)
    if version.state != VersionState.ACTIVE:
        raise VersionIsNot(number=version.number, state=version.state)
    if not reason.strip():
        raise BadInput("reason", "请写明为什么恢复。")
    prior = InForce.objects.filter(standard_id=version.standard_id).exclude(version=version).order_by("-id").first()
    if prior is None:
        raise NothingToRollBackTo()
    asked = Rollback.objects.create(
        version=version,
        prior_id=prior.version_id,
        reason=reason.strip()[:2000],
        asked_by_id=actor.person_id,
        asked_at=clock.now(),
    )
    _tell_prepared(version)
    return asked.pk


@action("standards.agree_rollback")
def agree_rollback(*, actor: Actor, version_id: int) -> None:
    """Let the version before hold again; by quality management, not by who asked."""
    version = version_to_change(actor, version_id, QUALITY)
    asked = Rollback.objects.filter(version=version, agreed_at=None).order_by("-id").first()
    if asked is None or version.state != VersionState.ACTIVE:
        raise VersionIsNot(number=version.number, state=version.state)
    if asked.asked_by_id == actor.person_id:
        raise OwnWorkIsNotApproved()
    asked.agreed_by_id, asked.agreed_at = actor.person_id, clock.now()
    asked.save(update_fields=["agreed_by", "agreed_at"])
    note(back_to=asked.prior_id)
    prior = StandardVersion.objects.select_related("standard").get(pk=asked.prior_id)
    _hold(prior)


def _tell_prepared(version: StandardVersion) -> None:
    record(StandardPrepared(subject_id=version.standard_id, version_id=version.pk, code=version.standard.code))
