"""Mutates sound texts of identity documents and counts inputs and crashes: python -m benchmarks.identity_fuzz --minutes 60."""

import argparse
import random
import time
import traceback
from datetime import UTC, datetime

from watchword.documents.identity import aamva_facts, mrz_facts, vendor_result
from watchword.documents.identity.agree import Claims, claims_of_licence, claims_of_mrz, coherence
from watchword.documents.identity.licence import read_licence
from watchword.documents.identity.mrz import read_mrz
from watchword.documents.identity.vendor_result import claims_of_vendor, read_vendor_result
from watchword.documents.limits import DocumentError
from watchword.enrich.agreement import agreement

NOW = datetime(2026, 3, 1, tzinfo=UTC)

#: ICAO's specimens (state UTO), a card with a test issuer number, and results of no real person.
SOUND = (
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10",
    "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<",
    "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6",
    "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<",
    "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C4XXX4009078F9612109<<<<<<<<",
    "@\n\x1e\rANSI 636999100102DL00410090ZT01310010DLDAQT00000001\nDCSSAMPLE\nDDEN\nDACALEX\nDDFN\nDADNONE\nDDGN\n"
    "DBD06062021\nDBB06061986\nDBA06062029\nDAG1 MAIN STREET\nDAISPRINGFIELD\nDAJVA\nDAK23269\nDCF1\nDCGUSA\rZTZTA01\r",
    '{"verification": {"status": "approved", "code": 9001, "decisionTime": "2026-01-02T03:04:05Z", "person": '
    '{"firstName": "Alex", "lastName": "Sample", "dateOfBirth": "1986-06-06"}, "document": {"number": "T1"}}}',
    '{"object": "identity.verification_report", "created": 1767323045, "document": {"status": "verified", "dob": '
    '{"day": 6, "month": 6, "year": 1986}, "first_name": "Alex"}, "selfie": {"status": "unverified"}}',
    '{"data": {"type": "inquiry", "attributes": {"status": "approved"}}, "included": [{"type": '
    '"verification/government-id", "attributes": {"status": "passed", "checks": [{"name": "id_expired_detection"}]}}]}',
    '{"name": "document", "status": "complete", "result": "consider", "sub_result": "caution", "breakdown": '
    '{"image_integrity": {"result": "clear", "breakdown": {"image_quality": {"result": "clear"}}}}, "properties": {}}',
    '{"workflow": {"status": "PROCESSED"}, "decision": {"type": "PASSED"}, "capabilities": {"usability": '
    '[{"decision": {"type": "PASSED", "details": {"label": "OK"}}}], "extraction": [{"data": {"firstName": "A"}}]}}',
)
_LETTERS = '<«0123456789OIZSBGABCDLKPV \n\r\t\x1e@{}[]":,.-null é漢\x00\ud800'


def mutated(text: str, luck: random.Random) -> str:
    """`text` after one to eight random changes."""
    for _ in range(luck.randint(1, 8)):
        place = luck.randint(0, len(text))
        span = luck.choice((0, 1, 1, 1, 2, 8, 40))
        insert = "".join(luck.choice(_LETTERS) for _ in range(luck.choice((0, 1, 1, 2, 12))))
        if luck.random() < 0.05:
            insert = luck.choice(SOUND)
        text = text[:place] + insert + text[place + span :]
    return text


def tried(text: str) -> None:
    """Everything that reads such a text; only DocumentError may come out of it."""
    claims = [
        Claims(
            "form", name="Alex Sample", birth="06/06/1986", number="T1", address="1 Main St, Austin, TX 78701"
        )
    ]
    for zone in read_mrz(text):
        assert all(fact.name in mrz_facts.FACTS for fact in mrz_facts.facts(zone, NOW))
        claims.append(claims_of_mrz(zone))
    licence = read_licence(text)
    if licence is not None:
        assert all(fact.name in aamva_facts.FACTS for fact in aamva_facts.facts(licence, NOW))
        claims.append(claims_of_licence(licence))
    try:
        result = read_vendor_result(text.encode("utf-8", "surrogatepass"))
        assert all(fact.name in vendor_result.FACTS for fact in vendor_result.facts(result))
        claims.append(claims_of_vendor(result))
    except DocumentError:
        pass
    coherence(claims[:4], agreement)


def main() -> None:
    """Runs for the minutes asked for; prints 'N inputs, M crashes' and each crash as it comes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    luck = random.Random(asked.seed)
    end = time.monotonic() + asked.minutes * 60
    inputs = crashes = 0
    slowest = 0.0
    while time.monotonic() < end:
        text = mutated(luck.choice(SOUND), luck)
        begun = time.monotonic()
        try:
            tried(text)
        except Exception:
            crashes += 1
            print(repr(text), traceback.format_exc(), sep="\n", flush=True)
        slowest = max(slowest, time.monotonic() - begun)
        inputs += 1
    print(f"{inputs:,} inputs, {crashes} crashes, slowest {slowest:.3f} s", flush=True)


if __name__ == "__main__":
    main()
