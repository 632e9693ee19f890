"""What is said of a pack: what agrees, what to ask, which values are shared, in plain words."""

from datetime import UTC, datetime
from typing import Any

import pytest

from watchword.flows.vet.agrees import agrees
from watchword.flows.vet.shares import shares
from watchword.flows.vet.wording import lacking, plain, too_little


def fact(name: str, value: str = "", table: str = "identity_facts", **more: Any) -> dict[str, Any]:
    return {"table": table, "fact": name, "value": value, "number": None, "detail": "", **more}


def check(checked: str, result: str = "confirmed", contact_from: str = "independent") -> dict[str, Any]:
    return {"table": "checks", "checked": checked, "result": result, "contact_from": contact_from}


def test_what_people_confirmed_is_told_before_what_files_say() -> None:
    told = [
        fact("contact.bank-owner-answer", "match", "contact_facts"),
        fact("mrz.check-digits-agree"),
        check("employment"),
        check("education", "contradicted"),
    ]
    assert agrees(told) == [
        "A former employer confirmed the work, asked through a contact found independently.",
        "All check digits of the identity document's machine-readable zone agree.",
        "The bank confirmed who owns the account.",
    ]


def test_who_gave_the_contact_that_confirmed_is_said() -> None:
    assert agrees([check("employment", contact_from="candidate")]) == [
        "A former employer confirmed the work, asked through a contact that the applicant gave."
    ]


def test_a_field_is_told_once_with_all_sources_that_tell_it() -> None:
    told = [
        fact("identity.same", "name", detail="machine-readable zone and application form"),
        fact("identity.same", "name", detail="vendor (persona) and application form"),
        fact("identity.compatible", "birth", detail="barcode and application form"),
    ]
    assert agrees(told) == [
        "The date of birth may be the same, written another way, in the application form and the licence's barcode.",
        "The name is the same in the application form, the identity document's zone and vendor (persona).",
    ]


def test_a_field_that_two_sources_contradict_is_not_said_to_agree() -> None:
    told = [
        fact("identity.same", "name", detail="machine-readable zone and application form"),
        fact("identity.different", "name", detail="machine-readable zone and vendor (persona)"),
    ]
    assert agrees(told) == []


def test_what_a_provider_approved_is_not_said_beside_what_its_checks_contradicted() -> None:
    approved = [fact("idv.liveness", "passed"), fact("idv.outcome", "approved")]
    told = [
        "The provider of the identity check approved it.",
        "The provider saw a living person before the camera.",
    ]
    assert agrees(approved) == told
    assert agrees([*approved, check("liveness", "contradicted")]) == []
    assert agrees([*approved, check("identity", "contradicted")]) == told[1:]


def test_what_was_confirmed_since_is_said_again() -> None:
    approved, failed = fact("idv.outcome", "approved"), check("identity", "contradicted")
    late, early = datetime(2026, 5, 2, tzinfo=UTC), datetime(2026, 5, 1, tzinfo=UTC)
    confirmed = check("identity") | {"time": late}
    assert agrees([approved, failed | {"time": early}, confirmed]) == [
        "The identity document was found genuine.",
        "The provider of the identity check approved it.",
    ]
    assert agrees([approved, failed | {"time": late}, confirmed | {"time": early}]) == []


def test_one_employer_who_contradicts_takes_nothing_of_another_back() -> None:
    told = [check("employment") | {"about": "a"}, check("employment", "contradicted") | {"about": "b"}]
    assert len(agrees(told)) == 1


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("The document-number given here is also that of 1 people of other names.",
         "The document number given here is also that of 1 person of another name."),
        ("A provider contradicted the tax-number 1 times.", "A provider contradicted the tax number once."),
        ("A provider contradicted the name 2 times.", "A provider contradicted the name twice."),
        ("1 jobs are claimed at offices.", "1 job are claimed at offices."),
        ("21 people of other names", "21 people of other names"),
        ("12 times", "12 times"),
        ("one home-made résumé of 1.1 people", "one home-made résumé of 1.1 people"),
    ],
)  # fmt: skip
def test_sentences_have_no_ids_and_one_person_is_one(sentence: str, said: str) -> None:
    assert plain(sentence) == said


def test_what_is_missing_is_named_as_people_name_it() -> None:
    assert lacking(("resume_facts|letter_facts", "shared")) == "the pack has no résumé or letter"
    assert lacking(("contact_facts", "code_facts")) == "the pack has no contact data and no code history"
    assert lacking(("shared",)) == "nothing was there to compare with"
    assert too_little(("sessions",)) == "too little in the log of form, test or signature sessions"


def row(**more: Any) -> dict[str, Any]:
    return {"kind": "phone", "value_key": "k", "shown": "0101", "other": "C-2", "shared_by": 2, "share": 1.0,
            "names": "different", "household": False, "same_agency": False, "other_time": None, **more}  # fmt: skip


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({}, None),
        ({"names": "unknown"}, None),
        ({"household": True}, "one home and one family name: a household"),
        ({"names": "same"}, "the same name: it may be one person who applied twice"),
        ({"names": "compatible"}, "the names may be one person's, written another way"),
        ({"same_agency": True}, "one agency sent both, and agencies give contacts of their own"),
        ({"shared_by": 51}, "50 people have it, so it is nobody's own"),
        ({"shared_by": 50}, None),
    ],
)
def test_why_a_shared_value_says_little(more: dict[str, Any], why: str | None) -> None:
    [entry] = shares([row(**more)])
    assert entry["excused"] == why


def test_one_stranger_among_a_household_is_not_excused_by_it() -> None:
    [entry] = shares([row(household=True), row(other="C-3", shared_by=3)])
    assert (entry["excused"], entry["people"], entry["with"]) == (None, 2, ["C-2", "C-3"])


def test_what_nothing_explains_comes_first() -> None:
    told = shares(
        [row(kind="email", household=True), row(kind="wallet"), row(kind="phone", other="C-9", shared_by=4)]
    )
    assert [each["kind"] for each in told] == ["wallet", "phone", "email"]
