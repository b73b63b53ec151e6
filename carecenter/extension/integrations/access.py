"""Who may see and move imports."""

from django.db.models import QuerySet

from carecenter.extension.integrations.models import ImportRun
from carecenter.foundation.access import demand
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.rows import only_row
from carecenter.foundation.tables.importers import Importer, importer_of, importers_for

AUDIT = "audit.view"


def visible_runs(actor: Actor) -> QuerySet[ImportRun]:
    """Return the actor's own imports: a file of other people's customers is shown to nobody else."""
    keys = [importer.key for importer in importers_for(actor)]
    return ImportRun.objects.filter(person_id=actor.person_id or 0, importer__in=keys)


def run_to_change(actor: Actor, run_id: int) -> ImportRun:
    """Return the import, locked; NotThere for anybody else's."""
    found = only_row(visible_runs(actor).select_for_update().filter(pk=run_id))
    if found is None:
        raise NotThere()
    return found


def permitted_importer(actor: Actor, key: str) -> Importer:
    """Return the importer; NotThere for an unknown one, NotPermitted without its permission."""
    importer = importer_of(key)
    if importer is None:
        raise NotThere()
    demand(actor, importer.permission)
    return importer


def may_watch_run(actor: Actor, run_id: int) -> bool:
    """Tell whether pages of this actor may listen to an import."""
    return visible_runs(actor).filter(pk=run_id).exists()
