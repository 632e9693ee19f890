"""A made-up company's results in the shape of `cases.json`, for looking at and for testing."""

import math
from typing import Any

from watchword.report.document import Case, Document, Finding

AS_OF = "2026-03-31T18:00:00Z"
PRIOR = math.log(0.001 / 0.999)

NAMES = (
    "Avery Whitlock", "Jordan Mbeki", "Casey Lindqvist", "Riley Okonkwo", "Morgan Castellanos",
    "Quinn Abernathy", "Rowan Takahashi", "Skyler Fontaine", "Emerson Achterberg-Villanueva", "Dakota Petrov",
    "Harper Nakamura", "Reese Oyelaran", "Finley Sørensen", "Sage Ibrahim", "Blair Romero",
)  # fmt: skip
ROLES = ("Senior backend engineer", "Front-end engineer", "Data engineer", "DevOps contractor", "QA analyst")
DEPARTMENTS = ("Payments", "Platform", "Data", "Mobile")
CITIES = ("Dayton, OH", "Tulsa, OK", "Boise, ID", "Mesa, AZ")

SHARED_HOME: dict[str, Any] = {
    "family": "co-location",
    "says": "{n} people's devices used the same home connection 203.0.113.77 on 41 days since 2 Jan.",
    "facts": {"address": "203.0.113.77", "days": 41, "people": 5, "with": ["p-01", "p-02", "p-03", "p-04"]},
    "innocent": ["partners or flatmates who both work here", "a co-working space", "carrier-grade NAT"],
    "settle": "Ask them to declare a shared household or workplace.",
}
TEMPLATES: dict[str, dict[str, Any]] = {
    "one-ip-many-workers": SHARED_HOME,
    "co-located-laptops": SHARED_HOME
    | {
        "says": "The issued laptop saw the same home gateway as 4 other issued laptops on 38 days.",
        "facts": {"value": "gw-9f31c2", "days": 38, "with": ["p-01", "p-02", "p-05"]},
    },
    "single-mfa-device-many-accounts": {
        "family": "shared-credential",
        "says": "One phone approved sign-ins for 3 accounts.",
        "facts": {"value": "phone-51ab…07", "with": ["p-02", "p-06"]},
        "innocent": ["a shared laboratory phone", "an administrator with a test account"],
        "settle": "Look at the phone together on a call and re-enrol each factor.",
    },
    "ip-kvm-usb-strings": {
        "family": "kvm",
        "says": "A remote keyboard-video-mouse device (PiKVM Composite KVM Device) was attached on 22 days.",
        "facts": {"manufacturer": "PiKVM", "product": "Composite KVM Device", "days": 22},
        "innocent": ["a home laboratory", "data-centre staff"],
        "settle": "Ask what is plugged in, and see it on camera.",
    },
    "rmm-tool-execution": {
        "family": "remote-control",
        "says": "AnyDesk ran unattended on 19 working days; this role has no approved remote tool.",
        "facts": {"tool": "AnyDesk", "days": 19, "approved": False},
        "innocent": ["helpdesk support", "a vendor's support session", "personal use"],
        "settle": "Ask the helpdesk for its ticket; else ask who connected.",
    },
    "commercial-vpn-signin": {
        "family": "concealment",
        "says": "86 % of interactive sign-ins came through a consumer VPN that policy does not allow.",
        "facts": {"share": 0.86, "sign_ins": 412},
        "innocent": ["a privacy habit", "hotel or café networks"],
        "settle": "Ask to sign in once without it, from home, at an agreed time.",
    },
    "delivery-address-changed": {
        "family": "delivery",
        "says": "The laptop was redirected two days before delivery to an address the person had not given.",
        "facts": {"changed": "2026-01-09T15:20:00Z", "distance_km": 1430.5},
        "innocent": ["a move", "a relative who is at home to sign"],
        "settle": "Ask for the present address and a picture of the asset label where the laptop stands.",
    },
    "payroll-account-shared": {
        "family": "pay",
        "says": "Pay of 2 people goes to one account ending 4417.",
        "facts": {"value": "account …4417", "with": ["p-03", "p-07"]},
        "innocent": ["a couple's joint account"],
        "settle": "Ask payroll to confirm the account's owner in writing.",
    },
    "off-hours-timezone-shape": {
        "family": "rhythm",
        "says": "Working hours fit a clock 9 hours away from the claimed one on 31 of 40 days.",
        "facts": {"shift_hours": 9, "days": 31},
        "innocent": ["night owls", "care duties", "an agreed shift"],
        "settle": "Ask the manager which hours were agreed.",
    },
    "bulk-repo-clone": {
        "family": "taking",
        "says": "57 repositories were cloned within two hours; the median of the team is 2 a day.",
        "facts": {"repositories": 57, "hours": 1.7},
        "innocent": ["onboarding", "a mirror", "a migration"],
        "settle": "Ask the manager for the task behind it.",
    },
}

# Which evidence each case has: (indicator, strength, log-odds after family discount).
PATTERNS: tuple[tuple[tuple[str, float, float], ...], ...] = (
    (("one-ip-many-workers", 1.0, 3.9), ("co-located-laptops", 1.0, 1.7), ("ip-kvm-usb-strings", 1.0, 4.4),
     ("delivery-address-changed", 0.8, 1.9), ("off-hours-timezone-shape", 0.7, 0.6)),
    (("one-ip-many-workers", 1.0, 3.9), ("rmm-tool-execution", 1.0, 3.2),
     ("single-mfa-device-many-accounts", 1.0, 3.4)),
    (("one-ip-many-workers", 1.0, 3.9), ("payroll-account-shared", 1.0, 4.1)),
    (("commercial-vpn-signin", 0.9, 3.3), ("rmm-tool-execution", 0.8, 2.2), ("bulk-repo-clone", 1.0, 1.2)),
    (("co-located-laptops", 1.0, 3.8), ("off-hours-timezone-shape", 0.9, 1.1)),
    (("single-mfa-device-many-accounts", 1.0, 4.2),),
    (("payroll-account-shared", 0.25, 2.8), ("commercial-vpn-signin", 0.5, 1.0)),
)  # fmt: skip


def made_finding(kind: str, /, strength: float = 1.0, log_odds: float = 2.0, **changed: Any) -> Finding:
    """One evidence of the company's kinds, with any field replaced."""
    template = TEMPLATES[kind]
    finding: dict[str, Any] = {
        "indicator": kind,
        "family": template["family"],
        "strength": float(strength),
        "log_odds": log_odds,
        "first": f"2026-01-{2 + len(kind) % 20:02d}T08:12:00Z",
        "last": f"2026-03-{5 + len(kind) % 24:02d}T16:40:00Z",
        "says": template["says"].format(n=5),
        "facts": dict(template["facts"]),
        "innocent": list(template["innocent"]),
        "settle": template["settle"],
        "event_ids": [f"evt-{kind[:6]}-{number:04d}" for number in range(12)],
        "events": 12 + len(kind) * 9,
    }
    return finding | changed  # type: ignore[return-value]


def band_of(risk: float) -> str:
    return "urgent" if risk >= 0.8 else "review" if risk >= 0.1 else "watch" if risk >= 0.02 else "clear"


def made_case(number: int, evidence: list[Finding], **changed: Any) -> Case:
    """A case whose risk is what its evidence adds up to."""
    absence = changed.pop("absence_log_odds", 0.0)
    total = PRIOR + absence + sum(finding["log_odds"] for finding in evidence)
    risk = 1 / (1 + math.exp(-total))
    families = list(dict.fromkeys(finding["family"] for finding in evidence))
    band = band_of(risk)
    lone = band == "urgent" and len(families) < 2
    case: dict[str, Any] = {
        "person_id": f"p-{number:02d}",
        "email": f"{NAMES[number % len(NAMES)].split()[0].lower()}.{number}@corp.example",
        "risk": risk,
        "band": "review" if lone else band,
        "capped_by": f"urgent asks for two kinds of evidence; here only {families[0]} counts"
        if lone
        else None,
        "coverage": 0.5 + (number % 5) / 10,
        "modes": [["farm"], ["own-device"], []][number % 3],
        "families": families,
        "prior_log_odds": PRIOR,
        "absence_log_odds": absence,
        "evidence": evidence,
    }
    return case | changed  # type: ignore[return-value]


def sharing_case(number: int, value: str, others: list[str], kind: str = "payroll-account-shared") -> Case:
    """A case whose one evidence says with whom a value is shared."""
    return made_case(number, [made_finding(kind, facts={"value": value, "with": others})])


def made_cases(number: int) -> list[Case]:
    """That many cases, the gravest first."""
    cases = []
    for at in range(number):
        fade = 1 - 0.12 * (at // len(PATTERNS))
        pattern = PATTERNS[at % len(PATTERNS)]
        evidence = [made_finding(name, strength, max(odds * fade, 0.2)) for name, strength, odds in pattern]
        cases.append(made_case(at + 1, evidence, absence_log_odds=-0.4 if at % 4 == 1 else 0.0))
    cases.sort(key=lambda case: (-case["risk"], case["person_id"]))
    return cases


def made_source(file: str, form: str | None, rows: int, **counted: Any) -> dict[str, Any]:
    """A file's row; what is not said otherwise was kept."""
    told = {"ignored": 0, "duplicate": 0, "rejected": 0, "note": None} | counted
    kept = rows - told["ignored"] - told["duplicate"] - told["rejected"]
    return {"file": file, "format": form, "rows": rows, "kept": kept} | told


def made_document(number: int = 14, **changed: Any) -> Document:
    """A whole result with that many cases."""
    document: dict[str, Any] = {
        "schema": 1,
        "as_of": AS_OF,
        "engine": "duckdb",
        "people": 412,
        "records": {"people": 412, "sign_ins": 182_334, "processes": 90_122, "payments": 2_460},
        "sources": [
            made_source(
                "okta/system-log-2026-q1.jsonl.gz", "okta-system-log", 182_940, ignored=590, duplicate=16
            ),
            made_source(
                "falcon/process-events.json", "crowdstrike-fdr", 90_125, rejected=3, note="3 lines were cut"
            ),
            made_source("hr/workers.csv", "roster", 412),
            made_source("payroll/2026-03.csv", "payroll-register", 2_460),
            made_source("misc/notes-of-the-offsite.docx", None, 0, note="no known format; give it to nobody"),
            made_source("truth.json", None, 0, note="a simulation's answers; passed over"),
        ],
        "not_evaluated": [
            {"indicator": "camera-minutes", "because": "No meeting quality logs were given.", "people": 412},
            {
                "indicator": "meeting-remote-control",
                "because": "No meeting quality logs were given.",
                "people": 412,
            },
            {"indicator": "commit-tz-mismatch", "because": "No git history was given.", "people": 180},
            {"indicator": "wallet-shared", "because": "No on-chain payments were given.", "people": 412},
            {
                "indicator": "references-never-spoken",
                "because": "No reference checks were given.",
                "people": 398,
            },
        ],
        "unjoined": {"sign-ins": 1204, "payments": 3, "devices": 0},
        "cases": made_cases(number),
    }
    return document | changed  # type: ignore[return-value]


def made_people(number: int = 70) -> dict[str, dict[str, str]]:
    """Display facts of the company's people; every ninth is only known by name."""
    people: dict[str, dict[str, str]] = {}
    for at in range(1, number + 1):
        facts = {"name": NAMES[at % len(NAMES)]}
        if at % 9:
            facts |= {
                "role": ROLES[at % len(ROLES)],
                "department": DEPARTMENTS[at % len(DEPARTMENTS)],
                "relationship": "contractor" if at % 3 == 0 else "worker",
                "location": CITIES[at % len(CITIES)],
                "started": f"2025-{1 + at % 12:02d}-15",
            }
        people[f"p-{at:02d}"] = facts
    return people
