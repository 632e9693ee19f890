"""The audit chain's details beside its entries, so that they can be emptied, and the installation's seal on each."""

from typing import Any

from django.db import migrations, models


class Migration(migrations.Migration):
    """Adds both columns; entries of before have neither, and no version with such entries was released."""

    dependencies: tuple[Any, ...] = (("casework", "0002_conclusion"),)
    operations: tuple[Any, ...] = (
        migrations.AddField("AuditEntry", "told", models.TextField(default="")),
        migrations.AddField("AuditEntry", "seal", models.CharField(default="", max_length=64)),
    )
