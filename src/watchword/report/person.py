"""How a person is called and what is known of their role: display facts only."""

from datetime import datetime

from watchword.report import words
from watchword.report.document import Case, People

SHOWN = ("role", "department", "relationship", "location")
LONGEST = 120  # characters of any one of them


def called(person_id: str, people: People) -> str:
    """The person's name, else the id."""
    return words.shorten(people.get(person_id, {}).get("name") or person_id, LONGEST)


def heading(case: Case, people: People) -> str:
    """What a case is headed with: the name, else the e-mail, else the id."""
    name = people.get(case["person_id"], {}).get("name")
    return words.shorten(name or case["email"] or case["person_id"], LONGEST)


def role_facts(case: Case, people: People) -> list[str]:
    """Role, department, relationship, location and start, as far as they are known, in that order."""
    known = people.get(case["person_id"], {})
    facts = [words.shorten(known[key], LONGEST) for key in SHOWN if known.get(key)]
    if started := known.get("started"):
        facts.append(f"since {_day(started)}")
    return facts


def _day(started: str) -> str:
    parsed: datetime | None = words.moment(started)
    return f"{parsed.day} {parsed:%b %Y}" if parsed else words.shorten(started, LONGEST)
