"""Vendors' records: reserved names and numbers only, the published pool's challenges, sound zones."""

import csv
import ipaddress
import json
import re
import tomllib
from datetime import date
from importlib.resources import files
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from watchword.simulation.packs.cohort import Cohort
from watchword.simulation.packs.dossier import Paper
from watchword.simulation.packs.mrz import passport_zone
from watchword.simulation.packs.ordinary import CAMERA, OBSERVATIONS, PLACE, WORK

RESERVED = [ipaddress.ip_network(each) for each in (
    "192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "198.18.0.0/15", "100.64.0.0/10", "2001:db8::/32")]  # fmt: skip


def texts(packs: Path) -> str:
    ends = {".json", ".csv", ".txt"}
    return "\n".join(
        path.read_text("utf-8-sig")
        for path in (packs / "packs").rglob("*")
        if path.suffix in ends and ".git" not in path.parts
    )


def test_mailboxes_are_in_example_domains(packs: Path) -> None:
    found = re.findall(r"[\w.+-]+@([\w.-]+)", texts(packs))
    assert len(found) > 100
    assert all(re.search(r"(^|\.)example\.(com|net|org)$", domain) for domain in found)


def test_addresses_of_lines_are_in_reserved_space(packs: Path) -> None:
    found = set(re.findall(r"\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\b", texts(packs)))
    versions = {each for each in found if re.search(r"\.0$", each)}
    assert found - versions
    for each in found - versions:
        assert any(ipaddress.ip_address(each) in network for network in RESERVED)


def test_telephone_numbers_are_set_apart_for_fiction(packs: Path) -> None:
    for path in (packs / "packs").rglob("twilio-lookup.json"):
        assert re.fullmatch(
            r"\+1\d{3}55501\d\d|\+447700900\d{3}", json.loads(path.read_text())["phone_number"]
        )


def test_no_two_people_have_one_telephone_but_those_that_a_story_gives_it() -> None:
    cohort = Cohort.of_seed(3)
    drawn = [re.sub(r"\D", "", cohort.american_phone())[-10:] for _ in range(2_000)]
    assert len(set(drawn)) == 2_000
    assert {number[3:8] for number in drawn} == {"55501"}


def test_the_interview_form_asks_what_the_published_pool_holds() -> None:
    data = files("watchword.knowledge") / "data"
    pool = tomllib.loads((data / "interview.toml").read_text())["challenges"]
    by_kind = {
        kind: {one["id"] for one in pool if one["kind"] == kind} for kind in ("camera", "work", "place")
    }
    assert (set(CAMERA), set(WORK), set(PLACE)) == (by_kind["camera"], by_kind["work"], by_kind["place"])
    rows = csv.DictReader((data / "interview_observations.csv").read_text().splitlines())
    assert set(OBSERVATIONS) == {row["observation"] for row in rows}


def test_who_signed_stands_beside_the_envelopes_events(packs: Path) -> None:
    for path in (packs / "packs").rglob("docusign-envelope-events.json"):
        envelope = json.loads(path.read_text())
        (signer,) = envelope["recipients"]["signers"]
        named = [field["value"] for event in envelope["auditEvents"] for field in event["eventFields"]]
        assert signer["name"] in named
        assert "@" in signer["email"]


def test_everybody_is_asked_as_much(packs: Path) -> None:
    for path in (packs / "packs").rglob("interview-form.csv"):
        with path.open(encoding="utf-8-sig", newline="") as file:
            asked = [row["Challenge"] for row in csv.DictReader(file)]
        assert [sum(one in kind for one in asked) for kind in (CAMERA, WORK, PLACE, OBSERVATIONS)] == [
            3,
            3,
            1,
            7,
        ]


def test_the_specimen_of_doc_9303_is_written_as_printed_but_for_sex_and_optional_data() -> None:
    paper = Paper("passport", "Eriksson", "Anna Maria", "L898902C3", date(1974, 8, 12), date(2012, 4, 15))
    first, second = passport_zone(paper)
    assert first == "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
    assert second.startswith("L898902C36UTO7408122<1204159<<<<")


@given(st.text(min_size=1, max_size=60), st.text(max_size=60), st.integers(0, 10**8))
def test_a_zone_is_always_two_lines_of_44_letters_of_its_own_alphabet(
    family: str, given_: str, number: int
) -> None:
    paper = Paper("passport", family, given_, f"X{number}", date(1990, 1, 2), date(2030, 3, 4))
    for line in passport_zone(paper):
        assert re.fullmatch(r"[A-Z0-9<]{44}", line)
