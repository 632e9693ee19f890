"""An application form as records: the application, the applicant's names, and who lives with whom."""

from watchword.flows.vet.about import About
from watchword.flows.vet.gathered import Gathered
from watchword.sources.application_form import Form

_SOURCE = "application-form"


def form_rows(form: Form, about: About, into: Gathered) -> None:
    """The application's row, and the protected one with its names."""
    into.add(
        "applications",
        _SOURCE,
        phone=form.phones[0] if form.phones else None,
        address=form.address or None,
        city=form.city or None,
        region=form.region or None,
        country=form.country or None,
        post=form.post or None,
        referrer=form.referrer or None,
        agency=form.agency or None,
    )
    if form.name:
        into.add(
            "applicant_names",
            _SOURCE,
            name=form.name,
            known_as=list(form.known_as),
            birth_date=form.birth_date or None,
        )
