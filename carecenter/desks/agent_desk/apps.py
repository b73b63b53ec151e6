"""The module as a Django application."""

from django.apps import AppConfig


class AgentDeskConfig(AppConfig):
    """Agent desk."""

    name = "carecenter.desks.agent_desk"
    verbose_name = "agent_desk"
