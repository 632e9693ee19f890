"""The tables of casework. No row holds a name, a birth date or a document: a person is an id.

Changes are only added: evidence, waivers, decisions and judgements are never edited. Only a person's erasure removes rows.
"""

from django.db import models
from django.db.models import F, Q

#: Letters of who did something and of a reason, a note or an answer; and of an id in the rules.
WHO, WORDS, _ID = 200, 2_000, 60


class Person(models.Model):
    """Somebody who is vetted or looked at, by the employer's own id."""

    person_id = models.CharField(max_length=200, unique=True)


class Case(models.Model):
    """One vetting of a person for one role; a rehire is a new one, with a number of its own.

    tier: what the role asked for at the beginning; raised: the tier it rose to since; risen_from: the tier before that.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="cases")
    number = models.PositiveIntegerField()
    role = models.CharField(max_length=200)
    tier = models.CharField(max_length=20)
    raised = models.CharField(max_length=20, default="")
    risen_from = models.CharField(max_length=20, default="")
    opened_at = models.DateTimeField()
    opened_by = models.CharField(max_length=WHO)

    class Meta:
        """What the database itself refuses."""

        constraints = (models.UniqueConstraint(fields=("person", "number"), name="casework_case_number"),)


class GateStart(models.Model):
    """A gate that somebody opened by hand: the first ones, a tier that rose, the end of the work. The newest counts."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="starts")
    gate = models.CharField(max_length=_ID)
    by = models.CharField(max_length=WHO)
    at = models.DateTimeField()


class GateRecord(models.Model):
    """Evidence recorded for a gate; of a file only its hash, size, kind and name. at: when it was had; recorded_at: now."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="records")
    gate = models.CharField(max_length=_ID)
    evidence = models.CharField(max_length=_ID)
    result = models.CharField(max_length=20)
    by = models.CharField(max_length=WHO)
    at = models.DateTimeField()
    recorded_at = models.DateTimeField()
    note = models.CharField(max_length=WORDS, default="")
    file_sha256 = models.CharField(max_length=64, default="")
    file_size = models.PositiveBigIntegerField(default=0)
    file_name = models.CharField(max_length=255, default="")
    file_type = models.CharField(max_length=100, default="")


class Waiver(models.Model):
    """Two people let a gate pass without its evidence."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="waivers")
    gate = models.CharField(max_length=_ID)
    by = models.CharField(max_length=WHO)
    second = models.CharField(max_length=WHO)
    why = models.CharField(max_length=WORDS)
    at = models.DateTimeField()
    until = models.DateTimeField(null=True)

    class Meta:
        """What the database itself refuses."""

        constraints = (models.CheckConstraint(condition=~Q(by=F("second")), name="casework_waiver_two"),)


class Decision(models.Model):
    """What two people decided on a gate, or on one evidence of it."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="decisions")
    gate = models.CharField(max_length=_ID)
    evidence = models.CharField(max_length=_ID, default="")
    outcome = models.CharField(max_length=20)
    by = models.CharField(max_length=WHO)
    second = models.CharField(max_length=WHO)
    why = models.CharField(max_length=WORDS)
    at = models.DateTimeField()

    class Meta:
        """What the database itself refuses."""

        constraints = (models.CheckConstraint(condition=~Q(by=F("second")), name="casework_decision_two"),)


class InterviewAnswer(models.Model):
    """What came of one challenge of a person's interview kit; the newest of a round counts.

    round: which interview it was; empty for answers from before rounds were kept, which are the first interview's.
    """

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="answers")
    challenge = models.CharField(max_length=_ID)
    answered = models.CharField(max_length=20)
    by = models.CharField(max_length=WHO)
    at = models.DateTimeField()
    round = models.CharField(max_length=WHO, default="")


class Judgement(models.Model):
    """Whether somebody thinks that two people are one: same, different or unsure, with the reason. The newest counts."""

    one = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="judged_first")
    other = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="judged_second")
    verdict = models.CharField(max_length=20)
    why = models.CharField(max_length=WORDS)
    by = models.CharField(max_length=WHO)
    at = models.DateTimeField()

    class Meta:
        """What the database itself refuses."""

        constraints = (
            models.CheckConstraint(condition=Q(one__lt=F("other")), name="casework_judgement_ordered"),
        )


class Conclusion(models.Model):
    """What two people concluded about a person, on evidence that the person could answer. The newest counts."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="conclusions")
    outcome = models.CharField(max_length=20)
    by = models.CharField(max_length=WHO)
    second = models.CharField(max_length=WHO)
    why = models.CharField(max_length=WORDS)
    answer = models.CharField(max_length=WORDS, default="")
    at = models.DateTimeField()

    class Meta:
        """What the database itself refuses."""

        constraints = (models.CheckConstraint(condition=~Q(by=F("second")), name="casework_conclusion_two"),)


class AuditEntry(models.Model):
    """One thing that was done or read; `sha256` covers `content` and the entry before, so that no entry can change.

    content: when, who, what, and the salted hash of `told`, which has the details; `told` is emptied when the person is
    erased. seal: the installation's, on `sha256`. `previous` is unique: of two entries after the same one, the database
    refuses the second.
    """

    number = models.PositiveBigIntegerField(primary_key=True)
    content = models.TextField()
    told = models.TextField(default="")
    previous = models.CharField(max_length=64, unique=True)
    sha256 = models.CharField(max_length=64)
    seal = models.CharField(max_length=64, default="")
