"""Years of applications: a ring that no single value holds together, beside honest sharing of every kind."""

import csv
import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pytest

from watchword.simulation.applicants.simulate_applicants import simulate_applicants

COUNT = 1500


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return simulate_applicants(7, tmp_path_factory.mktemp("years"), applicants=COUNT)


@pytest.fixture(scope="module")
def truth(out: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads((out / "applicants-truth.json").read_text())
    return told


@pytest.fixture(scope="module")
def forms(out: Path) -> dict[str, dict[str, str]]:
    return {row["Candidate ID"]: row for row in table(out / "applicants" / "greenhouse-applications.csv")}


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def digits(phone: str) -> str:
    return "".join(letter for letter in phone if letter.isdigit())[-10:]


def reached(ties: list[dict[str, Any]], start: str) -> set[str]:
    seen, waiting = set[str](), [start]
    while waiting:
        one = waiting.pop()
        if one not in seen:
            seen.add(one)
            waiting += [other for tie in ties if one in tie["candidates"] for other in tie["candidates"]]
    return seen


def test_the_count_is_whole_and_the_days_span_three_years(forms: dict[str, dict[str, str]]) -> None:
    days = sorted(row["Applied On"] for row in forms.values())
    assert len(forms) == COUNT
    assert days[0] < "2023-08" and "2026-06" <= days[-1] <= "2026-06-30"


def test_the_ring_hangs_together_over_all_its_ties(truth: dict[str, Any]) -> None:
    assert len(truth["ring"]) == 12
    assert reached(truth["ties"], truth["ring"][0]) == set(truth["ring"])


def test_no_single_kind_of_value_holds_the_ring(truth: dict[str, Any]) -> None:
    for kind in {tie["shares"][0] for tie in truth["ties"]}:
        one_kind = [tie for tie in truth["ties"] if tie["shares"] == [kind]]
        assert max(len(reached(one_kind, persona)) for persona in truth["ring"]) <= 4


def test_every_tie_can_be_read_from_the_exports(
    out: Path, truth: dict[str, Any], forms: dict[str, dict[str, str]]
) -> None:
    held = defaultdict(set)
    for row in table(out / "applicants" / "identifiers.csv"):
        held[row["kind"], row["candidate"]].add(row["value"])
    for row in table(out / "applicants" / "hackerrank-sessions.csv"):
        held["device", row["Candidate ID"]].add(row["Device Fingerprint"])
    for row in table(out / "applicants" / "xref-references.csv"):
        held["referee", row["Candidate ID"]].add(row["Referee Email"])
    for candidate, row in forms.items():
        held["phone", candidate].add(digits(row["Phone"]))
        held["home-unit", candidate].add(row["Address"] + row["City"])
    lines = (json.loads(line) for line in (out / "applicants" / "resume-texts.jsonl").open(encoding="utf-8"))
    for row in lines:
        held["resume", row["candidate"]] = set(row["text"].split("\n"))
    for tie in truth["ties"]:
        values = [held[tie["shares"][0], candidate] for candidate in tie["candidates"]]
        assert set.intersection(*values), tie


def test_one_agencys_telephone_stands_on_a_third_of_all(
    forms: dict[str, dict[str, str]], truth: dict[str, Any]
) -> None:
    (phone, count), *_ = Counter(digits(row["Phone"]) for row in forms.values()).most_common(1)
    assert count == (COUNT - 12) // 3
    assert phone.startswith(phone[:3] + "555")
    assert not {digits(forms[persona]["Phone"]) for persona in truth["ring"]} & {phone}


def test_honest_people_share_in_many_ways_and_no_persona_is_among_them(truth: dict[str, Any]) -> None:
    stories = {group["story"] for group in truth["innocent"]}
    assert {"agency", "household", "library", "campus or carrier", "reassigned number", "serial applicant",
            "referral chain", "referral circle", "former manager"} <= stories  # fmt: skip
    honest = {candidate for group in truth["innocent"] for candidate in group["candidates"]}
    assert not honest & set(truth["ring"])


def test_resumes_have_a_persons_length(out: Path) -> None:
    rows = [json.loads(line) for line in (out / "applicants" / "resume-texts.jsonl").open(encoding="utf-8")]
    counts = sorted(len(row["text"].split()) for row in rows)
    assert counts[0] > 90 and counts[-1] < 550
    assert 180 < sum(counts) / len(counts) < 330


def test_the_same_seed_writes_the_same_bytes(tmp_path: Path) -> None:
    first, second = (simulate_applicants(2, tmp_path / name, applicants=240, ring=6) for name in "ab")
    for path in sorted(first.rglob("*.*")):
        assert path.read_bytes() == (second / path.relative_to(first)).read_bytes()


def test_without_a_ring_nobody_is_planted(tmp_path: Path) -> None:
    out = simulate_applicants(2, tmp_path, applicants=240, ring=0)
    told = json.loads((out / "applicants-truth.json").read_text())
    assert (told["ring"], told["ties"]) == ([], [])


def test_a_ring_too_large_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="ring is 40: give 0, or 2 up to a tenth"):
        simulate_applicants(1, tmp_path, applicants=300, ring=40)
