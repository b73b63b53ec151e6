"""Index kind and value as one expression, so that the planner knows how common a key is within its kind."""

from django.db import migrations

NEW = """
DROP INDEX customers_key_value;
DROP INDEX customers_key_reversed;
CREATE INDEX customers_key_value ON customers_key ((kind || ':' || value) text_pattern_ops, unit_path);
CREATE INDEX customers_key_reversed ON customers_key ((kind || ':' || reversed_value) text_pattern_ops, unit_path)
  WHERE reversed_value IS NOT NULL;
ANALYZE customers_key;
"""
OLD = """
DROP INDEX customers_key_value;
DROP INDEX customers_key_reversed;
CREATE INDEX customers_key_value ON customers_key (kind, value text_pattern_ops, unit_path);
CREATE INDEX customers_key_reversed ON customers_key (kind, reversed_value text_pattern_ops, unit_path)
  WHERE reversed_value IS NOT NULL;
"""


class Migration(migrations.Migration):
    dependencies = [("customers", "0001_initial")]

    operations = [migrations.RunSQL(NEW, OLD)]
