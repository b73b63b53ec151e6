from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("field_service", "0004_confirmed"),
    ]

    operations = [
        migrations.AddField(
            model_name="job",
            name="cover_excluded",
            field=models.BooleanField(default=False),
        ),
    ]
