"""What published lists name and nobody should score moves no applicant's evidence: each row of the lists that is excluded."""

import pytest

from tests.fairness.applicants import declared, found
from tests.indicators.applicants import Row, answer, check, fact
from tests.indicators.everything import EVERYTHING, tables
from tests.indicators.tables import at
from watchword.enrich.prepared_applicants import PREPARED_APPLICANTS
from watchword.indicators.evidence import Evidence


def shown(
    *names: str, values: tuple[str | None, ...] = ("a", "KR", "CN", None), number: float | None = 1.0
) -> list[Row]:
    return [fact(name, value, number) for name in names for value in values]


#: The excluded red flags by their published ids, and other traits, each as everything in a pack that could tell of it.
EXCLUDED: dict[str, dict[str, list[Row]]] = {
    "overseas-degree-home-address-elsewhere": {
        "resume_facts": shown("resume.far-apart", "resume.jobs", "resume.employer-respelled", "resume.unread-lines"),
        "checks": [
            check("education", result, about=f"school {number}", reason="institution abroad")
            for number, result in enumerate(("confirmed", "unreachable", "not-found", "refused", "inconclusive"))
        ],
    },
    "korean-language-preference": {
        "resume_facts": shown(
            "pdf.language", "docx.language", "text.encoding", "pdf.title", values=("ko", "ko-KR", "ko-KP", "en")
        ),
    },
    "multi-identity-email-lexicon": {
        "contact_facts": shown(
            "contact.email", values=("dragon.dev116@example.net", "star1992@example.net", "silver.talent@example.org")
        )
        + shown("contact.email-alias-service", "contact.email-free-provider", "contact.email-role"),
    },
    "avatar-style": {
        "photo_facts": shown("image.flat", "image.size", "image.software", "image.generator", "image.editor"),
    },
    "orthogonal-identity-combination": {
        "identity_facts": shown("mrz.issuer-unknown", "aamva.issuer-unknown", "aamva.jurisdiction-differs", "mrz.specimen")
        + shown("identity.different", values=("nationality", "citizenship", "birthplace", "residence", "language")),
        "contact_facts": shown("contact.phone-region", "contact.bank-country"),
    },
    "name-accent-appearance": {
        "answers": [
            answer(seen, said)
            for seen in ("accent", "appearance", "age", "sex", "western-name", "fluent-english", "nervous", "eye-contact")
            for said in ("yes", "no", "failed")
        ],
        "resume_facts": shown("pdf.author", "docx.creator", values=("Jordan Smith", "Min-jun Kim", "Olúfẹ́mi Adébáyọ̀")),
        "identity_facts": shown("mrz.names-truncated", "aamva.name-truncated"),
    },
    "start-delay-medical-excuse": {
        "applications": [
            {"person_id": "ann", "time": at(day), "status": status}
            for day, status in enumerate(("start postponed", "medical leave", "on hold: family", "rescheduled"))
        ],
        "answers": [
            answer("turn-head", "excused", "camera", day=-2, accommodated=True),
            answer("start-postponed", "yes"),
            answer("medical-reason", "yes"),
        ],
    },
    "prc-linked-payment": {
        "contact_facts": shown("contact.bank-country", values=("CN", "HK", "RU", "KP", "US"))
        + shown("contact.bank-known", "contact.bank-iban", values=("no", "form", "checksum"))
    },
    "fonts": {"resume_facts": shown("pdf.font", "docx.font", values=("Batang", "SimSun", "MalgunGothic", "Helvetica"))},
    "clock of the computer": {
        "resume_facts": [fact("pdf.created-offset", number=minutes) for minutes in (-300.0, 0.0, 330.0, 540.0)]
    },
    "telephone's region": {"contact_facts": shown("contact.phone-region", "contact.phone-type", values=("KR", "CN", "US"))},
    "SSN area": {
        "contact_facts": [
            fact("contact.tax-number-form", form, detail=f"ends in {end}")
            for form in ("ssn", "itin", "atin", "ein", "unknown")
            for end in ("0001", "5123")
        ]
    },
    "camera minutes": {
        "meetings": [
            {"person_id": "ann", "time": at(day), "meeting": f"m{day}", "device": device, "device_kind": "camera"}
            for day, device in enumerate(("none", "camera off", "", None, "integrated camera"))
        ],
        "answers": [answer("camera-off", "yes", day=day) for day in range(9)],
    },
    "nationality, sex, age": {
        "identity_facts": shown("identity.different", values=("nationality", "sex", "age", "height", "eyes"))
        + shown("mrz.unknown-date", "mrz.unusual-validity", values=("birth", "expiry", "1961-02-03")),
    },
}  # fmt: skip


@pytest.fixture(scope="module")
def before() -> list[Evidence]:
    """What is found without them."""
    return found(EVERYTHING)


def test_they_speak_of_facts_that_readers_of_packs_give() -> None:
    rows = [row for tables in EXCLUDED.values() for told in tables.values() for row in told]
    assert {row["fact"] for row in rows if "fact" in row} <= declared().keys()


@pytest.mark.parametrize("excluded", EXCLUDED)
def test_alone_it_is_no_evidence(excluded: str) -> None:
    assert found(EXCLUDED[excluded]) == []


@pytest.mark.parametrize("excluded", EXCLUDED)
def test_it_changes_no_evidence_that_is_there(excluded: str, before: list[Evidence]) -> None:
    assert found(tables(**EXCLUDED[excluded])) == before


def test_where_everybody_claims_to_live_changes_nothing(before: list[Evidence]) -> None:
    for zone, latitude, longitude in (
        ("Asia/Seoul", 37.6, 127.0),
        ("Africa/Lagos", 6.5, 3.4),
        (None, None, None),
    ):
        moved = [
            {**row, "zone": zone, "latitude": latitude, "longitude": longitude}
            for row in EVERYTHING["applicants"]
        ]
        assert found({**EVERYTHING, "applicants": moved}) == before


@pytest.mark.parametrize("language", ["ko-KR", "zh-CN", "en-US"])
def test_the_language_of_a_browser_changes_nothing(language: str, before: list[Evidence]) -> None:
    spoken = [{**row, "agent": f"{row.get('agent')} ({language})"} for row in EVERYTHING["sessions"]]
    assert found({**EVERYTHING, "sessions": spoken}) == before


def test_whose_country_a_network_is_in_changes_nothing(before: list[Evidence]) -> None:
    moved = [
        {**row, "as_org": "Example Telecom", "latitude": 39.0, "longitude": 125.7}
        for row in EVERYTHING["sessions"]
    ]
    assert found({**EVERYTHING, "sessions": moved}) == before


def test_no_table_has_room_for_a_country_a_language_or_minutes_of_the_camera() -> None:
    columns = {column.name for table in PREPARED_APPLICANTS.values() for column in table}
    assert (
        columns
        & {"country", "language", "nationality", "citizenship", "sex", "age", "camera_minutes", "name"}
        == set()
    )
