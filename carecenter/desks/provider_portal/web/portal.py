"""The provider's one page: what has to be done, tab by tab."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from carecenter.design.details import Clock, State
from carecenter.design.guard import actor_of, refused
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.providers import public as providers
from carecenter.reference.providers.types import ProviderFacts
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.public import STATE_TONES, STATE_WORDS, VisitLine
from carecenter.work.field_service.types import JobState

ACCEPT = "jobs.accept"
TABS = (
    ("offers", _("待接单"), (JobState.DISPATCHED,)),
    ("assign", _("待指派"), (JobState.ACCEPTED,)),
    ("book", _("待预约"), (JobState.ASSIGNED, JobState.FAILED_VISIT, JobState.WAIT_PART)),
    ("running", _("进行中"), (JobState.BOOKED, JobState.EN_ROUTE, JobState.ON_SITE, JobState.QUOTED)),
    ("done", _("待签收"), (JobState.COMPLETED,)),
)


@require_GET
def portal(request: HttpRequest) -> HttpResponseBase:
    """Show the provider's open jobs by what has to be done, and the panels of the modules above."""
    if (answer := refused(request, ACCEPT)) is not None:
        return answer
    actor = actor_of(request)
    provider = _provider_of(actor)
    if provider is None:
        return render(request, "provider_portal/none.html", {})
    states = [state for _key, _word, group in TABS for state in group]
    found = field_service.jobs_in_states(actor=actor, unit_path=provider.unit_path, states=states)
    known = {key for key, _word, _group in TABS}
    tab = request.GET.get("tab", "")
    tab = tab if tab in known else next((key for key, _w, group in TABS if _in(found, group)), "offers")
    context = {
        "provider": provider,
        "tabs": [(key, word, len(_in(found, group))) for key, word, group in TABS],
        "tab": tab,
        "cards": [
            (
                line,
                State(STATE_WORDS[line.job.state], STATE_TONES[line.job.state]),
                Clock(_("时限"), line.job.due_at, line.job.state_since) if line.job.due_at else None,
            )
            for key, _word, group in TABS
            if key == tab
            for line in _in(found, group)
        ],
        "topic": f"job@{provider.unit_path}",
        "people": providers.technicians_of(provider_id=provider.id),
    }
    return render(request, "provider_portal/portal.html", context)


def _provider_of(actor: Actor) -> ProviderFacts | None:
    """Return the provider to which one of the actor's units belongs."""
    paths = [grant.unit_path for grant in actor.grants_of(ACCEPT)]
    return next((found for path in paths if (found := providers.provider_of_unit(unit_path=path))), None)


def _in(lines: list[VisitLine], group: tuple[JobState, ...]) -> list[VisitLine]:
    return [line for line in lines if line.job.state in group]
