"""`watchword link`: what it prints for personas, judgements and questions, and the one line for what is wrong."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Watchword
from tests.flows.link.lakes import applied, day, holds, make_lake, named, wrote

COMMON = "rebuilt the warehouse label printer queue in a fortnight with two interns and a borrowed server"
HOME = {"address": "12 Main Street, Springfield, IL 62701, US", "city": "Springfield", "region": "IL"}


@pytest.fixture
def lake(tmp_path: Path) -> Path:
    """Two names with one wallet and one bank account, a stranger, and one identity in two records."""
    return make_lake(
        tmp_path / "lake",
        applications=[applied("A", 0), applied("B", 90), applied("S", 5), applied("M", 0, **HOME), applied("N", 9, **HOME)],
        applicant_names=[
            named("A", "Ann Bee"), named("B", "Cy Dee"), named("S", "Gus Hay"),
            named("M", "Mary Turnbrook", birth_date="1990-02-11"), named("N", "Mary Turnbrok", birth_date="1990-02-11"),
        ],
        identifiers=[holds("A", "wallet", "w"), holds("B", "wallet", "w"), holds("A", "bank", "k"), holds("B", "bank", "k")],
        document_texts=[wrote("A", COMMON), wrote("B", f"Then I {COMMON}.")],
    )  # fmt: skip


def lines(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def conclude(watchword: Watchword, person: str, outcome: str = "confirmed") -> None:
    two = ("--by", "Ida", "--second", "Kim")
    told = watchword("link", "conclude", person, outcome, *two, "--why", "met", "--answer", "is one")
    assert told.status == 0


def test_personas_are_json_lines_of_the_designs_shape(watchword: Watchword, lake: Path) -> None:
    told = watchword("link", "--lake", lake, "--json")
    (row,) = lines(told.out)
    assert told.status == 0
    assert {"persona", "people", "edges"} <= set(row)
    assert row["people"] == ["A", "B"]
    assert [set(edge) for edge in row["edges"]] == [
        {"a", "b", "kind", "value_key", "shared_by", "weight"}
    ] * 2
    assert not any(name in told.out for name in ("Ann", "Bee", "Dee"))


def test_in_words_each_tie_has_its_reason_and_people_decide(watchword: Watchword, lake: Path) -> None:
    told = watchword("link", "--lake", lake)
    assert "2 people under 2 names: A, B" in told.out
    assert "B asked to be paid to the same wallet as A" in told.out
    assert "A shared value is a question; everyday explanations stand beside it. People decide." in told.out


def test_least_hides_smaller_personas(watchword: Watchword, lake: Path) -> None:
    assert lines(watchword("link", "--lake", lake, "--least", 3, "--json").out) == []


def test_what_is_not_shown_is_told_in_words_and_beside_json(watchword: Watchword, tmp_path: Path) -> None:
    # given one name twice with one wallet, a kind that nobody weighs, a telephone of many, and a pair
    many = [applied(f"T{number}", phone="+12175550101") for number in range(20)]
    lake = make_lake(
        tmp_path / "lake",
        applications=[applied("A"), applied("B", 9), applied("C"), applied("D"), *many],
        applicant_names=[named("A", "Ann Bee"), named("B", "BEE, Ann")],
        identifiers=[
            *(holds(who, "wallet", "w") for who in "AB"), *(holds(who, "wallet", "v") for who in "CD"),
            holds("A", "hat", "7"),
        ],
    )  # fmt: skip
    for told in (
        watchword("link", "--lake", lake, "--least", 3).out.replace("\n", " "),
        watchword("link", "--lake", lake, "--least", 3, "--json").err.replace("\n", " "),
    ):
        assert "1 group gave one name and is not shown: `watchword link same` asks about it" in told
        assert "1 smaller persona is not shown: --least leaves it out" in told
        assert "1 value is shared by too many to be anybody's own: a phone of 20 people" in told
        assert "values of kinds without a weight were not compared: hat (1)" in told


def test_ties_too_weak_alone_are_counted_and_shown_when_asked_for(
    watchword: Watchword, tmp_path: Path
) -> None:
    couple = [holds(who, "bank", "k") for who in "AB"]
    lake = make_lake(tmp_path / "lake", applications=[applied("A"), applied("B", 9)], identifiers=couple)
    told = watchword("link", "--lake", lake).out
    assert "1 single tie was too weak alone: --weak shows it" in told
    assert "same bank account" not in told
    shown = " ".join(watchword("link", "--lake", lake, "--weak").out.split())
    assert "Too weak alone, and a question at most: B asked to be paid to the same bank account as A" in shown
    assert "bank: Couples hold joint accounts" in shown
    (row,) = lines(watchword("link", "--lake", lake, "--weak", "--json").out)
    assert (row["a"], row["b"], row["kind"], "persona" in row) == ("A", "B", "bank", False)


def test_conflicting_judgements_are_told_beside_json_too(watchword: Watchword, lake: Path) -> None:
    for one, other, verdict in (("A", "S", "same"), ("B", "S", "same"), ("A", "B", "different")):
        said = ("judge", one, other, verdict, "--by", "Ida", "--why", "met")
        assert watchword("link", *said, "--lake", lake).status == 0
    told = watchword("link", "--lake", lake, "--json")
    assert "conflict: A and B are judged different by Ida" in told.err
    assert [row["people"] for row in lines(told.out)] == [["A", "S", "B"]]


def test_everyday_explanations_stand_beside_each_kind(watchword: Watchword, lake: Path) -> None:
    told = " ".join(watchword("link", "--lake", lake).out.split())
    assert "What else may explain it: bank: Couples hold joint accounts" in told
    assert "phone:" not in told


def test_an_option_before_a_subcommand_is_refused_rather_than_passed_over(
    watchword: Watchword, lake: Path
) -> None:
    told = watchword("link", "--lake", lake, "same")
    assert (told.status, told.out) == (2, "")
    assert told.complaint == "watchword: link same: --lake stands before it; write it after the subcommand"


def test_a_judgement_without_a_lake_says_that_the_ids_were_not_looked_up(watchword: Watchword) -> None:
    told = watchword("link", "judge", "A", "B", "same", "--by", "Ida", "--why", "met")
    assert told.status == 0
    assert "no lake here, so that ids were not looked up" in told.complaint


def test_the_graph_and_the_picture_are_written_where_only_the_owner_can_enter(
    watchword: Watchword, lake: Path, tmp_path: Path
) -> None:
    assert watchword("link", "--lake", lake, "--out", tmp_path / "out").status == 0
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"personas.graphml", "personas.svg"}
    assert (tmp_path / "out").stat().st_mode & 0o077 == 0


def test_exports_are_read_first_and_what_is_refused_is_told(watchword: Watchword, tmp_path: Path) -> None:
    exports = tmp_path / "exports"
    exports.mkdir()
    (exports / "identifiers.csv").write_text(
        "candidate,kind,value,seen\nA,wallet,bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq,2026-03-02\n"
        "B,wallet,bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq,2026-03-02\nC,shoe size,44,2026-03-02\n"
    )
    told = watchword("link", "--read", exports, "--lake", tmp_path / "new", "--json")
    assert [row["people"] for row in lines(told.out)] == [["A", "B"]]
    assert "identifiers.csv: 1 row refused, the first at line 4: kind 'shoe size' is not known" in told.err


def test_the_same_exports_read_twice_change_nothing(watchword: Watchword, tmp_path: Path) -> None:
    exports = tmp_path / "exports"
    exports.mkdir()
    row = ",wallet,bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq,2026-03-02\n"
    (exports / "identifiers.csv").write_text(f"candidate,kind,value,seen\nA{row}B{row}")
    once, again = (
        watchword("link", "--read", exports, "--lake", tmp_path / "new", "--json").out for _ in range(2)
    )
    assert lines(once) == lines(again) != []
    (exports / "copy.csv").write_text(f"candidate,kind,value,seen\nA{row}A{row}B{row}B{row}")
    assert lines(watchword("link", "--read", exports, "--lake", tmp_path / "new", "--json").out) == lines(
        once
    )


def test_an_agencys_workers_who_are_paid_to_its_account_are_no_persona(
    watchword: Watchword, tmp_path: Path
) -> None:
    workers = [{"employee_number": f"E{n}", "agency": "Northgate LLC"} for n in range(10)]
    pay = [
        {"employee_number": f"E{n}", "account_key": "k", "payee": "Northgate LLC", "time": day(n)}
        for n in range(10)
    ]
    lake = make_lake(tmp_path / "lake", people=workers, payments=pay)
    assert lines(watchword("link", "--lake", lake, "--json").out) == []


def test_a_judgement_outlives_the_next_run(watchword: Watchword, lake: Path) -> None:
    told = watchword(
        "link", "judge", "B", "A", "different", "--by", "Ida", "--why", "met both", "--lake", lake, "--json"
    )
    assert lines(told.out)[0] | {"at": ""} == {
        "a": "A", "b": "B", "verdict": "different", "by": "Ida", "why": "met both", "at": "",
    }  # fmt: skip
    assert lines(watchword("link", "--lake", lake, "--json").out) == []


def test_an_id_that_the_lake_does_not_know_is_recorded_with_a_warning(
    watchword: Watchword, lake: Path
) -> None:
    told = watchword("link", "judge", "A", "Bb", "same", "--by", "Ida", "--why", "met", "--lake", lake)
    assert told.status == 0
    assert (
        told.complaint
        == f"watchword: Bb: nobody in {lake} has this id; it is recorded, see whether it is right"
    )


def test_the_queue_of_a_confirmed_person(watchword: Watchword, lake: Path) -> None:
    conclude(watchword, "A")
    told = watchword("link", "from", "A", "--lake", lake, "--json")
    (row,) = lines(told.out)
    assert (row["person"], row["hops"]) == ("B", 1)
    assert "B asked to be paid to the same wallet as A" in row["says"]
    assert (
        "1 person to look at; a shared value is a question"
        in watchword("link", "from", "A", "--lake", lake).out
    )


def test_the_queue_of_a_confirmed_person_who_was_erased_says_that_nothing_is_known(
    watchword: Watchword, lake: Path
) -> None:
    conclude(watchword, "A")
    assert watchword("erase", "A", "--lake", lake).status == 0
    conclude(watchword, "A")
    told = watchword("link", "from", "A", "--lake", lake)
    assert f"A: nobody in {lake} has this id, so nothing is known of what they shared" in told.err
    assert told.out == "0 people to look at; a shared value is a question\n"


def test_who_was_judged_different_from_a_confirmed_person_is_told_as_such(
    watchword: Watchword, lake: Path
) -> None:
    conclude(watchword, "A")
    judged = ("judge", "A", "B", "different", "--by", "Ida", "--why", "met both")
    assert watchword("link", *judged, "--lake", lake).status == 0
    assert "may be explained: judged different by Ida" in watchword("link", "from", "A", "--lake", lake).out


def test_hostile_ids_move_no_cursor(watchword: Watchword, tmp_path: Path) -> None:
    bad = "B\x1b[2J"
    lake = make_lake(
        tmp_path / "lake", applications=[applied("A"), applied(bad, 3)],
        identifiers=[holds("A", "wallet", "w"), holds(bad, "wallet", "w")],
    )  # fmt: skip
    conclude(watchword, "A")
    assert "\x1b" not in watchword("link", "from", "A", "--lake", lake).out


def test_who_was_cleared_has_no_queue(watchword: Watchword, lake: Path) -> None:
    conclude(watchword, "A")
    conclude(watchword, "A", "cleared")
    told = watchword("link", "from", "A", "--lake", lake)
    assert (told.status, "two people have to confirm the case first" in told.complaint) == (2, True)


def test_the_same_person_is_a_question_without_a_name(watchword: Watchword, lake: Path) -> None:
    told = watchword("link", "same", "--lake", lake)
    assert told.out.startswith("Is M the same person as N? ")
    assert "  for: birth date is the same" in told.out
    assert told.out.endswith("5 people were compared: 1 question; people decide\n")
    assert not any(word in told.out for word in ("Mary", "Turnbro", "1990", "Springfield"))
    (row,) = lines(watchword("link", "same", "--lake", lake, "--json").out)
    assert (row["a"], row["b"], set(row["why"][0])) == ("M", "N", {"field", "says", "factor"})


def test_a_home_and_a_telephone_beside_another_family_name_may_be_relatives_and_are_never_certain(
    watchword: Watchword, tmp_path: Path
) -> None:
    shared = {**HOME, "phone": "+12175550101"}
    lake = make_lake(
        tmp_path / "lake", applications=[applied("M", 0, **shared), applied("N", 9, **shared)],
        applicant_names=[named("M", "Maria Turnbrook"), named("N", "Marie Hay")],
    )  # fmt: skip
    told = watchword("link", "same", "--lake", lake).out
    assert told.startswith("Is M the same person as N? over 99 % likely by what was compared")
    assert "  what else may explain it: relatives and flatmates share a home and a telephone\n" in told
    (row,) = lines(watchword("link", "same", "--lake", lake, "--json").out)
    assert row["probability"] < 1 and row["innocent"].startswith("relatives")


def test_passages_stand_side_by_side(watchword: Watchword, lake: Path) -> None:
    (row,) = lines(watchword("link", "passages", "A", "B", "--lake", lake, "--json").out)
    assert row == {"a": "A", "b": "B", "words": 16, "in_a": COMMON, "in_b": COMMON}
    told = watchword("link", "passages", "A", "B", "--lake", lake)
    assert told.out.count("rebuilt the warehouse") == 2
    assert watchword("link", "passages", "A", "S", "--lake", lake).complaint == (
        "watchword: S: the lake has no text of this person; `watchword vet` and `link --read` keep texts"
    )


def test_the_words_of_an_advertisement_are_no_passage(watchword: Watchword, lake: Path) -> None:
    Path("ad").write_text(f"Who {COMMON}?")
    told = watchword("link", "passages", "A", "B", "--lake", lake, "--advertisement", "ad")
    assert told.out == (
        "A and B share no passage of five words or more but what many people wrote or an advertisement has\n"
    )
    assert "--advertisement none: no such file" in watchword(
        "link", "passages", "A", "B", "--lake", lake, "--advertisement", "none"
    ).complaint  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "status", "complaint"),
    [
        (["--lake", "none"], 2, "--lake none: no lake here; `watchword vet`, `scan` or `link --read` make one"),
        (["--read", "none"], 2, "--read none: no such folder; give the folder that holds the exports"),
        (["same", "--lake", "none"], 2, "--lake none: no lake here"),
        (["same", "--engine", "abacus"], 2, "--engine abacus: there is duckdb and spark"),
        (["passages", "A", "B", "--lake", "none"], 2, "--lake none: no lake here"),
        (["passages", "A", "A"], 2, "A: is given twice; name two people"),
        (["from", "A", "--lake", "none"], 2, "--lake none: no lake here"),
        (["judge", "A", "A", "same", "--by", "I", "--why", "w"], 2, "A: is given twice; a judgement is on two people"),
        (["judge", "A", "B", "same", "--by", " ", "--why", "w"], 2, "--by: is empty; a record says who and why"),
        (["conclude", "A", "confirmed", "--by", "Ida", "--second", " ida ", "--why", "w", "--answer", "a"], 1,
         "A: a conclusion takes two different people; give --by and --second"),
        (["conclude", "A", "confirmed", "--by", "I", "--second", "K", "--why", ""], 2, "--why: is empty"),
        (["conclude", "A", "confirmed", "--by", "I", "--second", "K", "--why", "w", "--answer", " "], 2,
         '--answer: say what the person answered when asked, or "could not be reached"'),
    ],
)  # fmt: skip
def test_what_is_wrong_is_one_line(
    watchword: Watchword, arguments: list[str], status: int, complaint: str
) -> None:
    told = watchword("link", *arguments)
    assert (told.status, told.out) == (status, "")
    assert told.complaint.startswith(f"watchword: {complaint}")


@pytest.mark.parametrize(
    "arguments",
    [["--least", "1"], ["judge", "A", "B", "maybe", "--by", "I", "--why", "w"], ["judge", "A", "B", "same"]],
)
def test_wrong_usage_ends_with_2(watchword: Watchword, arguments: list[str]) -> None:
    told = watchword("link", *arguments)
    assert (told.status, told.out) == (2, "")
    assert "Traceback" not in told.err


def test_a_folder_that_cannot_be_written_is_told_before_the_work(
    watchword: Watchword, lake: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    told = watchword("link", "--lake", lake, "--out", tmp_path / "file")
    assert told.status == 1
    assert told.complaint.startswith(f"watchword: --out {tmp_path / 'file'}: cannot be written")


@pytest.mark.parametrize(
    ("content", "status", "complaint"),
    [(None, 2, "no such file"), (b"a\0b", 1, "is no plain text"), (b"%PDF-1.7 ", 1, "is no plain text"),
     (b"x" * 1_000_001, 1, "is larger than 1,000,000 bytes")],
    ids=["missing", "binary", "pdf", "huge"],
)  # fmt: skip
def test_an_advertisement_that_is_none(
    watchword: Watchword, lake: Path, content: bytes | None, status: int, complaint: str
) -> None:
    if content is not None:
        Path("ad").write_bytes(content)
    told = watchword("link", "--lake", lake, "--advertisement", "ad")
    assert (told.status, told.out) == (status, "")
    assert complaint in told.complaint


def test_without_the_extra_one_line_says_what_to_install(
    watchword: Watchword, lake: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.startswith("watchword.linkage.same_person")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delitem(sys.modules, "watchword.flows.link.same", raising=False)
    monkeypatch.setitem(sys.modules, "splink", None)
    told = watchword("link", "same", "--lake", lake)
    assert (
        told.complaint == "watchword: link same needs splink; install it with: pip install 'watchword[vet]'"
    )


def test_without_spark_one_line_says_so(
    watchword: Watchword, lake: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("watchword.engines.spark_session.find_spec", lambda _: None)
    told = watchword("link", "same", "--lake", lake, "--engine", "spark")
    assert told.complaint == (
        "watchword: --engine spark needs PySpark; install it with: pip install 'watchword[spark]'"
    )
