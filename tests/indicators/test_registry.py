"""All cards: the published ids are there, each in its stage's folder, with sources, rates and a sentence that works."""

import inspect
import string
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.indicators.tables import TestEngine
from watchword.enrich.prepared_applicants import PREPARED_APPLICANTS
from watchword.indicators.card import Card
from watchword.indicators.finding import COLUMNS
from watchword.indicators.registry import indicator, indicators
from watchword.knowledge import citations
from watchword.records import TABLES
from watchword.settings import Settings

#: The ids that other tools and settings files rely on.
PUBLISHED = """
    one-ip-many-workers ship-to-shared-with-other-worker single-mfa-device-many-accounts commercial-vpn-signin
    vpn-client-installed hosting-or-vps-origin multi-country-ip-short-window mfa-far-from-session
    device-scan-beyond-delivery off-hours-timezone-shape always-on-session rmm-tool-execution rmm-multiple-tools
    browser-remote-desktop ip-kvm-usb-strings kvm-class-combination unmanaged-first-login security-agent-tamper
    clearing-history address-change-after-offer ship-to-forwarder-or-cmra delivery-signature-mismatch
    shared-bank-account account-change-velocity banking-name-mismatch bulk-repo-clone repo-to-personal-account
    exit-data-surge device-not-returned post-termination-access
"""

CARDS = list(indicators().values())


def test_every_published_id_is_registered() -> None:
    assert set(PUBLISHED.split()) - set(indicators()) == set()
    assert len(set(PUBLISHED.split())) == 30


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
class TestEachCard:
    """What holds for every indicator."""

    def test_its_sources_are_known(self, card: Card) -> None:
        assert card.cites
        assert set(card.cites) - set(citations()) == set()

    def test_its_folder_is_its_stage_and_its_file_is_its_id(self, card: Card) -> None:
        assert card.compute is not None
        path = Path(inspect.getfile(card.compute))
        assert (path.parent.name, path.stem) == (card.stage.value, card.id.replace("-", "_"))

    def test_its_needs_are_record_tables_and_its_rates_are_chances(self, card: Card) -> None:
        assert {table for need in card.needs for table in need.split("|")} <= {*TABLES, *PREPARED_APPLICANTS}
        assert "protected" not in " ".join(card.needs)
        assert 0 < card.if_honest < card.if_scheme < 1

    def test_it_says_what_would_explain_and_settle_it(self, card: Card) -> None:
        assert card.asks.endswith("?")
        assert card.innocent
        assert card.settle.endswith(".")
        assert len(card.explanation) > 40

    def test_its_sentence_speaks_of_facts_that_it_gives(self, card: Card, empty: TestEngine) -> None:
        # given the columns of its evidence over empty tables
        assert card.compute is not None
        found = card.compute(empty.records, Settings())
        assert tuple(found.columns) == COLUMNS
        facts = found.schema()["facts"]
        # then every field of the sentence is a fact or a time, and the sentence formats
        fields = {field for _, field, _, _ in string.Formatter().parse(card.says) if field is not None}
        assert fields <= {*facts.names, "first", "last"}
        now = datetime(2026, 3, 2, tzinfo=UTC)
        sample = {name: 1 if kind.is_numeric() else "x" for name, kind in facts.items()}
        assert card.says.format(**{**sample, "first": now, "last": now}).endswith((".", "?"))

    def test_over_empty_tables_it_finds_nothing(self, card: Card, empty: TestEngine) -> None:
        assert card.compute is not None
        assert empty.run(card.compute(empty.records, Settings())).num_rows == 0


@pytest.fixture(scope="module")
def empty() -> TestEngine:
    """All prepared tables without a row."""
    return TestEngine({})


def test_two_indicators_cannot_have_one_id() -> None:
    card = CARDS[0]
    again = indicator(
        id=card.id, asks="", stage=card.stage, family=card.family, needs=(), if_scheme=0.5, if_honest=0.1,
        innocent=(), settle="", says="", cites=(),
    )  # fmt: skip
    with pytest.raises(ValueError, match=card.id):
        again(lambda records, settings: records.people)
