"""The append-only logs, partitioned by month, and the cursors over them."""

from django.contrib.postgres.operations import BtreeGistExtension, CreateExtension, TrigramExtension
from django.db import migrations, models

LOGS = """
CREATE FUNCTION foundation_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TABLE foundation_event (
  id bigint GENERATED ALWAYS AS IDENTITY,
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  at timestamptz NOT NULL,
  kind text NOT NULL,
  version smallint NOT NULL,
  subject_kind text NOT NULL,
  subject_id bigint NOT NULL,
  customer_id bigint,
  unit_path ltree,
  actor_id bigint,
  on_behalf_of bigint,
  request_id text NOT NULL,
  caused_by bigint,
  depth smallint NOT NULL,
  facts jsonb NOT NULL,
  PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);
CREATE TABLE foundation_event_default PARTITION OF foundation_event DEFAULT;
CREATE INDEX foundation_event_order ON foundation_event (xid, id);
CREATE INDEX foundation_event_subject ON foundation_event (subject_kind, subject_id, id);
CREATE INDEX foundation_event_customer ON foundation_event (customer_id, id) WHERE customer_id IS NOT NULL;
CREATE TRIGGER foundation_event_append_only BEFORE UPDATE OR DELETE ON foundation_event
  FOR EACH ROW EXECUTE FUNCTION foundation_refuse_change();

CREATE TABLE foundation_audit (
  id bigint GENERATED ALWAYS AS IDENTITY,
  at timestamptz NOT NULL,
  written_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  action text NOT NULL,
  actor_kind text NOT NULL,
  actor_id bigint,
  on_behalf_of bigint,
  request_id text NOT NULL,
  subject_kind text NOT NULL,
  subject_id bigint,
  customer_id bigint,
  unit_path ltree,
  facts jsonb NOT NULL,
  PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);
CREATE TABLE foundation_audit_default PARTITION OF foundation_audit DEFAULT;
CREATE INDEX foundation_audit_subject ON foundation_audit (subject_kind, subject_id, id);
CREATE INDEX foundation_audit_actor ON foundation_audit (actor_id, id);
CREATE INDEX foundation_audit_order ON foundation_audit (xid, id);
CREATE INDEX foundation_audit_id ON foundation_audit (id);
CREATE TRIGGER foundation_audit_append_only BEFORE UPDATE OR DELETE ON foundation_audit
  FOR EACH ROW EXECUTE FUNCTION foundation_refuse_change();

CREATE UNLOGGED TABLE foundation_cache (
  cache_key varchar(255) NOT NULL PRIMARY KEY,
  value text NOT NULL,
  expires timestamptz NOT NULL
);
CREATE INDEX foundation_cache_expires ON foundation_cache (expires);
"""
UNDO = """
DROP TABLE foundation_cache; DROP TABLE foundation_audit; DROP TABLE foundation_event;
DROP FUNCTION foundation_refuse_change();
"""


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [
        CreateExtension("ltree"),
        TrigramExtension(),
        BtreeGistExtension(),
        migrations.RunSQL(LOGS, UNDO),
        migrations.CreateModel(
            "EventRow",
            fields=[("id", models.BigAutoField(primary_key=True, serialize=False))],
            options={"managed": False, "db_table": "foundation_event"},
        ),
        migrations.CreateModel(
            "AuditLine",
            fields=[("id", models.BigAutoField(primary_key=True, serialize=False))],
            options={"managed": False, "db_table": "foundation_audit"},
        ),
    ]
