import django.db.models.deletion
from django.db import migrations, models

import carecenter.foundation.fields
from carecenter.foundation.immutable import append_only


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("foundation", "0001_logs"),
        ("organisation", "0001_initial"),
        ("providers", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="RankingRun",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("day", models.DateField(unique=True)),
                ("first_day", models.DateField()),
                ("rule_version", models.CharField(max_length=40)),
                ("answers", models.PositiveIntegerField()),
                ("rows", models.PositiveIntegerField()),
                ("digest", models.CharField(max_length=64)),
                ("frozen_at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="RankRow",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("CITY", "CITY"),
                            ("PROVIDER", "PROVIDER"),
                            ("TEAM", "TEAM"),
                            ("INSTALLER", "INSTALLER"),
                        ],
                        max_length=12,
                    ),
                ),
                ("type_code", models.CharField(blank=True, max_length=40)),
                ("peer_code", models.CharField(max_length=6)),
                ("key", models.CharField(max_length=500)),
                ("city_code", models.CharField(max_length=6)),
                ("unit_path", carecenter.foundation.fields.UnitPathField(max_length=500, null=True)),
                ("n", models.PositiveIntegerField()),
                ("very_satisfied", models.PositiveIntegerField()),
                ("satisfied", models.PositiveIntegerField()),
                ("dissatisfied", models.PositiveIntegerField()),
                ("base_rate", models.FloatField()),
                ("expected", models.FloatField()),
                ("lower", models.FloatField()),
                ("upper", models.FloatField()),
                ("score", models.FloatField()),
                ("rank", models.PositiveIntegerField(null=True)),
                ("ranked", models.PositiveIntegerField()),
                ("mark", models.CharField(max_length=32)),
                (
                    "provider",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="providers.provider",
                    ),
                ),
                (
                    "run",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="rankings.rankingrun"
                    ),
                ),
                (
                    "technician",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.person",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["run", "level", "type_code", "peer_code", "rank"], name="rankings_row_board"),
                    models.Index(fields=["level", "key", "run"], name="rankings_row_key"),
                    models.Index(fields=["run", "provider"], name="rankings_row_provider"),
                ],
            },
        ),
        append_only("rankings_rankingrun"),
        append_only("rankings_rankrow"),
    ]
