"""Rows of the applicants' prepared tables, as short as a test can say them."""

from typing import Any

from tests.indicators.tables import at

Row = dict[str, Any]


def common(person: str, other: str, kind: str, **more: Any) -> Row:
    """What two people of different names share: a row of the first's; `value_key` is the kind's unless given."""
    return {
        "person_id": person, "other": other, "kind": kind, "value_key": f"key of {kind}", "time": at(0), "other_time": at(-3),
        "names": "different", "household": False, "same_agency": False, "shared_by": 2, "share": 1.0, **more,
    }  # fmt: skip


def both(kind: str, **more: Any) -> list[Row]:
    """One value that ann and eve share, as each of them sees it."""
    return [common("ann", "eve", kind, **more), common("eve", "ann", kind, **more)]


def one_home() -> list[Row]:
    """Ann and eve claim one flat."""
    return both("delivery-unit")


def fact(name: str, value: str | None = None, number: float | None = None, **more: Any) -> Row:
    """A fact of ann's pack."""
    return {"person_id": "ann", "time": at(0), "about": "all", "fact": name, "value": value, "number": number,
            **more}  # fmt: skip


def check(checked: str, result: str, day: int = 0, about: str | None = None, **more: Any) -> Row:
    """A check of ann, asked through a contact that was found independently."""
    return {"person_id": "ann", "time": at(day), "checked": checked, "result": result, "about": about,
            "contact_from": "independent", **more}  # fmt: skip


def answer(challenge: str, said: str, kind: str = "observation", day: int = 0, **more: Any) -> Row:
    """What an interviewer wrote of ann."""
    return {"person_id": "ann", "time": at(day), "meeting": f"meeting {day}", "challenge": challenge, "answer": said,
            "kind": kind, "accommodated": False, **more}  # fmt: skip


def session(person: str = "ann", **more: Any) -> Row:
    """A session of a form, at home."""
    return {"person_id": person, "time": at(0), "stage": "form", "network": "203.0.113.7", "ip_kind": "residential",
            "claimed_km": 3.0, **more}  # fmt: skip
