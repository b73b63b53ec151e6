import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
from django.db import migrations, models

import carecenter.foundation.fields
from carecenter.foundation.immutable import append_only


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("foundation", "0001_logs"),
        ("customers", "0001_initial"),
        ("field_service", "0001_initial"),
        ("organisation", "0001_initial"),
        ("providers", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Answer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("unit_path", carecenter.foundation.fields.UnitPathField(max_length=500)),
                ("team_path", carecenter.foundation.fields.UnitPathField(max_length=500)),
                ("office_path", carecenter.foundation.fields.UnitPathField(max_length=500)),
                ("region_code", models.CharField(max_length=6)),
                ("type_code", models.CharField(max_length=40)),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("VERY_SATISFIED", "VERY_SATISFIED"),
                            ("SATISFIED", "SATISFIED"),
                            ("DISSATISFIED", "DISSATISFIED"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "reasons",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40), default=list, size=None
                    ),
                ),
                ("text_hash", models.CharField(blank=True, max_length=64)),
                ("answered_at", models.DateTimeField()),
                ("device_mark", models.CharField(blank=True, max_length=32)),
                ("address_mark", models.CharField(blank=True, max_length=32)),
                (
                    "customer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="customers.customer"
                    ),
                ),
                (
                    "job",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="field_service.job"
                    ),
                ),
                (
                    "provider",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="providers.provider",
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
            ],
        ),
        migrations.CreateModel(
            name="AnswerText",
            fields=[
                (
                    "answer",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="words",
                        serialize=False,
                        to="surveys.answer",
                    ),
                ),
                ("text", models.TextField(blank=True)),
            ],
        ),
        migrations.CreateModel(
            name="Invitation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("unit_path", carecenter.foundation.fields.UnitPathField(max_length=500)),
                ("team_path", carecenter.foundation.fields.UnitPathField(max_length=500)),
                ("office_path", carecenter.foundation.fields.UnitPathField(max_length=500)),
                ("region_code", models.CharField(max_length=6)),
                ("type_code", models.CharField(max_length=40)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("SCHEDULED", "SCHEDULED"),
                            ("SENT", "SENT"),
                            ("OPENED", "OPENED"),
                            ("ANSWERED", "ANSWERED"),
                            ("VALID", "VALID"),
                            ("QUARANTINED", "QUARANTINED"),
                            ("EXPIRED", "EXPIRED"),
                            ("SUPPRESSED", "SUPPRESSED"),
                        ],
                        max_length=20,
                    ),
                ),
                ("silence", models.CharField(blank=True, max_length=40)),
                ("token_hash", models.CharField(max_length=64, null=True, unique=True)),
                ("completed_at", models.DateTimeField(null=True)),
                ("due_at", models.DateTimeField()),
                ("sent_at", models.DateTimeField(null=True)),
                ("expires_at", models.DateTimeField(null=True)),
                ("opened_at", models.DateTimeField(null=True)),
                ("answered_at", models.DateTimeField(null=True)),
                (
                    "customer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="customers.customer"
                    ),
                ),
                (
                    "job",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="field_service.job"
                    ),
                ),
                (
                    "provider",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="providers.provider",
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
            ],
        ),
        migrations.AddField(
            model_name="answer",
            name="invitation",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT, related_name="answer", to="surveys.invitation"
            ),
        ),
        migrations.CreateModel(
            name="Judgement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "validity",
                    models.CharField(choices=[("VALID", "VALID"), ("QUARANTINED", "QUARANTINED")], max_length=20),
                ),
                (
                    "doubt",
                    models.CharField(
                        choices=[
                            ("SAME_DEVICE", "SAME_DEVICE"),
                            ("SAME_ADDRESS", "SAME_ADDRESS"),
                            ("TOO_FAST", "TOO_FAST"),
                            ("BY_HAND", "BY_HAND"),
                        ],
                        max_length=20,
                    ),
                ),
                ("facts", models.JSONField(default=dict)),
                ("reason", models.CharField(blank=True, max_length=200)),
                ("judged_at", models.DateTimeField()),
                (
                    "answer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="judgements", to="surveys.answer"
                    ),
                ),
                (
                    "judged_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.person",
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="invitation",
            index=django.contrib.postgres.indexes.GistIndex(fields=["unit_path"], name="surveys_invitation_path"),
        ),
        migrations.AddIndex(
            model_name="invitation",
            index=models.Index(fields=["customer", "sent_at"], name="surveys_invitation_customer"),
        ),
        migrations.AddIndex(
            model_name="invitation",
            index=models.Index(fields=["state", "due_at"], name="surveys_invitation_due"),
        ),
        migrations.AddIndex(
            model_name="invitation",
            index=models.Index(fields=["sent_at"], name="surveys_invitation_sent"),
        ),
        migrations.AddIndex(
            model_name="answer",
            index=django.contrib.postgres.indexes.GistIndex(fields=["unit_path"], name="surveys_answer_path"),
        ),
        migrations.AddIndex(
            model_name="answer",
            index=models.Index(fields=["answered_at"], name="surveys_answer_at"),
        ),
        migrations.AddIndex(
            model_name="answer",
            index=models.Index(fields=["technician", "answered_at"], name="surveys_answer_technician"),
        ),
        migrations.AddIndex(
            model_name="answer",
            index=models.Index(fields=["provider", "answered_at"], name="surveys_answer_provider"),
        ),
        migrations.AddIndex(
            model_name="answer",
            index=models.Index(fields=["customer", "answered_at"], name="surveys_answer_customer"),
        ),
        migrations.AddIndex(
            model_name="judgement",
            index=models.Index(fields=["judged_at"], name="surveys_judgement_at"),
        ),
        append_only("surveys_answer"),
        append_only("surveys_judgement"),
        append_only("surveys_answertext", but_columns=("text",)),
    ]
