"""What the employer allows, what it has explained, and why it looks at all."""

from datetime import date
from fnmatch import fnmatchcase
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from watchword.settings.table import Line, Person, Table

Rule = Literal["allowed", "forbidden", "unstated"]
Name = Annotated[Line, StringConstraints(to_lower=True)]


class ApprovedTool(Table):
    """`[[approved_tools]]`: a remote-access product that some roles or people may run."""

    product: Line = Field(description="the product's name, as the knowledge of remote tools has it")
    roles: tuple[Line, ...] = Field(
        default=(), description="titles that may run it; with no people: only these"
    )
    people: tuple[Person, ...] = Field(default=(), description="e-mails or person ids that may run it")

    @model_validator(mode="after")
    def _granted(self) -> Self:
        if not self.roles and not self.people:
            raise ValueError('give roles or people (roles = ["*"] for everybody)')
        return self


class VpnPolicy(Table):
    """`[vpn_policy]`: what was announced about personal VPNs and own devices, and since when.

    A VPN is strong evidence only after the day on which a rule forbade it for everyone.
    """

    personal_vpn: Rule = Field(default="unstated", description="whether people may use a VPN of their own")
    since: date | None = Field(default=None, description="day from which the VPN rule holds; none: always")
    byod: Rule = Field(default="unstated", description="whether people may work on a device of their own")
    byod_since: date | None = Field(default=None, description="day from which that rule holds; none: always")


class ServiceAccounts(Table):
    """`[service_accounts]`: accounts that are never people."""

    exact: tuple[Name, ...] = Field(default=(), description="whole logins or e-mails, any case")
    patterns: tuple[Name, ...] = Field(default=(), description='glob patterns such as "svc-*", any case')

    def covers(self, account: str) -> bool:
        """Whether a login or e-mail is a service account by these rows."""
        login = account.strip().lower()
        return login in self.exact or any(fnmatchcase(login, pattern) for pattern in self.patterns)


class Suppression(Table):
    """`[[suppressions]]`: an explanation that two people accepted: the evidence stays and adds nothing."""

    person: Person = Field(description="e-mail or person id")
    indicator: Line = Field(description="the indicator's id")
    reason: Line = Field(description="what explains it; shown with the evidence")
    author: Line = Field(description="who accepted the explanation")
    expires: date = Field(description="last day, inclusive; every explanation has an end")


class Monitoring(Table):
    """`[monitoring]`: the purpose of looking, and whether people were told; the report and `cases.json` show both."""

    purpose: Line | None = Field(
        default=None, description="why the employer looks, in the words of its notice"
    )
    notice_given: date | bool = Field(
        default=False, description="whether, or since which day, people are told"
    )
