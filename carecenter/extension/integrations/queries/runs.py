"""Questions about imports and exports."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from carecenter.extension.integrations.access import AUDIT, visible_runs
from carecenter.extension.integrations.models import ColumnMapping, ImportRow, ImportRun
from carecenter.extension.integrations.types import RowState
from carecenter.foundation.access import scoped
from carecenter.foundation.files.public import content_of
from carecenter.foundation.models import AuditLine
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.rows import only_row
from carecenter.foundation.tables.importers import Importer, importer_of
from carecenter.foundation.tables.reading import Table, read_table


def run_of(*, actor: Actor, run_id: int) -> ImportRun:
    """Return one import; NotThere for anybody else's."""
    found = only_row(visible_runs(actor).filter(pk=run_id))
    if found is None:
        raise NotThere()
    return found


def table_of(*, run: ImportRun) -> Table:
    """Return the stored file's table. Raises BadInput where it cannot be read."""
    return read_table(content_of(file_id=str(run.file_id)))


def importer_of_run(*, run: ImportRun) -> Importer:
    """Return what the run imports; NotThere once its module is gone."""
    found = importer_of(run.importer)
    if found is None:
        raise NotThere()
    return found


def remembered_mapping(*, actor: Actor, importer: str) -> dict[str, str]:
    """Return how this person matched columns the last time."""
    row = ColumnMapping.objects.filter(person_id=actor.person_id or 0, importer=importer).first()
    return dict(row.mapping) if row else {}


def sentences(problems: Sequence[Sequence[Any]], labels: Mapping[str, str]) -> list[str]:
    """Return a row's problems in the reader's language, each with the label of its column."""
    found = []
    for field, reason, params in problems:
        told = {key: _(value) if isinstance(value, str) and value else value for key, value in params.items()}
        text = _(reason) % told
        found.append(f"{labels[field]}: {text}" if field in labels else text)
    return found


def labels_of(importer: Importer) -> dict[str, str]:
    """Return the label of each field."""
    return {field.name: str(field.label) for field in importer.fields}


def problem_rows(*, run: ImportRun, limit: int) -> list[ImportRow]:
    """Return the first rows with problems."""
    return list(run.rows.filter(state=RowState.PROBLEM.value).order_by("number")[:limit])


def rows_with_problems(*, run: ImportRun) -> Iterator[dict[str, Any]]:
    """Yield the rows of the file that were not taken, with their line and what is wrong."""
    labels = labels_of(importer_of_run(run=run))
    table = table_of(run=run)
    wrong = dict(run.rows.filter(state=RowState.PROBLEM.value).values_list("number", "problems"))
    for raw in table.rows:
        if raw.number in wrong:
            values = dict(zip(table.header, raw.values, strict=False))
            told = "; ".join(sentences(wrong[raw.number], labels))
            yield {**{f"c:{name}": value for name, value in values.items()}, "line": raw.number, "problems": told}


def export_lines(actor: Actor) -> QuerySet[AuditLine]:
    """Return the audit lines of the exports in the actor's reach."""
    return scoped(AuditLine.objects.filter(action="tables.end_export"), actor, AUDIT)
