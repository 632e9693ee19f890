"""The first tables of casework."""

from typing import Any

from django.db import migrations, models
from django.db.models import F, Q
from django.db.models.deletion import PROTECT

_WHO, _WORDS, _ID, _STATE = 200, 2_000, 60, 20


def _text(length: int, **more: Any) -> Any:
    return models.CharField(max_length=length, **more)


def _of(table: str, named: str) -> Any:
    return models.ForeignKey(on_delete=PROTECT, related_name=named, to=f"casework.{table}")


def _table(name: str, *fields: tuple[str, Any], constraints: tuple[Any, ...] = ()) -> Any:
    key = models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")
    options = {"constraints": constraints} if constraints else {}
    return migrations.CreateModel(name=name, fields=[("id", key), *fields], options=options)


def _of_two_people(name: str) -> Any:
    return models.CheckConstraint(condition=~Q(by=F("second")), name=name)


_PERSON = _table("Person", ("person_id", _text(200, unique=True)))
_CASE = _table(
    "Case",
    ("number", models.PositiveIntegerField()),
    ("role", _text(200)),
    ("tier", _text(_STATE)),
    ("raised", _text(_STATE, default="")),
    ("risen_from", _text(_STATE, default="")),
    ("opened_at", models.DateTimeField()),
    ("opened_by", _text(_WHO)),
    ("person", _of("person", "cases")),
    constraints=(models.UniqueConstraint(fields=("person", "number"), name="casework_case_number"),),
)
_START = _table(
    "GateStart",
    ("gate", _text(_ID)),
    ("by", _text(_WHO)),
    ("at", models.DateTimeField()),
    ("case", _of("case", "starts")),
)
_RECORD = _table(
    "GateRecord",
    ("gate", _text(_ID)),
    ("evidence", _text(_ID)),
    ("result", _text(_STATE)),
    ("by", _text(_WHO)),
    ("at", models.DateTimeField()),
    ("recorded_at", models.DateTimeField()),
    ("note", _text(_WORDS, default="")),
    ("file_sha256", _text(64, default="")),
    ("file_size", models.PositiveBigIntegerField(default=0)),
    ("file_name", _text(255, default="")),
    ("file_type", _text(100, default="")),
    ("case", _of("case", "records")),
)
_WAIVER = _table(
    "Waiver",
    ("gate", _text(_ID)),
    ("by", _text(_WHO)),
    ("second", _text(_WHO)),
    ("why", _text(_WORDS)),
    ("at", models.DateTimeField()),
    ("until", models.DateTimeField(null=True)),
    ("case", _of("case", "waivers")),
    constraints=(_of_two_people("casework_waiver_two"),),
)
_DECISION = _table(
    "Decision",
    ("gate", _text(_ID)),
    ("evidence", _text(_ID, default="")),
    ("outcome", _text(_STATE)),
    ("by", _text(_WHO)),
    ("second", _text(_WHO)),
    ("why", _text(_WORDS)),
    ("at", models.DateTimeField()),
    ("case", _of("case", "decisions")),
    constraints=(_of_two_people("casework_decision_two"),),
)
_ANSWER = _table(
    "InterviewAnswer",
    ("challenge", _text(_ID)),
    ("answered", _text(_STATE)),
    ("by", _text(_WHO)),
    ("at", models.DateTimeField()),
    ("case", _of("case", "answers")),
)
_JUDGEMENT = _table(
    "Judgement",
    ("verdict", _text(_STATE)),
    ("why", _text(_WORDS)),
    ("by", _text(_WHO)),
    ("at", models.DateTimeField()),
    ("one", _of("person", "judged_first")),
    ("other", _of("person", "judged_second")),
    constraints=(models.CheckConstraint(condition=Q(one__lt=F("other")), name="casework_judgement_ordered"),),
)
_AUDIT = migrations.CreateModel(
    name="AuditEntry",
    fields=[
        ("number", models.PositiveBigIntegerField(primary_key=True, serialize=False)),
        ("content", models.TextField()),
        ("previous", _text(64, unique=True)),
        ("sha256", _text(64)),
    ],
)


class Migration(migrations.Migration):
    """Makes every table."""

    initial = True
    dependencies: tuple[tuple[str, str], ...] = ()
    operations = (
        _PERSON, _CASE, _START, _RECORD, _WAIVER, _DECISION, _ANSWER, _JUDGEMENT, _AUDIT,
    )  # fmt: skip
