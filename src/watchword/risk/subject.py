"""Whom a risk is about: only what the prior may depend on."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Subject:
    """A person as the risk may know them: no name, no origin, no place.

    `relationship` is applicant, worker, contractor or leaver. `worker_type` is the roster's word (employee,
    contractor, agency); of a leaver, the type they were. `remote` is None where the roster does not say.
    """

    person_id: str
    email: str | None
    relationship: str
    worker_type: str
    remote: bool | None
