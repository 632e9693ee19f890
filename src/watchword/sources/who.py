"""Whom a row of a people-side file is about, in whatever column that stands."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from watchword.sources.cells import email, kept, number, turned
from watchword.sources.headers import EMAIL, EMPLOYEE_NUMBER, WORK_EMAIL

#: `person` is a column that some products fill with a number (`Employee #`), others with a name, with both
#: (`Ann Lee (1042)`) or with an e-mail address.
WHO: dict[str, tuple[str, ...]] = {
    "employee_number": EMPLOYEE_NUMBER,
    "work_email": WORK_EMAIL,
    "email": EMAIL,
    "login": ("User Principal Name", "UPN", "Login", "Username", "User Name", "Worker User Name"),
    "person": ("Employee", "Worker", "Person"),
    "person_name": ("Employee Name", "Worker Name", "Employee Full Name", "Payroll Name", "Contractor Name"),
}

#: What a source needs so that its rows can be about somebody.
SOMEBODY = ("employee_number", "work_email", "email", "login", "person")


@dataclass(frozen=True)
class Who:
    """A person as one row names them; `name` is for `protected` alone."""

    number: str | None = None
    email: str | None = None
    name: str | None = None

    @property
    def known(self) -> bool:
        """Whether the row can be tied to anybody; a bare name cannot."""
        return self.number is not None or self.email is not None


def who(row: Mapping[str, str]) -> Who:
    """The person of a row, from the columns in `WHO`; work e-mails go before others."""
    person = row.get("person", "")
    mail = next(
        (found for key in ("work_email", "email", "login", "person") if (found := email(row.get(key, "")))),
        None,
    )
    own = number(row.get("employee_number", ""))
    inside = re.search(r"\(\s*([\w-]*\d[\w-]*)\s*\)", person)
    if own is None and inside:
        own = inside[1]
    elif own is None and re.fullmatch(r"[A-Za-z]{0,6}[-_]?\d[\w.-]*", person.strip()):
        own = number(person)
    name = turned(row.get("person_name", ""))
    bare = kept(re.sub(r"\([^()]*\)|<[^<>]*>", " ", person)) or ""
    named = bare and "@" not in bare and not any(char.isdigit() for char in bare)
    return Who(own, mail, name or (turned(bare) if named else None))
