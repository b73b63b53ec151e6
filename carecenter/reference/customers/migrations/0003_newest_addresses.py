"""Let addresses be walked from the newest without touching the table, and count grams well enough to know the common."""

from django.db import migrations

NEW = """
CREATE INDEX customers_key_newest_address ON customers_key (id DESC)
  INCLUDE (value, unit_path, customer_id, subject_kind, subject_id) WHERE kind = 'ADDRESS';
ALTER TABLE customers_key ALTER COLUMN grams SET STATISTICS 400;
ANALYZE customers_key;
"""
OLD = """
DROP INDEX customers_key_newest_address;
ALTER TABLE customers_key ALTER COLUMN grams SET STATISTICS DEFAULT;
"""


class Migration(migrations.Migration):
    dependencies = [("customers", "0002_key_statistics")]

    operations = [migrations.RunSQL(NEW, OLD)]
