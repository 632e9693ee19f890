"""One contender in a process of its own: reads pairs, prints the score of each and the seconds it took.

python -m benchmarks.screening.contender logic-v2 PAIRS.json
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import Any

Queries = list[tuple[str, str]]
Subjects = list[tuple[list[str], str]]
Beside = list[tuple[int, int]]
_SCHEMAS = {"person": "Person", "organization": "Organization", "vessel": "Vessel", "aircraft": "Airplane"}


def watchword(queries: Queries, subjects: Subjects, beside: Beside) -> list[float]:
    """1 where any two readings of the names are a hit or a question, else 0."""
    from watchword.screening.names.compare import compare  # noqa: PLC0415 - each process loads its own
    from watchword.screening.names.name import names  # noqa: PLC0415
    from watchword.screening.names.verdict import Verdict, verdict  # noqa: PLC0415

    def alert(query: str, listed: str, person: bool) -> bool:
        return any(
            verdict(compare(asked, theirs), asked, theirs) is not Verdict.NONE
            for asked in names(query, person) for theirs in names(listed, person)
        )  # fmt: skip

    return [
        float(any(alert(queries[q][0], name, queries[q][1] == "person") for name in subjects[s][0]))
        for q, s in beside
    ]


def logic_v2(queries: Queries, subjects: Subjects, beside: Beside) -> list[float]:
    """Scores of nomenklatura. It remembers names by an entity's id: each is used for one query only."""
    from followthemoney import model  # noqa: PLC0415 - of the extra `bench`
    from nomenklatura.matching.logic_v2.model import LogicV2  # noqa: PLC0415

    def entity(number: str, kind: str, names: list[str]) -> Any:
        made = model.make_entity(_SCHEMAS[kind])
        made.id = number
        for name in names:
            made.add("name", name)
        return made

    listed = [entity(f"subject-{n}", kind, names) for n, (names, kind) in enumerate(subjects)]
    asked = [entity(f"query-{n}", kind, [name]) for n, (name, kind) in enumerate(queries)]
    config = LogicV2.default_config()
    return [LogicV2.compare(asked[q], listed[s], config).score for q, s in beside]


def _ratio(scorer: str) -> Callable[[Queries, Subjects, Beside], list[float]]:
    """A ratio of rapidfuzz over names in Latin letters, as its users would write them: the best of a subject's."""

    def scores(queries: Queries, subjects: Subjects, beside: Beside) -> list[float]:
        from anyascii import anyascii  # noqa: PLC0415 - each process loads its own
        from rapidfuzz import fuzz, utils  # noqa: PLC0415

        ratio = getattr(fuzz, scorer)
        asked = [utils.default_process(anyascii(name)) for name, _ in queries]
        listed = [[utils.default_process(anyascii(name)) for name in names] for names, _ in subjects]
        return [max(ratio(asked[q], name) for name in listed[s]) for q, s in beside]

    return scores


PROGRAMS = {
    "watchword": watchword,
    "logic-v2": logic_v2,
    "token-sort": _ratio("token_sort_ratio"),
    "wratio": _ratio("WRatio"),
}


def main() -> None:
    """Run from the command line."""
    program, file = sys.argv[1:]
    queries, subjects, beside = json.loads(Path(file).read_text("utf-8"))
    start = perf_counter()
    try:
        scores = PROGRAMS[program](queries, subjects, beside)
    except ImportError as error:
        sys.exit(f"not installed: {error.name}")
    print(json.dumps([scores, perf_counter() - start]))


if __name__ == "__main__":
    main()
