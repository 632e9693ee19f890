"""What is planted can be found by reading the files, and only there."""

import csv
import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pikepdf

from tests.simulation.packs.conftest import folders

FORM = re.compile("greenhouse|lever|ashby|workday")


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def log(folder: Path, pattern: str) -> list[str]:
    command = ["git", "-C", str(folder), "log", f"--format={pattern}"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()


def everywhere(packs: Path) -> list[Path]:
    return sorted((packs / "packs").iterdir())


def resume_ids(folder: Path) -> set[bytes]:
    made = set()
    for path in folder.glob("*.pdf"):
        if "cover" not in path.name.lower():
            with pikepdf.open(path) as pdf:
                made.add(bytes(pdf.trailer.ID[0]))
    return made


def test_the_ring_has_one_original_and_nobody_else_has_it(
    packs: Path, truth: list[dict[str, object]]
) -> None:
    ring = folders(packs, truth, "shared template ring")
    ids = [resume_ids(folder) for folder in ring]
    assert len(set.union(*ids)) == 1
    others = set.union(*(resume_ids(folder) for folder in everywhere(packs) if folder not in ring))
    assert not others & ids[0]


def test_the_rings_referees_vouch_in_a_circle(packs: Path, truth: list[dict[str, object]]) -> None:
    edges = {}
    for folder in folders(packs, truth, "shared template ring"):
        row = table(folder / "references-xref.csv")[0]
        edges[row["Candidate Email"]] = row["Referee Email"]
    assert set(edges) == set(edges.values())
    assert all(candidate != referee for candidate, referee in edges.items())


def test_one_device_and_one_account_are_in_two_of_three(packs: Path, truth: list[dict[str, object]]) -> None:
    ring = folders(packs, truth, "shared template ring")
    devices = [table(folder / "hackerrank-sessions.csv")[0]["Device Fingerprint"] for folder in ring]
    accounts = [json.loads((folder / "bank account lookup.json").read_text())["last4"] for folder in ring]
    phones = [json.loads((folder / "twilio-lookup.json").read_text())["phone_number"] for folder in ring]
    assert [len(set(each)) for each in (devices, accounts, phones)] == [2, 2, 2]


def test_the_shared_account_stands_on_both_forms(packs: Path, truth: list[dict[str, object]]) -> None:
    ring = folders(packs, truth, "shared template ring")
    forms = [path.read_text() for folder in ring for path in folder.glob("*.json") if FORM.search(path.name)]
    accounts = [found[0] for form in forms if (found := re.search(r"\b0005\d{8}\b", form))]
    assert (len(forms), len(accounts), len(set(accounts))) == (3, 3, 2)


def test_the_copied_history_has_the_older_projects_trees_under_other_names(
    packs: Path, truth: list[dict[str, object]]
) -> None:
    (folder,) = folders(packs, truth, "copied code history")
    own, older = folder / "code" / "pagewise-search", folder / "reference" / "shelf-index"
    assert set(log(own, "%T")) <= set(log(older, "%T"))
    assert not set(log(own, "%ae")) & set(log(older, "%ae"))
    assert len(set(log(own, "%ae"))) >= 5
    assert {line[-5:] for line in log(own, "%ai")} == {"+0900"}
    created = json.loads((folder / "github" / "user.json").read_text())["created_at"]
    assert all(day < created for day in log(own, "%aI"))


def test_the_stolen_identity_is_contradicted_by_those_who_know(
    packs: Path, truth: list[dict[str, object]]
) -> None:
    (folder,) = folders(packs, truth, "stolen identity")
    assert table(folder / "tax number lookup.csv")[0]["verification_code"] == "5"
    account: dict[str, Any] = json.loads((folder / "bank account lookup.json").read_text())
    assert account["match_result"] == "no match"
    inquiry = json.loads((folder / "persona-inquiry.json").read_text())
    selfies = [one["attributes"]["status"] for one in inquiry["included"] if one["type"].endswith("selfie")]
    assert selfies == ["failed", "failed"]
    document = inquiry["included"][0]["attributes"]
    assert document["status"] == "passed"
    assert (
        inquiry["data"]["attributes"]["fields"]["address-city"]["value"] not in document["address-street-1"]
    )


def test_the_honest_three_have_no_contradiction_by_an_independent_contact(
    packs: Path, truth: list[dict[str, object]]
) -> None:
    for row in truth:
        report = packs / "packs" / str(row["pack"]) / "checkr-report.json"
        if str(row["kind"]).startswith("honest") and report.exists():
            records = json.loads(report.read_text())["employment_verification"]["records"]
            words = [event["text"] for record in records for event in record["events"]]
            assert words
            assert not [text for text in words if "nobody" in text]
