"""From a lake to personas: who is tied by what, what judgements change, and what a lake must be."""

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from watchword.errors import WatchwordError
from watchword.flows.link.link_people import Standing, link_people
from watchword.flows.link.results import persona_row
from watchword.linkage.confirmed import from_confirmed
from watchword.linkage.judgements import Judgement, Verdict
from watchword.settings import Settings

from .conftest import Linking
from .lakes import applied, holds, make_lake, named, wrote

#: Three names, two with one wallet and one bank account, two with one account at a code host; and a stranger.
HAND: dict[str, Any] = {
    "applications": [applied("A", 0), applied("B", 300), applied("C", 600), applied("S", 10)],
    "applicant_names": [named("A", "Ann Bee"), named("B", "Cy Dee"), named("C", "Eve Fox"), named("S", "Gus Hay")],
    "identifiers": [
        holds("A", "wallet", "w"), holds("B", "wallet", "w", 300), holds("A", "bank", "k"), holds("B", "bank", "k", 300),
        holds("B", "code-handle", "d", 300), holds("C", "code-handle", "d", 600), holds("S", "bank", "own"),
    ],
}  # fmt: skip


def said(one: str, other: str, verdict: Verdict) -> Judgement:
    return Judgement(one, other, verdict, "Ida Jo", "spoke with both", datetime(2026, 6, 1, tzinfo=UTC))


def test_one_hand_is_found_whole_and_the_stranger_is_left_alone(linked: Linking) -> None:
    (persona,) = linked(**HAND).linked.personas
    assert persona.people == ("A", "B", "C")
    assert persona.names == 3


def test_a_row_has_the_designs_shape_and_each_edge_its_reason(linked: Linking) -> None:
    found = linked(**HAND)
    row = persona_row(found.linked.personas[0], found.first)
    assert row["persona"].startswith("persona-") and row["people"] == ["A", "B", "C"]
    assert {tuple(edge) for edge in row["edges"]} == {("a", "b", "kind", "value_key", "shared_by", "weight")}
    assert {(edge["a"], edge["b"], edge["kind"]) for edge in row["edges"]} == {
        ("A", "B", "wallet"), ("A", "B", "bank"), ("B", "C", "code-handle"),
    }  # fmt: skip
    assert all(edge["shared_by"] == 2 for edge in row["edges"])
    assert "B asked to be paid to the same wallet as A" in row["says"]
    assert not re.search("ann|bee|dee|fox", repr(row).lower())


def test_who_applied_again_counts_once_and_is_told_beside(linked: Linking) -> None:
    again = {**HAND, "applications": [*HAND["applications"], applied("A2", 900, email="a@example.com")],
             "applicant_names": [*HAND["applicant_names"], named("A2", "BEE, Ann")]}  # fmt: skip
    found = linked(**again)
    (persona,) = found.linked.personas
    assert found.first == {"A2": "A"}
    assert persona.people == ("A", "B", "C")
    assert persona_row(persona, found.first)["also"] == {"A": ["A2"]}


def test_two_judged_different_stay_apart_in_every_later_run(linked: Linking) -> None:
    apart = (said("B", "C", Verdict.DIFFERENT),)
    for _ in range(2):
        (persona,) = linked(judgements=apart, **HAND).linked.personas
        assert persona.people == ("A", "B")


def test_a_judgement_on_a_later_application_is_one_on_the_person(linked: Linking) -> None:
    # given B judged different from C, before an earlier application of C was read
    again = {**HAND, "applications": [*HAND["applications"], applied("C0", 1, email="c@example.com")],
             "applicant_names": [*HAND["applicant_names"], named("C0", "FOX, Eve")]}  # fmt: skip
    found = linked(judgements=(said("B", "C", Verdict.DIFFERENT),), **again)
    assert found.first == {"C": "C0"}
    assert [persona.people for persona in found.linked.personas] == [("A", "B")]


def test_two_applications_judged_different_are_not_counted_as_one(linked: Linking) -> None:
    again = {**HAND, "applications": [*HAND["applications"], applied("A2", 900, email="a@example.com")],
             "applicant_names": [*HAND["applicant_names"], named("A2", "BEE, Ann")]}  # fmt: skip
    found = linked(judgements=(said("A", "A2", Verdict.DIFFERENT),), **again)
    assert (found.first, found.linked.people) == ({}, 5)


def test_judgements_on_who_was_erased_change_nothing(linked: Linking) -> None:
    words = (said("A", "gone", Verdict.SAME), said("gone", "away", Verdict.DIFFERENT))
    assert linked(judgements=words, **HAND).linked.personas == linked(**HAND).linked.personas


def test_two_judged_the_same_are_one_persona_with_who_said_so(linked: Linking) -> None:
    (persona,) = linked(judgements=(said("S", "C", Verdict.SAME),), **HAND).linked.personas
    assert set(persona.people) == {"A", "B", "C", "S"}
    assert any("judged same by Ida Jo" in reason for tie in persona.ties for reason in tie.says())


def test_unsure_changes_nothing(linked: Linking) -> None:
    (persona,) = linked(judgements=(said("B", "C", Verdict.UNSURE),), **HAND).linked.personas
    assert persona.people == ("A", "B", "C")


def test_an_agencys_mailbox_ties_nobody(linked: Linking) -> None:
    ids = [f"P{number:02}" for number in range(30)]
    crowd = [applied(each, email="jobs@agency.example.com", agency="Agency") for each in ids]
    names = [named(each, f"Given{chr(97 + at % 26)} Family{chr(97 + at // 26)}") for at, each in enumerate(ids)]  # fmt: skip
    found = linked(applications=crowd, applicant_names=names).linked
    assert found.personas == ()
    assert (found.too_common[0].kind, found.too_common[0].shared_by) == ("email", 30)


def test_texts_of_ones_own_words_tie_two_and_the_advertisements_words_do_not(tmp_path: Path) -> None:
    own = " ".join(f"word{number}" for number in range(400))
    people = [applied("A"), applied("B", 30)]
    lake = make_lake(tmp_path / "own", applications=people, document_texts=[wrote("A", own), wrote("B", own)])
    nobody = Standing((), frozenset())
    tied = link_people(lake, Settings(), nobody, lambda *_: None)
    told = link_people(lake, Settings(), nobody, lambda *_: None, [own])
    assert [row["kind"] for row in tied.linked.links.to_pylist()] == ["text"]
    assert told.linked.links.num_rows == 0


def test_from_a_confirmed_person_two_hops_of_hard_identifiers_are_a_queue(linked: Linking) -> None:
    queue = from_confirmed(linked(**HAND).linked.links, "A")
    assert [(each.person_id, each.hops) for each in queue] == [("B", 1), ("C", 2)]


def test_no_risk_of_anybodys_is_in_what_a_link_tells(linked: Linking) -> None:
    found = linked(**HAND)
    assert not re.search("risk|score|likelihood", repr(persona_row(found.linked.personas[0], found.first)))


def test_a_folder_without_a_lake_and_an_empty_lake_are_told_apart(tmp_path: Path) -> None:
    nobody = Standing((), frozenset())
    (tmp_path / "folder").mkdir()
    empty = make_lake(tmp_path / "empty")
    with pytest.raises(WatchwordError, match="no lake here"):
        link_people(tmp_path / "folder", Settings(), nobody, lambda *_: None)
    with pytest.raises(WatchwordError, match="the lake is empty"):
        link_people(empty, Settings(), nobody, lambda *_: None)
    assert list((tmp_path / "folder").iterdir()) == []


@pytest.mark.parametrize(
    ("content", "complaint"),
    [('{"schema":99,"columns":"x"}', "use the newer"), ('{"schema":1,"columns":"x"}', "another version"),
     ("[", "damaged"), ("{}", "damaged")],
)  # fmt: skip
def test_a_lake_of_another_schema_is_refused(tmp_path: Path, content: str, complaint: str) -> None:
    lake = make_lake(tmp_path / "lake", applications=[applied("A")])
    (lake / "schema.json").write_text(content)
    with pytest.raises(WatchwordError, match=complaint):
        link_people(lake, Settings(), Standing((), frozenset()), lambda *_: None)


def test_a_damaged_file_of_the_lake_is_one_line(tmp_path: Path) -> None:
    lake = make_lake(tmp_path / "lake", applications=[applied("A")])
    (part,) = (lake / "applications").glob("*.parquet")
    part.write_bytes(b"no parquet")
    with pytest.raises(WatchwordError, match="cannot be read"):
        link_people(lake, Settings(), Standing((), frozenset()), lambda *_: None)


def test_nothing_of_the_work_is_left_in_the_lake(linked: Linking, tmp_path: Path) -> None:
    linked(**HAND)
    assert [path.name for path in (tmp_path / "lake").glob("watchword-link-*")] == []
