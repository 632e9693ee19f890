"""A report as STIX 2.1: valid, the same each time, and no more than the report says."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
import stix2
from hypothesis import given
from hypothesis import strategies as st
from stix2validator import ValidationOptions, validate_instance

from watchword.intel.exchange import Seen, sightings, stix_bundle
from watchword.intel.exchange.stix_out.bundle import as_bytes
from watchword.intel.exchange.stix_out.patterns import pattern
from watchword.intel.report import Dated, IntelligenceError, Observable, Quote, Report


def of_type(made: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [each for each in made["objects"] if each["type"] == kind]


def by_name(made: dict[str, Any], kind: str) -> dict[str, dict[str, Any]]:
    return {each["name"]: each for each in of_type(made, kind)}


def links(made: dict[str, Any]) -> set[tuple[str, str, str]]:
    """Relationships in words: source, verb, target."""
    names = {each["id"]: each.get("name", each["type"]) for each in made["objects"]}
    return {
        (names[each["source_ref"]], each["relationship_type"], names[each["target_ref"]])
        for each in of_type(made, "relationship")
    }


def test_the_validator_finds_no_fault(report: Report) -> None:
    # strict makes advice into errors; the one that is left out asks for random ids, and ours must be the same each time
    result = validate_instance(
        stix_bundle(report), ValidationOptions(version="2.1", strict=True, disabled="uuid-check")
    )
    assert [str(each) for each in (*result.errors, *result.warnings)] == []
    assert result.is_valid


def test_the_same_report_gives_the_same_bytes_and_stix2_reads_them(report: Report) -> None:
    first, second = as_bytes(stix_bundle(report)), as_bytes(stix_bundle(replace(report)))
    assert first == second
    read = stix2.parse(first.decode(), version="2.1", allow_custom=False)
    assert len(read.objects) == len(stix_bundle(report)["objects"])
    assert as_bytes(stix_bundle(replace(report, title="Another"))) != first


def test_everything_that_the_report_says_is_there(report: Report) -> None:
    made = stix_bundle(report)
    assert set(by_name(made, "threat-actor")) == set(by_name(made, "intrusion-set"))
    assert by_name(made, "intrusion-set")["Example Sparrow"]["aliases"] == ["ES-1", "Jade O'Test"]
    identities = by_name(made, "identity")
    assert identities["Pat Example"]["identity_class"] == "individual"
    assert identities["Example Trading Co"]["identity_class"] == "organization"
    assert identities["software"]["sectors"] == ["technology"]
    assert "sectors" not in identities["gaming"]
    assert {each["country"] for each in of_type(made, "location")} == {"CN", "KP", "US"}
    assert len(of_type(made, "indicator")) == len(report.observables)
    assert len(of_type(made, "course-of-action")) == 1
    [told] = of_type(made, "report")
    assert told["external_references"][0]["external_id"] == report.digest
    assert {each["id"] for each in of_type(made, "indicator")} <= set(told["object_refs"])


def test_techniques_bear_their_ids_and_proposals_say_so(report: Report) -> None:
    patterns = by_name(stix_bundle(report), "attack-pattern")
    stated, proposed = patterns["Spearphishing Link"], patterns["Valid Accounts"]
    assert stated["external_references"] == [{"source_name": "mitre-attack", "external_id": "T1566.002"}]
    assert (stated["confidence"], stated["labels"]) == (85, ["stated"])
    assert (proposed["confidence"], proposed["labels"]) == (15, ["proposed"])
    insider = patterns["Account Sharing"]["external_references"][0]
    assert insider == {"source_name": "insider-threat-matrix", "external_id": "IF025"}


def test_relations_are_said_of_the_actor_and_never_of_who_is_only_mentioned(report: Report) -> None:
    said = links(stix_bundle(report))
    assert ("Example Sparrow", "attributed-to", "Example Sparrow") in said
    assert ("Example Sparrow", "uses", "Valid Accounts") in said
    assert ("Example Sparrow", "uses", "BeaverExample") in said
    assert ("Example Sparrow", "targets", "Example Victim Ltd") in said
    assert ("Example Sparrow", "originates-from", "North Korea") in said
    assert ("Example Trading Co", "located-at", "China") in said
    assert ("domain jobs.example.com", "indicates", "Example Sparrow") in said
    assert not [each for each in said if "Another Cluster" in each or "Example Bureau" in each]


def test_wallets_and_telephones_are_looked_for_by_objects_of_a_defined_extension(report: Report) -> None:
    made = stix_bundle(report)
    assert set(by_name(made, "extension-definition")) == {
        "cryptocurrency-wallet object",
        "phone-number object",
    }
    patterns = [each["pattern"] for each in of_type(made, "indicator")]
    assert "[cryptocurrency-wallet:value = 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq']" in patterns
    # one definition, one object, whichever report it comes from
    other = stix_bundle(replace(report, title="Another", dates=()))
    assert of_type(made, "extension-definition") == of_type(other, "extension-definition")


def test_the_marking_is_one_of_four(report: Report) -> None:
    [marking] = of_type(stix_bundle(report, tlp="amber"), "marking-definition")
    assert marking["definition"] == {"tlp": "amber"}
    with pytest.raises(IntelligenceError, match="--tlp purple: there are clear, green, amber and red"):
        stix_bundle(report, tlp="purple")


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ((Dated("2019-05-01", Quote(90, "", "")), Dated("2025-01-16", Quote(2, "", ""))), "2025-01-16"),
        ((Dated("2019-05-01", Quote(90, "", "")), Dated("2021-05-01", Quote(80, "", ""))), "2021-05-01"),
        ((Dated("2019", Quote(90, "", "")), Dated("2020-03", Quote(80, "", ""))), "2020-03-01"),
        ((Dated("2019-99-99", Quote(1, "", "")),), "1970-01-01"),
        ((), "1970-01-01"),
    ],
)
def test_objects_bear_the_reports_own_date(report: Report, dates: tuple[Dated, ...], expected: str) -> None:
    [told] = of_type(stix_bundle(replace(report, dates=dates)), "report")
    assert told["published"] == f"{expected}T00:00:00.000Z"
    at = datetime(2026, 2, 3, 4, 5, 6, 789, UTC)
    [told] = of_type(stix_bundle(replace(report, dates=dates), at=at), "report")
    assert told["published"] == "2026-02-03T04:05:06.000Z"


def test_an_empty_report_is_a_valid_bundle() -> None:
    made = stix_bundle(Report("", "00" * 32, ()))
    assert validate_instance(made, ValidationOptions(version="2.1")).is_valid


def test_sightings_say_what_was_seen_and_at_nobody(report: Report) -> None:
    first, last = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 1, 5, tzinfo=UTC)
    seen = [
        Seen("domain", "jobs.example.com", first, last, 4),
        Seen("domain", "unnamed.example", first, last),
    ]
    made = sightings(report, seen, "Example Employer")
    [sighting] = of_type(made, "sighting")
    assert (sighting["count"], sighting["first_seen"]) == (4, "2026-01-01T00:00:00.000Z")
    assert sighting["sighting_of_ref"] == by_name(made, "indicator")["domain jobs.example.com"]["id"]
    result = validate_instance(made, ValidationOptions(version="2.1", strict=True, disabled="uuid-check"))
    assert result.is_valid
    assert as_bytes(made) == as_bytes(sightings(report, reversed(seen), "Example Employer"))


@given(st.text(min_size=1, max_size=60))
def test_any_value_makes_a_pattern_that_can_be_read_or_none(value: str) -> None:
    from stix2patterns.validator import run_validator  # noqa: PLC0415

    from watchword.intel.exchange.feeds.pattern_words import words  # noqa: PLC0415

    made = pattern(Observable("url", value, ()))
    if made is not None and "\ufeff" not in made:
        assert run_validator(made, "2.1") == []
        assert words(made)[3].value == value
