"""The whole company: the same seed gives the same bytes, the truth adds up, nothing leaves reserved space."""

import hashlib
import re
from ipaddress import ip_address, ip_network
from pathlib import Path

import pytest

from tests.simulation.reading import Exports
from watchword.simulation import simulate

RESERVED = [
    ip_network(block)
    for block in (
        "198.18.0.0/15",
        "100.64.0.0/10",
        "203.0.113.0/24",
        "198.51.100.0/24",
        "192.0.2.0/24",
        "2001:db8::/32",
        "192.168.0.0/16",
        "10.0.0.0/8",
    )
]


def _digests(out: Path) -> dict[str, str]:
    files = sorted(path for path in out.rglob("*") if path.is_file())
    return {str(path.relative_to(out)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_the_same_seed_writes_the_same_bytes_and_another_seed_does_not(tmp_path: Path) -> None:
    one = _digests(simulate(50, 10, 3, tmp_path / "one"))
    two = _digests(simulate(50, 10, 3, tmp_path / "two"))
    other = _digests(simulate(50, 10, 4, tmp_path / "other"))
    assert one == two
    assert one["exports/people/workday-workers.csv"] != other["exports/people/workday-workers.csv"]


def test_one_row_a_person_and_nobody_is_both_planted_and_innocent(ordinary: Exports) -> None:
    assert len(ordinary.truth) == 100
    assert set(ordinary.truth) == set(ordinary.roster)
    assert sum(row["planted"] is not None for row in ordinary.truth.values()) == 1
    assert not [row for row in ordinary.truth.values() if row["planted"] and row["innocent"]]


def test_two_fifths_or_more_are_hard_innocents(ordinary: Exports) -> None:
    assert sum(row["innocent"] is not None for row in ordinary.truth.values()) >= 40


def test_planted_people_carry_scheme_mode_care_and_at_most_six_flags(crowded: Exports) -> None:
    planted = [row for row in crowded.truth.values() if row["planted"]]
    assert {row["mode"] for row in planted} == {"farm", "own-device"}
    assert {row["careful"] for row in planted} == {0, 1, 2, 3}
    assert all(row["planted"] == row["mode"] and 1 <= len(row["flags"]) <= 6 for row in planted)
    assert sum(len(row["flags"]) <= 3 for row in planted) * 3 >= len(planted)


def test_only_reserved_addresses_are_written(ordinary: Exports) -> None:
    found = set()
    for event in (one for events in ordinary.okta.values() for one in events):
        found |= {event["client"]["ipAddress"], *(link["ip"] for link in event["request"]["ipChain"])}
    for path in (ordinary.folder / "defender").rglob("*.jsonl"):
        found |= set(re.findall(r'"(?:PublicIP|IPv4Dhcp)":"([^"]+)"', path.read_text()))
    found |= {event["aip"] for event in ordinary.falcon}
    strays = [text for text in found if not any(ip_address(text) in block for block in RESERVED)]
    assert len(found) > 50
    assert not strays


def test_mail_and_telephones_are_reserved(ordinary: Exports) -> None:
    text = (ordinary.folder / "people" / "greenhouse-candidates.csv").read_text()
    assert all(re.search(r"example(\.net|\.org|\.com)?$", one) for one in re.findall(r"@([\w.-]+)", text))
    assert all("-555-01" in one for one in re.findall(r"\+1-[\d-]+", text))


@pytest.mark.parametrize(("people", "days", "share"), [(0, 30, 0.01), (50, 1, 0.01), (50, 30, 1.5)])
def test_arguments_that_make_no_company_are_refused(
    tmp_path: Path, people: int, days: int, share: float
) -> None:
    with pytest.raises(ValueError, match="give"):
        simulate(people, days, 1, tmp_path, planted_share=share)


def test_progress_counts_the_days(tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    simulate(5, 6, 1, tmp_path, progress=lambda step, done, of: told.append((step, done, of)))
    assert told[-1] == ("days", 6, 6)
