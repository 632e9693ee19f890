"""All facts are declared; the published rules of another tool are run beside ours on the same repositories."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.documents.code.agreement import same_name
from tests.documents.code.cases import BUILDERS, Case
from tests.documents.code.verdicts import FLAGS, our_facts, ours, theirs
from watchword.documents.code.facts import FACTS, code_facts
from watchword.records.fact import Fact

DOCUMENT = Path(__file__).parents[3] / "docs" / "code-history.md"
#: Ordinary people whom ours blames too, and why is said in the document: nothing in a history tells them apart.
KNOWN = {"late_account", "office_team"}


@dataclass(frozen=True)
class Judged:
    """A case, our facts, and the checks of each side that speak against the applicant."""

    name: str
    case: Case
    facts: tuple[Fact, ...]
    ours: frozenset[str]
    theirs: frozenset[str]


@pytest.fixture(scope="module", params=BUILDERS, ids=[builder.__name__ for builder in BUILDERS])
def judged(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Judged:
    """A case with what both sides say of it."""
    builder = request.param
    case = builder(tmp_path_factory.mktemp(builder.__name__))
    facts = our_facts(case)
    return Judged(builder.__name__, case, facts, ours(facts), theirs(case))


def test_the_document_says_what_is_computed(judged: Judged) -> None:
    found = [", ".join(sorted(side)) or "-" for side in (judged.theirs, judged.ours)]
    assert f"| {judged.case.name} | {' | '.join(found)} |" in DOCUMENT.read_text().splitlines()


def test_ours_finds_what_theirs_finds_and_blames_no_one_whom_theirs_does_not(judged: Judged) -> None:
    if judged.case.honest:
        assert not judged.ours or (judged.theirs and judged.name in KNOWN)
    else:
        assert judged.ours


def test_every_fact_is_declared_and_short(judged: Judged) -> None:
    for fact in judged.facts:
        assert fact.name in FACTS
        assert len(fact.detail) <= 300 and (fact.time is None or fact.time.utcoffset() is not None)


def test_the_document_counts_its_rows() -> None:
    text = DOCUMENT.read_text().partition("## Beside another tool")[2]
    rows = [line.split(" | ") for line in text.splitlines() if line.count(" | ") == 2 and "---" not in line]
    cases = [
        (row[0].startswith("| honest"), row[1] != "-", row[2] != "- |") for row in rows if row[0] != "| case"
    ]
    honest, pretended = ([case for case in cases if case[0] is kind] for kind in (True, False))
    said = f"Together: of {len(honest)} ordinary people theirs accuses {sum(case[1] for case in honest)} and ours"
    said += f" {sum(case[2] for case in honest)}; of {len(pretended)} pretended histories theirs finds"
    said += f" {sum(case[1] for case in pretended)} and ours {sum(case[2] for case in pretended)}."
    assert said in DOCUMENT.read_text() and len(cases) == len(BUILDERS)


def test_every_flag_is_a_fact() -> None:
    assert FLAGS.keys() <= FACTS.keys()


def test_no_history_is_no_error() -> None:
    assert [fact.number for fact in code_facts([], None, [], same_name)] == [0.0]
