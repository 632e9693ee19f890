from time import process_time

from watchword.indicators.card import Family
from watchword.risk import assess

from .made import all_exposed, card, cards, finding, people, worker


def test_ten_thousand_people_with_twenty_thousand_findings_take_seconds_not_minutes() -> None:
    """Measured at about one second of CPU with 140 cards; the bound leaves room for a slow machine."""
    families = list(Family)
    known = [card(f"i{n}", families[n % len(families)]) for n in range(40)]
    everybody = people(10_000)
    found = [
        finding(known[n % 40].id, everybody[n % 9_973], known[n % 40].family, shared=str(n % 3_000))
        for n in range(20_000)
    ]
    began = process_time()
    results = assess([worker(p) for p in everybody], cards(*known), found, all_exposed(known, everybody))
    assert len(results) == 10_000
    assert process_time() - began < 8
