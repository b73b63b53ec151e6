import django.contrib.postgres.indexes
import django.db.models.deletion
from django.db import migrations, models

import carecenter.foundation.fields
from carecenter.foundation.immutable import append_only

FROZEN = """
CREATE FUNCTION settlement_refuse_frozen_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM settlement_lineset s WHERE s.frozen_at IS NOT NULL
             AND s.id IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD.line_set_id END,
                          CASE WHEN TG_OP <> 'DELETE' THEN NEW.line_set_id END)) THEN
    RAISE EXCEPTION 'lines of an issued statement do not change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER settlement_line_frozen BEFORE INSERT OR UPDATE OR DELETE ON settlement_line
  FOR EACH ROW EXECUTE FUNCTION settlement_refuse_frozen_line();

CREATE FUNCTION settlement_guard_set() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.frozen_at IS NOT NULL THEN
    RAISE EXCEPTION 'an issued set of lines does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.frozen_at IS NOT NULL AND NEW.total IS DISTINCT FROM
     (SELECT COALESCE(SUM(amount), 0) FROM settlement_line WHERE line_set_id = NEW.id) THEN
    RAISE EXCEPTION 'the total is not the sum of the lines' USING ERRCODE = 'check_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER settlement_lineset_frozen BEFORE UPDATE OR DELETE ON settlement_lineset
  FOR EACH ROW EXECUTE FUNCTION settlement_guard_set();

CREATE FUNCTION settlement_guard_statement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR ROW(NEW.provider_id, NEW.month, NEW.unit_path, NEW.grade, NEW.coefficient, NEW.basis)
     IS DISTINCT FROM ROW(OLD.provider_id, OLD.month, OLD.unit_path, OLD.grade, OLD.coefficient, OLD.basis)
     OR NEW.total IS DISTINCT FROM
     (SELECT COALESCE(SUM(total), 0) FROM settlement_lineset WHERE statement_id = NEW.id AND frozen_at IS NOT NULL) THEN
    RAISE EXCEPTION 'an issued statement does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER settlement_statement_frozen BEFORE UPDATE OR DELETE ON settlement_statement
  FOR EACH ROW WHEN (OLD.state <> 'DRAFT') EXECUTE FUNCTION settlement_guard_statement();
"""
UNFROZEN = """
DROP TRIGGER settlement_statement_frozen ON settlement_statement;
DROP TRIGGER settlement_lineset_frozen ON settlement_lineset;
DROP TRIGGER settlement_line_frozen ON settlement_line;
DROP FUNCTION settlement_guard_statement; DROP FUNCTION settlement_guard_set; DROP FUNCTION settlement_refuse_frozen_line;
"""


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("foundation", "0001_logs"),
        ("field_service", "0001_initial"),
        ("organisation", "0001_initial"),
        ("providers", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="CancelledSale",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sale_id", models.BigIntegerField(unique=True)),
                ("cancelled_at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="TermsVersion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("valid_from", models.DateField(unique=True)),
                ("amounts", models.JSONField(default=dict)),
                ("defined_at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="LineSet",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("ordinal", models.PositiveSmallIntegerField()),
                ("reason", models.CharField(blank=True, max_length=200)),
                ("total", models.DecimalField(decimal_places=2, default=0, max_digits=12)),
                ("made_at", models.DateTimeField()),
                ("frozen_at", models.DateTimeField(null=True)),
                (
                    "made_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.person",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Line",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("FEE", "FEE"),
                            ("TRAVEL", "TRAVEL"),
                            ("EXTRA", "EXTRA"),
                            ("REWARD", "REWARD"),
                            ("PENALTY", "PENALTY"),
                            ("REVERSAL", "REVERSAL"),
                        ],
                        max_length=12,
                    ),
                ),
                ("item_code", models.CharField(blank=True, max_length=40)),
                ("evidence_kind", models.CharField(max_length=20)),
                ("evidence_id", models.BigIntegerField()),
                ("quantity", models.DecimalField(decimal_places=2, max_digits=9)),
                ("unit_amount", models.DecimalField(decimal_places=2, max_digits=10)),
                ("coefficient", models.DecimalField(decimal_places=2, max_digits=4)),
                ("amount", models.DecimalField(decimal_places=2, max_digits=12)),
                ("facts", models.JSONField(default=dict)),
                (
                    "job",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="field_service.job"
                    ),
                ),
                (
                    "reverses",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reversed_by",
                        to="settlement.line",
                    ),
                ),
                (
                    "technician",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.person",
                    ),
                ),
                (
                    "line_set",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="lines", to="settlement.lineset"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="PeriodLock",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("month", models.DateField(unique=True)),
                ("locked_at", models.DateTimeField()),
                (
                    "locked_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.person",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="SettlementRun",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("month", models.DateField()),
                ("state", models.CharField(default="WAITING", max_length=12)),
                ("total", models.PositiveIntegerField(default=0)),
                ("done", models.PositiveIntegerField(default=0)),
                ("failed", models.JSONField(default=list)),
                ("asked_at", models.DateTimeField()),
                ("started_at", models.DateTimeField(null=True)),
                ("finished_at", models.DateTimeField(null=True)),
                (
                    "asked_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.person",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Statement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("month", models.DateField()),
                ("unit_path", carecenter.foundation.fields.UnitPathField(max_length=500)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("DRAFT", "DRAFT"),
                            ("ISSUED", "ISSUED"),
                            ("DISPUTED", "DISPUTED"),
                            ("ADJUSTED", "ADJUSTED"),
                            ("CONFIRMED", "CONFIRMED"),
                            ("PAID", "PAID"),
                        ],
                        max_length=12,
                    ),
                ),
                ("grade", models.CharField(max_length=2)),
                ("coefficient", models.DecimalField(decimal_places=2, max_digits=4)),
                ("basis", models.JSONField(default=dict)),
                ("total", models.DecimalField(decimal_places=2, max_digits=12)),
                ("drawn_at", models.DateTimeField()),
                ("issued_at", models.DateTimeField(null=True)),
                ("silent_until", models.DateTimeField(null=True)),
                (
                    "provider",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="providers.provider"
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="lineset",
            name="statement",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="sets", to="settlement.statement"
            ),
        ),
        migrations.CreateModel(
            name="Dispute",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("text", models.TextField()),
                ("raised_at", models.DateTimeField()),
                ("settled_at", models.DateTimeField(null=True)),
                (
                    "raised_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.person",
                    ),
                ),
                ("lines", models.ManyToManyField(related_name="+", to="settlement.line")),
                (
                    "statement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="disputes", to="settlement.statement"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="StatementStep",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("before", models.CharField(blank=True, max_length=12)),
                ("after", models.CharField(max_length=12)),
                ("total", models.DecimalField(decimal_places=2, max_digits=12)),
                ("reason", models.CharField(blank=True, max_length=200)),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.person",
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="steps", to="settlement.statement"
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="line",
            index=models.Index(fields=["line_set", "kind", "id"], name="settlement_line_kind"),
        ),
        migrations.AddIndex(
            model_name="line",
            index=models.Index(fields=["job", "kind"], name="settlement_line_job"),
        ),
        migrations.AddIndex(
            model_name="statement",
            index=django.contrib.postgres.indexes.GistIndex(fields=["unit_path"], name="settlement_statement_path"),
        ),
        migrations.AddIndex(
            model_name="statement",
            index=models.Index(fields=["month", "state"], name="settlement_statement_month"),
        ),
        migrations.AddIndex(
            model_name="statement",
            index=models.Index(fields=["state", "silent_until"], name="settlement_statement_silent"),
        ),
        migrations.AddConstraint(
            model_name="statement",
            constraint=models.UniqueConstraint(fields=("provider", "month"), name="settlement_month_once"),
        ),
        migrations.AddConstraint(
            model_name="lineset",
            constraint=models.UniqueConstraint(fields=("statement", "ordinal"), name="settlement_set_once"),
        ),
        append_only("settlement_statementstep"),
        append_only("settlement_periodlock"),
        append_only("settlement_cancelledsale"),
        migrations.RunSQL(FROZEN, UNFROZEN),
    ]
