"""Which interview an answer was given in."""

from typing import Any

from django.db import migrations, models


class Migration(migrations.Migration):
    """Adds the round; answers of before have none, and are those of the first interview.

    The audit told of them without a round too, and nothing and an empty round are one there: the chain holds as it is.
    """

    dependencies: tuple[Any, ...] = (("casework", "0003_audit_details"),)
    operations: tuple[Any, ...] = (
        migrations.AddField("InterviewAnswer", "round", models.CharField(default="", max_length=200)),
    )
