"""What the employer already knows of its people: who lives, travels and works where, and who is who."""

from datetime import date
from typing import Annotated, Self
from zoneinfo import available_timezones

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from watchword.settings.table import Line, Person, Table


def _zone(name: str) -> str:
    if name not in available_timezones():
        raise ValueError(f"{name} is not an IANA zone such as Europe/Berlin")
    return name


Zone = Annotated[str, AfterValidator(_zone)]
_CLOCK = r"([01]\d|2[0-3]):[0-5]\d"


class Household(Table):
    """`[[households]]`: people who live or work at one address and have said so."""

    people: Annotated[tuple[Person, ...], Field(min_length=2)] = Field(
        description="e-mails or person ids, two or more: sharing between them is explained"
    )
    address: Line | None = Field(default=None, description="the address they share, one line")


class Course(Table):
    """`[[courses]]`: people of one school, course or boot camp, who share its machines, templates and tests."""

    name: Line = Field(description="the school's or course's name; two of one name are one course")
    people: Annotated[tuple[Person, ...], Field(min_length=2)] = Field(
        description="e-mails or person ids, two or more: what they share weighs less when personas are looked for"
    )


class Agency(Table):
    """`[[agencies]]`: a staffing agency, whose account may be the payee of several people."""

    name: Line = Field(description="the agency's name, as the roster writes it")
    payee: Line | None = Field(default=None, description="the payee's name, where payments name it otherwise")
    account_last_four: Annotated[str, StringConstraints(pattern=r"^\d{4}$")] | None = Field(
        default=None, description="the last four digits of its account; the whole number is never kept"
    )


class Travel(Table):
    """`[[travel]]`: a journey or secondment that the employer knows of."""

    person: Person = Field(description="e-mail or person id")
    first: date = Field(alias="from", description="first day, inclusive")
    last: date = Field(alias="to", description="last day, inclusive")
    place: Line = Field(description='where to: "City, Region, Country" or a country')

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.last < self.first:
            raise ValueError("`to` is before `from`")
        return self


class Shift(Table):
    """`[[shifts]]`: hours that differ from the working day at the claimed place."""

    person: Person | None = Field(default=None, description="e-mail or person id; else give a role")
    role: Line | None = Field(default=None, description="title as the roster writes it; else give a person")
    zone: Zone | None = Field(default=None, description="IANA zone whose working day the person keeps")
    hours: Annotated[str, StringConstraints(pattern=f"^{_CLOCK}-{_CLOCK}$")] | None = Field(
        default=None, description='local hours such as "22:00-06:00"; may pass midnight'
    )

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if (self.person is None) == (self.role is None):
            raise ValueError("give either a person or a role")
        if self.zone is None and self.hours is None:
            raise ValueError("give a zone or hours")
        return self


class Mapping(Table):
    """`[[mapping]]`: who is who; it comes before every other way of telling."""

    person: Person = Field(description="e-mail or person id")
    accounts: Annotated[tuple[Person, ...], Field(min_length=1)] = Field(
        description="logins, e-mails or ids of the same person in other systems"
    )
