"""Every fact names a source, and every source an indicator needs is there."""

import pytest

from watchword.knowledge import (
    KnowledgeError,
    citations,
    forwarder_patterns,
    history_patterns,
    hosting_organisations,
    ip_kvm_identities,
    keep_awake_tools,
    remote_tools,
    tamper_patterns,
    vpn_brands,
)
from watchword.knowledge.citations import parse_citations

# The catalogue's short keys beside the thirty indicators that are built first.
# fmt: off
CITED_BY_INDICATORS = [
    "G1", "G2", "G4", "G5", "G10", "G11", "V1", "V2", "V3", "V5", "V6", "V9", "V10", "V14", "V17",
    "V18", "V21", "V22", "V23", "V24", "V25", "V28", "V30", "V31", "V33", "V34", "V36", "V37",
]
# fmt: on


def test_every_row_of_every_table_cites_a_known_source() -> None:
    cited = {
        row.cite
        for table in (
            remote_tools(),
            ip_kvm_identities(),
            vpn_brands(),
            hosting_organisations(),
            keep_awake_tools(),
            forwarder_patterns(),
            tamper_patterns(),
            history_patterns(),
        )
        for row in table
    }

    assert len(cited) > 10
    assert cited - citations().keys() == set()


@pytest.mark.parametrize("short_key", CITED_BY_INDICATORS)
def test_each_source_the_indicators_cite_is_present(short_key: str) -> None:
    assert any(source.catalogue == short_key for source in citations().values())


def test_a_source_carries_its_key_and_an_address_only_when_certain() -> None:
    bulletin = citations()["fbi-2025-07-23"]

    assert (bulletin.key, bulletin.catalogue, bulletin.date) == ("fbi-2025-07-23", "G5", "2025-07-23")
    assert bulletin.url == "https://www.ic3.gov/PSA/2025/PSA250723-4"
    assert citations()["mandiant-2025-05-19"].url is None


def test_the_sources_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        citations()["made-up"] = citations()["lolrmm"]  # type: ignore[index]


WHOLE = 'catalogue = "-"\npublisher = "P"\ndate = "2025"\ntitle = "T"\nread = "A"\n'


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[a\n", "citations.toml:"),
        ('a = "b"\n', "a: must be a table of texts"),
        ("[a]\ndate = 2025\n", "a: must be a table of texts"),
        ("[a]\n" + WHOLE + 'page = "3"\n', "a: unknown page"),
        ("[a]\n" + WHOLE.replace('title = "T"\n', ""), "a: title missing"),
        ("[a]\n" + WHOLE.replace('"P"', '""'), "a: publisher: empty"),
        ("[a]\n" + WHOLE.replace('"A"', '"E"'), "a: read is 'E'; write A, B, C or D"),
    ],
)
def test_a_malformed_source_is_refused_by_name(text: str, complaint: str) -> None:
    with pytest.raises(KnowledgeError, match=complaint):
        parse_citations(text)
