"""A threat report as it was read, and small feeds, for all tests of the exchange."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.intel.exchange.feeds import serving
from watchword.intel.exchange.taxii_serve import Server, server
from watchword.intel.report import (
    Amount,
    Country,
    Dated,
    Mitigation,
    Observable,
    Quote,
    Report,
    Role,
    Section,
    Sector,
    Subject,
    SubjectKind,
    Tactic,
    Technique,
)
from watchword.screening.store import ListStore

SAID = Quote(12, "Overview", "Example Sparrow's workers were placed at software companies.")
MET = Quote(30, "Indicators", "=cmd|' /C calc'!A0 was seen beside it.")


@pytest.fixture
def report() -> Report:
    """Give a report with at least one of everything."""
    return Report(
        title="Remote workers under borrowed names",
        digest="ab" * 32,
        sections=(Section("Overview", "overview", 10, ("…",)),),
        subjects=(
            Subject(SubjectKind.ACTOR, "Example Sparrow", Role.ATTRIBUTION, (SAID,), ("ES-1", "Jade O'Test")),
            Subject(SubjectKind.ACTOR, "Another Cluster", Role.MENTIONED, (SAID,)),
            Subject(SubjectKind.ORGANIZATION, "Example Trading Co", Role.FRONT, (SAID,), ("ETC",), ("CN",)),
            Subject(SubjectKind.ORGANIZATION, "Example Bureau", Role.MENTIONED, (SAID,)),
            Subject(SubjectKind.ORGANIZATION, "Example Victim Ltd", Role.TARGET, (SAID,)),
            Subject(SubjectKind.PERSON, "Pat Example", Role.ASSOCIATED, (SAID,)),
            Subject(SubjectKind.MALWARE, "BeaverExample", Role.ASSOCIATED, (SAID,)),
            Subject(SubjectKind.TOOL, "AnyExample", Role.ASSOCIATED, (SAID,)),
        ),
        countries=(
            Country("KP", "North Korea", (Role.ATTRIBUTION,), (SAID,)),
            Country("CN", "China", (Role.MENTIONED,), (SAID,)),
            Country("US", "United States", (Role.TARGET, Role.OPERATIONS), (SAID,)),
        ),
        sectors=(Sector("software", "technology", (SAID,)), Sector("gaming", "", (SAID,))),
        observables=(
            Observable("wallet", "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq", (MET,), "XBT"),
            Observable("domain", "jobs.example.com", (MET,)),
            Observable("url", "https://jobs.example.com/it's?a=1\\2", (MET,)),
            Observable("ip", "203.0.113.7", (MET,)),
            Observable("ip", "2001:db8::7", (MET,)),
            Observable("email", "worker@example.org", (MET,)),
            Observable("hash", "d41d8cd98f00b204e9800998ecf8427e", (MET,)),
            Observable("hash", "ab" * 32, (MET,)),
            Observable("phone", "+1 212 555 0142", (MET,)),
        ),
        techniques=(
            Technique("attack", "T1566.002", "Spearphishing Link", True, "", (SAID,)),
            Technique("attack", "T1078", "Valid Accounts", False, "borrowed names", (SAID,)),
            Technique("insider", "IF025", "Account Sharing", False, "shared logins", (SAID,)),
        ),
        tactics=(Tactic("Payment", "=They ask for payment in coins.", ("T1078",), SAID),),
        mitigations=(Mitigation("Verify identity on camera. " * 8, ("identity", "interview"), SAID),),
        amounts=(Amount(5_000_000.0, "USD", "at-least", SAID),),
        dates=(Dated("2025-01-16", Quote(2, "", "January 16, 2025")), Dated("2024", SAID)),
        notes=("two pages could not be read",),
    )


@pytest.fixture
def store(tmp_path: Path) -> ListStore:
    """Give an empty store of lists."""
    return ListStore(tmp_path / "lists")


@pytest.fixture
def collections(tmp_path: Path) -> Path:
    """Give a folder with one empty collection, `advisories`."""
    (tmp_path / "collections" / "advisories").mkdir(parents=True)
    return tmp_path / "collections"


@pytest.fixture
def own_server(collections: Path) -> Iterator[Server]:
    """Serve the collections over real HTTP on this machine."""
    with server(collections, "127.0.0.1", 0, None) as made, serving(made):
        yield made
