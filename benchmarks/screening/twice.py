"""One name written twice: aliases of the DPRK's entries, and Korean names in Hangul and in Latin letters."""

from collections.abc import Sequence
from pathlib import Path
from random import Random

from benchmarks.screening import hangul, listed
from benchmarks.screening.folding import WRITTEN_ALIKE, one_name
from benchmarks.screening.pairs import CONTENDERS, Judged, Pairs, judged
from benchmarks.screening.told import Told, progress
from watchword.screening.store import ListStore

#: Chosen after the last change of rules.
ALIASES, KOREAN = 512_593, 907_369
#: Pairs of different subjects that are drawn, for each of the two.
DIFFERENT = 20_000


def run(told: Told, work: Path, unmatched: Path) -> None:
    """The aliases; needs the real lists in `work/both`."""
    progress("aliases of the DPRK's entries")
    store = ListStore(work / "both")
    entries = [entry for each in listed.FILES for entry in store.entries(each)]
    numbers = listed.subjects(entries)
    known = [
        (numbers[f"{entry.list_id} {entry.entry_id}"], entry.kind.value, entry.names[0].text, alias.text)
        for entry in entries if any("DPRK" in each or "KP" in each for each in entry.programs)
        for alias in entry.names[1:]
    ]  # fmt: skip
    same = Pairs()
    for _, kind, first, alias in known:
        same.add(alias, [first], kind)
    twice = [one_name(first, alias) for *_, first, alias in known]
    outcome, false = judged(same), judged(_different(known))
    _aliases(told, outcome, false, twice)
    alerts = outcome["Watchword"].alerts
    lines = [
        f"{'one name' if once else 'another name'}\t{first}\t{alias}"
        for (*_, first, alias), once, alert in zip(known, twice, alerts, strict=True)
        if not alert
    ]
    unmatched.write_text("\n".join(sorted(lines, reverse=True)) + "\n", "utf-8")
    told.say(f"Of the {len(known):,} pairs {sum(twice):,} are one name written twice.")


def _different(known: Sequence[tuple[int, str, str, str]]) -> Pairs:
    """Aliases beside first names of other subjects of the same kind."""
    random, pairs = Random(ALIASES), Pairs()
    while len(pairs.beside) < DIFFERENT:
        (one, kind, first, _), (other, of, _, alias) = random.choice(known), random.choice(known)
        if one != other and kind == of:
            pairs.add(alias, [first], kind)
    return pairs


def _aliases(told: Told, outcome: dict[str, Judged], false: dict[str, Judged], twice: list[bool]) -> None:
    rows = []
    for name in CONTENDERS:
        found, wrong = outcome[name], false[name]
        of_one = [alert for alert, once in zip(found.alerts, twice, strict=False) if once]
        share = sum(of_one) / max(1, len(of_one))
        rows.append((name, *([found.missing] * 3 if found.missing else
                             [f"{share:.2%}", f"{found.share:.2%}", f"{wrong.share:.2%}"])))  # fmt: skip
        if name == "Watchword":
            told.bar("aliases of the DPRK's entries that are one name written twice: at least 0.88 found at 0.2 % false",
                     share >= 0.88 and wrong.share <= 0.002, f"{share:.3f} at {wrong.share:.2%}")  # fmt: skip
    told.table(("DPRK: alias for first name", f"one name (ratio ≥ {WRITTEN_ALIKE} or the same consonants)", "all pairs",
                "different subjects"), rows)  # fmt: skip


def korean(told: Told, names: int = 2_000) -> None:
    """Hangul beside Latin letters."""
    progress("Hangul beside Latin letters")
    random, same, other = Random(KOREAN), Pairs(), Pairs()
    written = hangul.names(names, random)
    latin = [hangul.latin(name, random) for name in written]
    for name, spelt in zip(written, latin, strict=True):
        same.add(name, [spelt], "person")
    while len(other.beside) < DIFFERENT:
        one, two = random.randrange(names), random.randrange(names)
        if written[one] != written[two]:
            other.add(written[one], [latin[two]], "person")
    found, false = judged(same), judged(other)
    told.table((f"{names:,} Korean names, Hangul for Latin", "the same", "two different names"),
               [(name, found[name].missing or f"{found[name].share:.2%}", false[name].missing or f"{false[name].share:.2%}")
                for name in CONTENDERS])  # fmt: skip
    ours, wrong = found["Watchword"].share, false["Watchword"].share
    met = ours >= 0.95 and wrong <= 0.002
    told.bar("Hangul to Latin: at least 0.95 at 0.2 % false", met, f"{ours:.4f} at {wrong:.2%}")
