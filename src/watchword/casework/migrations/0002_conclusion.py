"""What two people concluded about a person."""

from typing import Any

from django.db import migrations, models
from django.db.models import F, Q
from django.db.models.deletion import PROTECT


class Migration(migrations.Migration):
    """Adds conclusions."""

    dependencies: tuple[Any, ...] = (("casework", "0001_initial"),)
    operations: tuple[Any, ...] = (
        migrations.CreateModel(
            name="Conclusion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("outcome", models.CharField(max_length=20)),
                ("by", models.CharField(max_length=200)),
                ("second", models.CharField(max_length=200)),
                ("why", models.CharField(max_length=2_000)),
                ("answer", models.CharField(default="", max_length=2_000)),
                ("at", models.DateTimeField()),
                (
                    "person",
                    models.ForeignKey(on_delete=PROTECT, related_name="conclusions", to="casework.Person"),
                ),
            ],
            options={
                "constraints": (
                    models.CheckConstraint(condition=~Q(by=F("second")), name="casework_conclusion_two"),
                ),
            },
        ),
    )
