"""What two people's texts share, under whichever of their ids it was handed in."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from watchword.flows.link.link_people import Standing
from watchword.flows.link.passages import Shared
from watchword.flows.link.passages import passages as of_two
from watchword.linkage.holdings import LinkageError
from watchword.linkage.judgements import Judgement, Verdict
from watchword.settings import Settings

from .lakes import applied, holds, make_lake, named, wrote

COMMON = "rebuilt the warehouse label printer queue in a fortnight with two interns and a borrowed server"


def passages(lake: Path, one: str, other: str, *ads: str, apart: tuple[str, str] | None = None) -> Shared:
    """What the two share; `apart` were judged different."""
    at = datetime(2026, 6, 1, tzinfo=UTC)
    words = (Judgement(*apart, Verdict.DIFFERENT, "Ida", "met both", at),) if apart else ()
    return of_two(lake, Settings(), Standing(words, frozenset()), (one, other), lambda *_: None, ads)


def test_the_longest_common_runs_come_first_as_each_text_spells_them(tmp_path: Path) -> None:
    texts = [
        wrote("A", f"Once I {COMMON}. Also kept bees on the office roof for years."),
        wrote("B", f"There we {COMMON.upper()}, and I kept bees on the office roof."),
    ]
    found = passages(make_lake(tmp_path / "lake", document_texts=texts), "A", "B")
    assert [each.in_b for each in found.passages] == [COMMON.upper(), "kept bees on the office roof"]
    assert found.passages[0].in_a == COMMON


def test_a_text_of_an_earlier_application_counts(tmp_path: Path) -> None:
    lake = make_lake(
        tmp_path / "lake",
        applications=[applied("A", 0), applied("A2", 9, email="a@example.com"), applied("B", 1)],
        applicant_names=[named("A", "Ann Bee"), named("A2", "BEE, Ann"), named("B", "Cy Dee")],
        document_texts=[wrote("A2", COMMON), wrote("B", COMMON)],
    )
    assert [each.words for each in passages(lake, "A", "B").passages] == [len(COMMON.split())]


def test_two_applications_of_one_person_have_nothing_to_share_unless_judged_different(tmp_path: Path) -> None:
    lake = make_lake(
        tmp_path / "lake",
        applications=[applied("A", 0), applied("A2", 9, email="a@example.com")],
        applicant_names=[named("A", "Ann Bee"), named("A2", "BEE, Ann")],
        document_texts=[
            wrote("A", COMMON),
            wrote("A2", "other words altogether, of which nothing is shared"),
        ],
    )
    with pytest.raises(LinkageError, match="A and A2: are one person"):
        passages(lake, "A", "A2")
    assert passages(lake, "A", "A2", apart=("A", "A2")).passages == ()


def test_a_text_of_somebody_else_with_the_same_mailbox_does_not(tmp_path: Path) -> None:
    lake = make_lake(
        tmp_path / "lake",
        applications=[applied("A", 0), applied("F", 9, email="a@example.com"), applied("B", 1)],
        applicant_names=[named("A", "Ann Bee"), named("F", "Eve Bee"), named("B", "Cy Dee")],
        document_texts=[wrote("F", COMMON), wrote("B", COMMON)],
    )
    assert passages(lake, "A", "B").one_texts == 0


def test_at_most_five_passages_of_three_hundred_letters_are_told(tmp_path: Path) -> None:
    runs = [" ".join(f"{chr(97 + run)}{number}" for number in range(90)) for run in range(8)]
    a, b = " ; ours one two. ".join(runs), " ; theirs three four. ".join(reversed(runs))
    found = passages(make_lake(tmp_path / "lake", document_texts=[wrote("A", a), wrote("B", b)]), "A", "B")
    assert len(found.passages) == 5
    assert all(len(each.in_a) <= 300 and len(each.in_b) <= 300 for each in found.passages)


def test_an_id_with_a_quote_is_an_id_like_another(tmp_path: Path) -> None:
    lake = make_lake(tmp_path / "lake", document_texts=[wrote("O'B", COMMON), wrote("B", COMMON)])
    assert len(passages(lake, "O'B", "B").passages) == 1
    assert passages(lake, "') OR ('1'='1", "B").one_texts == 0


def test_the_words_of_an_advertisement_end_a_passage(tmp_path: Path) -> None:
    advertised = "for three regional teams in a friendly place"
    texts = [wrote("A", f"{COMMON} {advertised}"), wrote("B", f"{COMMON} {advertised}")]
    lake = make_lake(tmp_path / "lake", document_texts=texts)
    found = passages(lake, "A", "B", f"We look for an engineer {advertised}.")
    assert [each.in_a for each in found.passages] == [f"{COMMON} for three regional teams"]
    assert found.common == 4
    assert passages(lake, "A", "B").common == 0


def test_what_many_strangers_wrote_is_left_out_and_what_a_hand_sent_often_is_not(tmp_path: Path) -> None:
    template = "responsible for the timely delivery of all regional projects"
    people = [f"P{number}" for number in range(14)]
    texts = [wrote(who, f"{template} {COMMON if at < 12 else who}") for at, who in enumerate(people)]
    hand = [holds(who, "wallet", "w") for who in people[:12]]
    lake = make_lake(
        tmp_path / "lake",
        applications=[applied(who) for who in people],
        document_texts=texts,
        identifiers=hand,
    )
    (mine,) = passages(lake, "P0", "P1").passages
    assert mine.in_a == f"{template} {COMMON}"
    alone = make_lake(tmp_path / "alone", applications=[applied(who) for who in people], document_texts=texts)
    found = passages(alone, "P0", "P13")
    assert (found.passages, found.common) == ((), 5)
