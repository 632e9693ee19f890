"""How rare the scheme is held to be before any evidence."""

from pydantic import Field

from watchword.settings.table import Table


class Priors(Table):
    """`[priors]`: probability that a person of a kind belongs to the scheme; never by place or origin.

    Assumptions of the order that public reports suggest; set them to your own audits' results.
    """

    applicant: float = Field(
        default=0.005, gt=0, lt=0.5, description="probability. Applicants are not yet vetted"
    )
    contractor: float = Field(
        default=0.003,
        gt=0,
        lt=0.5,
        description="probability. Contractors and agency staff are vetted by others",
    )
    remote: float = Field(default=0.001, gt=0, lt=0.5, description="probability. Employees who work remotely")
    on_site: float = Field(
        default=0.0001, gt=0, lt=0.5, description="probability. Colleagues see the person who does the work"
    )
