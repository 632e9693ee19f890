"""The job: whether two records may be one person, asked of everybody in the lake."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from watchword.flows.home import key
from watchword.flows.link.applied_again import applied_again, firsts
from watchword.flows.link.gather import gather
from watchword.flows.link.link_people import Standing
from watchword.flows.link.opened import opened
from watchword.flows.link.person_rows import person_rows
from watchword.linkage.judgements import Verdict, by_first, judged_different, latest
from watchword.linkage.same_person.outcome import SamePerson
from watchword.linkage.same_person.same_person import LEFT_OUT, ONLY_LIKEST, find_same
from watchword.settings import Settings
from watchword.sources.contract import Context

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Asked:
    """What was asked. people: how many were compared, each once. judged: pairs left out, as somebody has answered them.

    left_out: what was not compared or not handed back since it is too much, in words with its number.
    """

    pairs: tuple[SamePerson, ...]
    people: int
    judged: int
    left_out: tuple[str, ...] = ()


def same_people(lake: Path, settings: Settings, recorded: Standing, engine: str, progress: Progress) -> Asked:
    """Pairs who may be one person, the likest first. Who is known as one (employee number, applied again) is one.

    A pair that was judged the same or different has its answer and is left out; one judged unsure stays. Raises
    LinkageError and LakeError as `opened` does, SamePersonError and SparkMissing as `find_same` does.
    """
    progress("gathering names and addresses", 0, 1)
    with opened(lake) as bench:
        found = gather(bench, settings, Context(key(), domains=settings.company.domains))
        first = applied_again(found["holdings"], found["people"], judged_different(recorded.judgements))
        people = firsts(found["people"], first).num_rows
        del found
        rows = person_rows(bench, first)
    left_out: list[str] = []

    def told(what: str, done: int, total: int) -> None:
        progress(what, done, total)
        if what.startswith((LEFT_OUT, ONLY_LIKEST)):
            left_out.append(f"{what} ({done:,})")

    pairs = find_same(rows, engine, told=told)
    words = latest(by_first(recorded.judgements, first))
    answered = {pair for pair, word in words.items() if word.verdict is not Verdict.UNSURE}
    open_ = tuple(pair for pair in pairs if (pair.a, pair.b) not in answered)
    return Asked(open_, people, len(pairs) - len(open_), tuple(left_out))
