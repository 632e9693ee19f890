"""All facts are declared; the published rules of another tool are run beside ours on the same repositories."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.documents.code.agreement import same_name
from tests.documents.code.cases import BUILDERS, Case
from tests.documents.code.verdicts import NOT_ASKED, SAME_QUESTION, SHOWN, WEIGHED, our_facts, ours, theirs
from watchword.documents.code.facts import FACTS, code_facts
from watchword.records.fact import Fact
from watchword.settings import Settings

DOCUMENT = Path(__file__).parents[3] / "docs" / "code-history.md"
INDICATORS = Path(__file__).parents[3] / "src" / "watchword" / "indicators" / "application"
#: Ordinary people whom ours blames too, and why is said in the document: nothing in a history tells them apart.
KNOWN = {"late_account", "office_team"}


@dataclass(frozen=True)
class Judged:
    """A case, our facts, and the checks of each side that speak against the applicant; patient: eight are many."""

    name: str
    case: Case
    facts: tuple[Fact, ...]
    ours: frozenset[str]
    theirs: frozenset[str]
    patient: frozenset[str]


@pytest.fixture(scope="module")
def everybody(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Judged]:
    """Every case with what both sides say of it."""
    found = {}
    for builder in BUILDERS:
        case = builder(tmp_path_factory.mktemp(builder.__name__))
        facts = our_facts(case)
        said = theirs(case), theirs(case, many=8)
        found[builder.__name__] = Judged(builder.__name__, case, facts, ours(facts), *said)
    return found


@pytest.fixture(params=[builder.__name__ for builder in BUILDERS])
def judged(request: pytest.FixtureRequest, everybody: dict[str, Judged]) -> Judged:
    """One of them."""
    return everybody[request.param]


def lines() -> list[str]:
    """The document, a line a paragraph."""
    return [" ".join(part.split("\n")) for part in DOCUMENT.read_text().split("\n\n")]


def test_the_document_says_what_is_computed(judged: Judged) -> None:
    found = [", ".join(sorted(side)) or "-" for side in (judged.theirs, judged.ours)]
    assert f"| {judged.case.name} | {' | '.join(found)} |" in DOCUMENT.read_text().splitlines()


def test_ours_finds_every_pretended_one_and_blames_few_of_whom_theirs_blames(judged: Judged) -> None:
    if judged.case.honest:
        assert not judged.ours or (judged.theirs and judged.name in KNOWN)
    else:
        assert judged.ours


def test_every_fact_is_declared_and_short(judged: Judged) -> None:
    for fact in judged.facts:
        assert fact.name in FACTS
        assert len(fact.detail) <= 300 and (fact.time is None or fact.time.utcoffset() is not None)


def test_the_document_counts_its_rows(everybody: dict[str, Judged]) -> None:
    honest = [one for one in everybody.values() if one.case.honest]
    pretended = [one for one in everybody.values() if not one.case.honest]
    weighed = [any(not name.startswith("(") for name in one.ours) for one in pretended]
    said = (
        f"Together: of {len(honest)} ordinary people theirs accuses {sum(bool(one.theirs) for one in honest)} and ours"
        f" {sum(bool(one.ours) for one in honest)}; of {len(pretended)} pretended histories theirs finds"
        f" {sum(bool(one.theirs) for one in pretended)} and ours {sum(bool(one.ours) for one in pretended)},"
        f" {sum(weighed)} of them by facts that weigh. Were eight addresses many, theirs would accuse"
        f" {sum(bool(one.patient) for one in honest)} and find {sum(bool(one.patient) for one in pretended)}."
    )
    assert said in lines()
    table = [line for line in DOCUMENT.read_text().splitlines() if line.startswith("| ")]
    assert sum(
        line.split(" | ")[0][2:] in {one.case.name for one in everybody.values()} for line in table
    ) == len(BUILDERS)


@pytest.mark.parametrize("check", sorted(SAME_QUESTION))
def test_on_each_of_its_checks_ours_finds_as_many_and_blames_no_more(
    check: str, everybody: dict[str, Judged]
) -> None:
    found = []
    for honest in (False, True):
        cases = [one for one in everybody.values() if one.case.honest is honest]
        mine = [bool(one.ours & SAME_QUESTION[check]) for one in cases]
        found.append((sum(check in one.theirs for one in cases), sum(mine)))
    (their_finds, our_finds), (their_blames, our_blames) = found
    assert our_finds >= their_finds and our_blames <= their_blames
    row = f"| {check} | {their_finds} | {our_finds} | {their_blames} | {our_blames} |"
    assert row in DOCUMENT.read_text().splitlines()


@pytest.mark.parametrize("check", NOT_ASKED)
def test_what_ours_does_not_ask_is_counted_too(check: str, everybody: dict[str, Judged]) -> None:
    finds = sum(check in one.theirs for one in everybody.values() if not one.case.honest)
    blames = sum(check in one.theirs for one in everybody.values() if one.case.honest)
    assert f"| {check} | {finds} | not asked | {blames} | not asked |" in DOCUMENT.read_text().splitlines()


def test_no_check_of_theirs_is_left_out(everybody: dict[str, Judged]) -> None:
    said = frozenset[str]().union(*(one.theirs for one in everybody.values()))
    assert said == {*SAME_QUESTION, *NOT_ASKED}


def test_every_flag_is_a_fact_and_those_that_weigh_are_the_indicators_own() -> None:
    assert (WEIGHED.keys() | SHOWN.keys()) <= FACTS.keys()
    read = "".join(path.read_text() for path in INDICATORS.glob("*.py"))
    assert {name for name in WEIGHED if f'"{name}"' in read} == WEIGHED.keys()
    assert not [name for name in SHOWN if f'"{name}"' in read]
    default = Settings().thresholds
    assert WEIGHED["code.older-than-account"] == default.account_older_commits.share
    assert WEIGHED["code.other-emails"] == default.many_emails_in_commits.addresses
    assert WEIGHED["code.offset-outside-claim"] == default.commit_tz_mismatch.share


def test_no_history_is_no_error() -> None:
    assert [fact.number for fact in code_facts([], None, [], same_name)] == [0.0]
