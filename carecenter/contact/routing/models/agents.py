"""Agents at their desks: the state now, the spells behind it, words from leaders."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from carecenter.contact.routing.types import AgentState
from carecenter.foundation.fields import UnitPathField


class AgentPresence(models.Model):
    """One agent's state; the row is the lock of everything that happens to her.

    `abilities` and `sites` are the tokens of rules.matching, read from organisation at every AVAILABLE.
    """

    person = models.OneToOneField("organisation.Person", primary_key=True, on_delete=models.PROTECT, related_name="+")
    unit_path = UnitPathField()
    state = models.CharField(max_length=12, choices=[(s.value, s.value) for s in AgentState])
    aux = models.CharField(max_length=8, blank=True)
    since_at = models.DateTimeField()
    idle_at = models.DateTimeField()  # since when she waits for work: the longest idle comes first
    due_at = models.DateTimeField(null=True)
    heard_at = models.DateTimeField()
    pending_aux = models.CharField(max_length=8, blank=True)
    pending_at = models.DateTimeField(null=True)
    abilities = ArrayField(models.CharField(max_length=60), default=list)
    sites = ArrayField(models.CharField(max_length=500), default=list)
    focus = ArrayField(models.BigIntegerField(), default=list)  # a leader put her on these queues only
    chats = models.PositiveSmallIntegerField(default=0)
    cases = models.PositiveSmallIntegerField(default=0)

    class Meta:
        indexes = [
            models.Index(
                fields=["idle_at"], name="routing_agent_idle", condition=models.Q(state=AgentState.AVAILABLE.value)
            ),
            models.Index(fields=["due_at"], name="routing_agent_due", condition=models.Q(due_at__isnull=False)),
            models.Index(
                fields=["heard_at"],
                name="routing_agent_heard",
                condition=~models.Q(state=AgentState.LOGGED_OUT.value),
            ),
        ]


class PresenceSpell(models.Model):
    """A stretch of one state that is over; append-only."""

    person = models.ForeignKey("organisation.Person", on_delete=models.PROTECT, related_name="+")
    unit_path = UnitPathField()
    state = models.CharField(max_length=12)
    aux = models.CharField(max_length=8, blank=True)
    began_at = models.DateTimeField()
    ended_at = models.DateTimeField()
    reason = models.CharField(max_length=20)

    class Meta:
        indexes = [models.Index(fields=["person", "-ended_at"], name="routing_spell_person")]


class AgentMessage(models.Model):
    """A word from a leader to an agent at work; the text may be blanked."""

    person = models.ForeignKey("organisation.Person", on_delete=models.PROTECT, related_name="+")
    sender = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    text = models.CharField(max_length=300)
    sent_at = models.DateTimeField()
    seen_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["person"], name="routing_message_unseen", condition=models.Q(seen_at=None))]
