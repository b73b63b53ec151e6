"""The steps of an import that a person takes."""

from collections.abc import Mapping

from django.core.files.base import File

from carecenter.extension.integrations.access import permitted_importer, run_to_change
from carecenter.extension.integrations.errors import RunIsElsewhere
from carecenter.extension.integrations.models import ColumnMapping, ImportRun
from carecenter.extension.integrations.queries.runs import importer_of_run, remembered_mapping
from carecenter.extension.integrations.types import WORKING, RunState
from carecenter.foundation import clock
from carecenter.foundation.action import action, note
from carecenter.foundation.files.public import content_of, store_file
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput, NotPermitted
from carecenter.foundation.tables.cleaning import guess_mapping
from carecenter.foundation.tables.reading import read_table

MAX_BYTES = 20 * 1024 * 1024
MAX_ROWS = 200_000


@action("integrations.store_import")
def store_import(*, actor: Actor, importer_key: str, upload: File | bytes, name: str) -> int:
    """Keep the uploaded file and open an import for it; nothing of it is understood yet. Raises BadInput."""
    importer = permitted_importer(actor, importer_key)
    if actor.person_id is None:
        raise NotPermitted(importer.permission)
    stored = store_file(
        actor=actor,
        upload=upload,
        name=name,
        purpose="import",
        unit_path=actor.unit_path,
        allowed=("table",),
        max_bytes=MAX_BYTES,
    )
    run = ImportRun.objects.create(
        importer=importer.key,
        file_id=stored.id,
        file_name=stored.name,
        person_id=actor.person_id,
        unit_path=actor.unit_path,
        created_at=clock.now(),
    )
    note(subject=("import_run", run.pk), unit_path=actor.unit_path, importer=importer.key)
    return run.pk


@action("integrations.read_import")
def read_import(*, actor: Actor, run_id: int) -> None:
    """Read the stored file's header and guess its columns; a file that cannot be read is marked so, not refused."""
    run = run_to_change(actor, run_id)
    if run.state != RunState.STORED:
        raise RunIsElsewhere()
    try:
        table = read_table(content_of(file_id=str(run.file_id)))
        if len(table.rows) > MAX_ROWS:
            raise BadInput("file", "一次最多导入 %(limit)s 行，请分成几个文件。", limit=MAX_ROWS)
        if not table.rows:
            raise BadInput("file", "文件里只有表头，没有数据行。")
    except BadInput as problem:
        params = dict(problem.params)
        run.state, run.sentence, run.sentence_params = RunState.BROKEN.value, str(params.pop("reason", "")), params
        run.save(update_fields=["state", "sentence", "sentence_params"])
        return
    run.header, run.total = list(table.header), len(table.rows)
    guessed = guess_mapping(importer_of_run(run=run).fields, table.header)
    remembered = remembered_mapping(actor=actor, importer=run.importer)
    run.mapping = guessed | {field: name for field, name in remembered.items() if name in table.header}
    run.save(update_fields=["header", "total", "mapping"])


@action("integrations.check_import")
def check_import(*, actor: Actor, run_id: int, mapping: Mapping[str, str]) -> None:
    """Match the columns, remember the match for this person, and start the trial. Raises BadInput by field."""
    run = run_to_change(actor, run_id)
    if run.state not in {RunState.STORED, RunState.CHECKED, RunState.CANCELLED}:
        raise RunIsElsewhere()
    fields = {field.name: field for field in importer_of_run(run=run).fields}
    chosen = {name: column for name, column in mapping.items() if name in fields and column in run.header}
    for name, field in fields.items():
        if field.required and name not in chosen:
            raise BadInput(name, "请为「%(label)s」选择一列。", label=str(field.label))
    run.mapping = chosen
    ColumnMapping.objects.update_or_create(person_id=run.person_id, importer=run.importer, defaults={"mapping": chosen})
    _begin(run, RunState.CHECKING)


@action("integrations.apply_import")
def apply_import(*, actor: Actor, run_id: int) -> None:
    """Start to bring in the rows that the trial found good."""
    run = run_to_change(actor, run_id)
    permitted_importer(actor, run.importer)
    if run.state != RunState.CHECKED:
        raise RunIsElsewhere()
    _begin(run, RunState.APPLYING)


@action("integrations.cancel_import")
def cancel_import(*, actor: Actor, run_id: int) -> None:
    """Stop after the row that is being handled; rows that are in stay in."""
    run = run_to_change(actor, run_id)
    if run.state not in WORKING:
        raise RunIsElsewhere()
    run.state, run.finished_at = RunState.CANCELLED.value, clock.now()
    run.save(update_fields=["state", "finished_at"])
    note(subject=("import_run", run.pk), position=run.position)


def _begin(run: ImportRun, state: RunState) -> None:
    run.state, run.position, run.finished_at = state.value, 0, None
    run.started_at = run.moved_at = clock.now()
    run.good = run.applied = run.known = run.problems = 0
    run.rows.all().delete()
    run.save()
    note(subject=("import_run", run.pk), unit_path=run.unit_path, importer=run.importer, step=state.value)
    start_work(run.pk)


def start_work(run_id: int) -> None:
    """Put the run into the queue; it starts when the transaction has ended."""
    from procrastinate.contrib.django import app

    app.configure_task("integrations.work_run").defer(run_id=run_id)
