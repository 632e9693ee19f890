"""`watchword link key|share|compare|asked`: two employers, one key, and nothing but hashes between them."""

import json
from pathlib import Path
from typing import Any

import orjson
import pytest

from tests.cli.conftest import Told, Watchword
from watchword.casework.store import case_store

HEADER = "person,kind,value,issuer,since\n"
ROWS = "A,document_number,L898902C3X,UTO,2026-01-05\nB,document_number,XK4430021Q,UTO,2026-02-05\n"


@pytest.fixture
def table() -> Path:
    """Two people's document numbers of a country that is none."""
    path = Path("table.csv")
    path.write_text(HEADER + ROWS)
    return path


@pytest.fixture
def at(watchword: Watchword, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Give a function that runs a command at one of the two employers, whose keys and cases lie apart."""

    def running(employer: str, *arguments: object) -> Told:
        monkeypatch.setenv("WATCHWORD_HOME", str(tmp_path / employer))
        return watchword("link", *arguments)

    return running


@pytest.fixture
def partners(at: Any, table: Path) -> Any:
    """Both have agreed on a key, and ours has confirmed A."""
    Path("key").write_text(at("ours", "key", "theirs").out)
    assert at("theirs", "key", "ours", "--accept", "key").status == 0
    told = at(
        "ours",
        "conclude",
        "A",
        "confirmed",
        "--by",
        "Ida",
        "--second",
        "Kim",
        "--why",
        "met",
        "--answer",
        "none",
    )
    assert told.status == 0
    return at


def share(at: Any, out: str = "hashes") -> Told:
    told: Told = at(
        "ours", "share", "theirs", "--from", "table.csv", "--out", out, "--purpose", "fraud", "--json"
    )
    return told


def compare(at: Any, file: str = "hashes", table: str = "table.csv") -> Told:
    told: Told = at("theirs", "compare", "ours", file, "--from", table, "--json")
    return told


def audit(home: Path) -> list[dict[str, Any]]:
    with case_store(home) as store:
        return [{"action": entry.action, **entry.details} for entry in store.audit()]


def test_only_the_confirmed_person_is_shared_and_the_partner_finds_the_number(partners: Any) -> None:
    told = share(partners)
    assert json.loads(told.out) == {
        "partner": "theirs", "rows": 1, "taken_back": 0, "left_out": 0, "file": "hashes",
    }  # fmt: skip
    assert "1 person in the table was not confirmed by two people: left out" in told.err
    (row,) = [json.loads(line) for line in compare(partners).out.splitlines()]
    assert (row["person"], row["kind"], row["since"], row["revoked"]) == ("A", "document_number", "2026-01", False)  # fmt: skip


def test_the_partners_question_can_be_answered_by_the_files_reference(partners: Any, tmp_path: Path) -> None:
    share(partners)
    reference = json.loads(compare(partners).out)["case"]
    told = partners("ours", "asked", "theirs", reference, "--json")
    assert told.err == ""
    assert json.loads(told.out)["person"] == "A"
    assert "no file for theirs had this reference" in partners("ours", "asked", "theirs", "0" * 16).complaint
    assert (tmp_path / "ours/keys/partners/theirs.references.json").stat().st_mode & 0o777 == 0o600


def test_what_was_shared_of_somebody_who_is_cleared_is_taken_back(partners: Any) -> None:
    share(partners, "first")
    cleared = ("A", "cleared", "--by", "Ida", "--second", "Kim", "--why", "was another")
    assert partners("ours", "conclude", *cleared).status == 0
    told = share(partners)
    assert json.loads(told.out)["taken_back"] == 1
    assert "1 person is no longer confirmed: what theirs was sent of them is taken back" in told.err
    (row,) = [json.loads(line) for line in compare(partners).out.splitlines()]
    assert (row["person"], row["revoked"], row["since"]) == ("A", True, "2026-01")
    told = partners("theirs", "compare", "ours", "hashes", "--from", "table.csv")
    assert "A: document_number, taken back" in told.out


def test_the_fingerprint_is_shown_on_making_a_key_and_on_accepting_it(at: Any) -> None:
    made = at("ours", "key", "theirs")
    Path("key").write_text(made.out)
    accepted = at("theirs", "key", "ours", "--accept", "key").out
    fingerprint = accepted.split("key ")[1].split()[0]
    assert len(fingerprint) == 16
    assert f"its fingerprint is {fingerprint}: theirs must see the same one" in made.err
    assert fingerprint not in made.out


def test_a_file_older_than_one_that_was_read_is_refused(partners: Any, tmp_path: Path) -> None:
    share(partners, "old")
    later = tmp_path / "theirs/keys/partners/ours.read.json"
    assert compare(partners, "old").status == 0
    assert later.stat().st_mode & 0o777 == 0o600
    made = orjson.loads(later.read_bytes())["made"]
    later.write_bytes(orjson.dumps({"made": made[:3] + "9" + made[4:]}))
    told = compare(partners, "old")
    assert (told.status, told.out) == (1, "")
    assert "is older than a file already read from ours" in told.complaint


def test_the_same_file_can_be_read_again(partners: Any) -> None:
    share(partners)
    assert compare(partners).status == compare(partners).status == 0


def test_what_was_read_last_and_is_damaged_lets_no_file_through(partners: Any, tmp_path: Path) -> None:
    share(partners)
    compare(partners)
    (tmp_path / "theirs/keys/partners/ours.read.json").write_text("[]")
    assert "is damaged; restore it from a copy" in compare(partners).complaint


def test_the_audit_tells_that_it_was_shared_and_read_and_holds_no_value(
    partners: Any, tmp_path: Path
) -> None:
    share(partners)
    compare(partners)
    ours, theirs = audit(tmp_path / "ours"), audit(tmp_path / "theirs")
    assert ours[-1] == {"action": "share-hashes", "partner": "theirs", "rows": 1, "taken_back": 0}
    assert theirs[-1] == {"action": "compare-hashes", "partner": "ours", "rows": 1, "matches": 1}
    assert "L898902C3X" not in repr(ours) + repr(theirs)


def test_rows_that_are_never_shared_are_passed_over_when_comparing(partners: Any) -> None:
    share(partners)
    Path("mixed.csv").write_text(HEADER + ROWS + "C,phone,+12175550101,,\n")
    told = compare(partners, table="mixed.csv")
    assert len(told.out.splitlines()) == 1
    assert told.complaint == "watchword: 1 row of the table is of kinds that are never shared: not compared"


def test_numbers_that_are_none_are_counted_when_comparing(partners: Any) -> None:
    share(partners)
    Path("mixed.csv").write_text(HEADER + ROWS + "C,iban,DE00,,\nD,document_number,AB12,UTO,\n")
    told = compare(partners, table="mixed.csv")
    assert len(told.out.splitlines()) == 1
    assert told.complaint == (
        "watchword: 2 rows hold no sound number, or one too short to be shared: not compared"
    )


def test_of_many_that_are_left_out_the_rest_is_counted(partners: Any) -> None:
    short = "".join(f"A,document_number,AB{number},UTO,\n" for number in range(25))
    Path("table.csv").write_text(HEADER + ROWS + short)
    told = share(partners)
    assert json.loads(told.out)["left_out"] == 25
    assert told.err.count("fewer than 8 characters") == 20
    assert "and 5 more identifiers left out" in told.err


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (HEADER + "A,document_number,L898902C3X,UTO,1999-01-05\n", ": known since 1999-01-05, which cannot be"),
        ("person,kind\nA,wallet\n", "has no column value; it needs person, kind and value"),
        ("", "has no column person"),
        ("person,kind,value,value\nA,iban,x,y\n", "has the column value twice"),
        (HEADER + "A,phone,+12175550101,,\n", "line 2: phone: never shared"),
        (HEADER + "A,shoe,44,,\n", "line 2: kind 'shoe': unknown; choose one of"),
        (HEADER + "A,document_number,L898902C3X,UTO,yesterday\n", "line 2: since 'yesterday' is no date; write 2026-06-30"),
        (HEADER + ",document_number,L898902C3X,UTO,\n", "line 2: person is empty"),
        (HEADER + "B,document_number,XK4430021Q,UTO,\n", "nobody in it was confirmed by two people"),
    ],
    ids=["too early", "no value", "empty", "twice", "phone", "unknown kind", "date", "nobody", "not confirmed"],
)  # fmt: skip
def test_a_table_that_cannot_be_shared_is_one_line_without_the_value(
    partners: Any, content: str, complaint: str
) -> None:
    Path("table.csv").write_text(content)
    told = share(partners)
    assert (told.status, told.out) == (1, "")
    assert (
        told.complaint.startswith(("watchword: table.csv", "watchword: A: ")) and complaint in told.complaint
    )
    assert "L898902C3X" not in told.err and "2175550101" not in told.err
    assert not Path("hashes").exists()


def test_a_table_of_too_many_rows_is_refused_rather_than_cut(
    partners: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("watchword.flows.link.identifiers.MOST_ROWS", 1)
    assert "table.csv: has more than 1 rows; give it in parts" in share(partners).complaint


def test_a_table_that_is_missing_or_no_text(partners: Any) -> None:
    Path("table.csv").write_bytes(b"\xff\xfe\x00")
    assert "is no text in UTF-8" in share(partners).complaint
    Path("table.csv").unlink()
    assert "cannot be read (No such file or directory)" in share(partners).complaint


def test_without_a_key_and_with_another_key(partners: Any) -> None:
    share(partners)
    told = partners("third", "compare", "ours", "hashes", "--from", "table.csv")
    assert (told.status, "no key for ours can be read here" in told.complaint) == (1, True)
    assert partners("third", "key", "ours").status == 0
    told = partners("third", "compare", "ours", "hashes", "--from", "table.csv")
    assert (told.status, "was made with another key" in told.complaint) == (1, True)


@pytest.mark.parametrize("content", [None, "not hexadecimal", "00" * 32])
def test_a_key_that_is_none_is_not_accepted(at: Any, content: str | None) -> None:
    if content is not None:
        Path("key").write_text(content)
    told = at("ours", "key", "theirs", "--accept", "key")
    assert (told.status, told.out) == (2 if content is None else 1, "")
    assert "key" in told.complaint


def test_references_that_cannot_be_kept_leave_no_file(partners: Any, tmp_path: Path) -> None:
    (tmp_path / "ours/keys/partners/theirs.references.json").write_text("{")
    assert "cannot be read; restore it from a copy" in share(partners).complaint
    assert not Path("hashes").exists()
