"""Machine-readable zones and licence barcodes' texts parsed a processor second, alone and with their facts."""

from datetime import UTC, datetime

from tests.documents.identity.cards import barcode, elements
from tests.documents.identity.zones import SPECIMENS

from benchmarks.documents.used import seconds
from benchmarks.screening.told import Told, progress
from watchword.documents.identity import aamva_facts, mrz_facts
from watchword.documents.identity.licence import read_licence
from watchword.documents.identity.mrz import read_mrz

NOW = datetime(2026, 3, 1, tzinfo=UTC)


def run(told: Told) -> None:
    """ICAO's specimens of every format, sound and with one OCR slip; cards of every version of AAMVA's standard."""
    progress("zones and barcodes")
    zones = list(SPECIMENS.values())
    slipped = [zone.replace("0", "O", 1) for zone in zones]
    cards = [barcode(version, elements(version)) for version in range(1, 11)]
    rows = [
        ("MRZ, ICAO's five specimens", _rate(seconds(lambda: [read_mrz(zone) for zone in zones]), zones)),
        ("the same with their facts", _rate(seconds(lambda: [_zone(zone) for zone in zones]), zones)),
        ("the same with a slip of OCR", _rate(seconds(lambda: [read_mrz(zone) for zone in slipped]), zones)),
        ("AAMVA, versions 1 to 10", _rate(seconds(lambda: [read_licence(card) for card in cards]), cards)),
        ("the same with their facts", _rate(seconds(lambda: [_card(card) for card in cards]), cards)),
    ]
    told.table(("identity documents' data", "a processor second"), rows)


def _zone(text: str) -> None:
    for zone in read_mrz(text):
        mrz_facts.facts(zone, NOW)


def _card(text: str) -> None:
    if licence := read_licence(text):
        aamva_facts.facts(licence, NOW)


def _rate(spent: float, texts: list[str]) -> str:
    return f"{len(texts) / spent:,.0f}"
