"""Real persons of the UN's list asked as listed and with slips; ordinary people and firms who are nobody listed."""

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import numpy as np
from anyascii import anyascii
from rapidfuzz import fuzz, process

from benchmarks.screening import listed, ordinary
from benchmarks.screening.folding import folded
from benchmarks.screening.pairs import CONTENDERS, Judged, Pairs, judged
from benchmarks.screening.slips import with_slip
from benchmarks.screening.told import Told, progress
from watchword.flows.screen import Screening
from watchword.screening.ask import Answer
from watchword.screening.entry import Entry
from watchword.screening.query import Kind, Query
from watchword.screening.store import ListStore

#: Chosen after the last change of rules; the tests, the setting of bounds and earlier runs of this used others.
SLIPS, PEOPLE, FIRMS, MIXED = 270_143, 418_009, 690_511, 335_717
ALERTS = ("hit", "question")
#: Entries that an ordinary name is held beside for the peers: those nearest by token_sort_ratio.
NEAREST = 3


def run(told: Told, work: Path, names: int) -> None:
    """All of it: recall, ordinary people against the UN, ordinary people and firms against both."""
    un = listed.store(work / "un", ["un-sc"])
    entries = [entry for entry in un.entries("un-sc") if entry.kind.value == "person"]
    screening = Screening(un, datetime.now(UTC))
    rows: dict[str, list[str]] = {name: [name] for name in CONTENDERS}
    recall(told, screening, entries, rows)
    clean(told, screening, entries, rows, names)
    told.table(("on the UN's persons", "as listed", "one slip", "ordinary people, of their "
               f"{NEAREST} nearest"), list(rows.values()))  # fmt: skip
    mixed(told, listed.store(work / "both", listed.FILES), names)


def recall(told: Told, screening: Screening, entries: list[Entry], rows: dict[str, list[str]]) -> None:
    """Every name and alias as it is listed, and with a slip; Watchword finds it among all, the peers beside its own."""
    random = Random(SLIPS)
    for called, wanted, slip in (("as listed", 0.995, False), ("with one slip", 0.985, True)):
        progress(f"UN persons {called}")
        pairs, own = Pairs(), []
        for entry in entries:
            for name in entry.names:
                text = with_slip(name.text, random) if slip else name.text
                pairs.add(text, (each.text for each in entry.names), "person")
                own.append(entry.entry_id)
        answers = screening.ask_all(Query(text, Kind.PERSON) for text, _ in pairs.queries)
        found = [_found(answer, mine) for answer, mine in zip(answers, own, strict=True)]
        share, names = sum(found) / len(found), f"{sum(found):,} of {len(found):,}"
        _add(rows, judged(pairs))
        told.say(f"Names of the UN's {len(entries)} persons {called}, among all entries: {names} found.")
        bar = f"UN persons and aliases {called}: recall at least {wanted}"
        told.bar(bar, share >= wanted, f"{share:.4f} ({names})")


def _found(answer: Answer, entry_id: str) -> bool:
    return any(match.entry_id == entry_id and match.verdict in ALERTS for match in answer.matches)


def _add(rows: dict[str, list[str]], outcome: dict[str, Judged]) -> None:
    for name, each in outcome.items():
        rows[name].append(each.missing or f"{each.share:.2%}")


def clean(
    told: Told, screening: Screening, entries: list[Entry], rows: dict[str, list[str]], count: int
) -> None:
    """Ordinary people by their names alone."""
    progress("ordinary people against the UN")
    people = _unlisted(ordinary.persons(count, PEOPLE), entries)
    asked = screening.ask_all(Query(name, Kind.PERSON) for _, name in people)
    where = [place for (place, _), answer in zip(people, asked, strict=True)
             if any(match.list_id == "un-sc" and match.verdict in ALERTS for match in answer.matches)]  # fmt: skip
    share = len(where) / len(people)
    places = ", ".join(f"{place} {n}" for place, n in Counter(where).most_common())
    told.say(f"Ordinary people of {len({place for place, _ in people})} of Faker's locales, by name alone: "
             f"{len(where)} of {len(people):,} ask a question ({places or 'none'}).")  # fmt: skip
    told.bar("ordinary people's names that alert on the UN's list at most 0.15 %", share <= 0.0015,
             f"{share:.2%} ({len(where)} of {len(people):,})")  # fmt: skip
    pairs = _nearest([name for _, name in people], entries)
    outcome = judged(pairs)
    for name, each in outcome.items():
        alerting = {query for (query, _), alert in zip(pairs.beside, each.alerts, strict=False) if alert}
        rows[name].append(each.missing or f"{len(alerting) / len(people):.2%}")


def _unlisted(people: Iterable[tuple[str, str]], entries: Iterable[Entry]) -> list[tuple[str, str]]:
    """Without those who happen to be called exactly like somebody listed."""
    names = {folded(name.text) for entry in entries for name in entry.names}
    return [(place, name) for place, name in people if folded(name) not in names]


def _nearest(people: list[str], entries: list[Entry]) -> Pairs:
    """Each name beside the entries that have the names most like it; who would search among all meets these too."""
    names = [(at, _sorted(name.text)) for at, entry in enumerate(entries) for name in entry.names]
    owner = np.array([at for at, _ in names])
    pairs = Pairs([(name, "person") for name in people],
                  [(tuple(name.text for name in entry.names), "person") for entry in entries])  # fmt: skip
    for start in range(0, len(people), 1_000):
        asked = [_sorted(name) for name in people[start : start + 1_000]]
        scores = process.cdist(asked, [text for _, text in names], scorer=fuzz.ratio, dtype=np.uint8)
        for row, near in enumerate(np.argsort(-scores.astype(np.int16), axis=1, kind="stable")):
            beside = list(dict.fromkeys(owner[near[:100]].tolist()))[:NEAREST]
            pairs.beside += [(start + row, at) for at in beside]
    return pairs


def _sorted(name: str) -> str:
    return " ".join(sorted(anyascii(name).lower().split()))


def mixed(told: Told, store: ListStore, count: int) -> None:
    """People and firms without a word of which they are, against OFAC's and the UN's lists."""
    progress("ordinary people and firms against OFAC and the UN")
    every = [entry for each in listed.FILES for entry in store.entries(each)]
    half = count // 2
    given = _unlisted([*ordinary.persons(half, MIXED), *ordinary.firms(count - half, FIRMS)], every)
    Random(MIXED).shuffle(given)
    verdicts: Counter[str] = Counter()
    answers = Screening(store, datetime.now(UTC)).ask_all(Query(name) for _, name in given)
    for (place, name), answer in zip(given, answers, strict=True):
        verdicts[answer.verdict] += 1
        if answer.verdict in ALERTS:
            progress(f"  {answer.verdict}: {place} {name} for {answer.matches[0].name}")
    most = 15 * len(given) / 10_000
    told.bar("10,000 ordinary people and firms of no said kind: no hit, at most 15 questions",
             not verdicts["hit"] and verdicts["question"] <= most,
             f"{verdicts['hit']} hits, {verdicts['question']} questions of {len(given):,}")  # fmt: skip
