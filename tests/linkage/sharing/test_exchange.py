"""Two employers find out that they met one persona, and learn nothing of anybody else."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.linkage.sharing.values import IBAN, NOW, PASSPORT, US, WALLET, confirmed
from watchword.linkage.sharing.canonical import Identifier
from watchword.linkage.sharing.compare import Holding, Match, compare
from watchword.linkage.sharing.error import SharingError
from watchword.linkage.sharing.export_hashes import Confirmed, Exported, Sent, export_hashes
from watchword.linkage.sharing.partner_key import PartnerKey
from watchword.linkage.sharing.read_hashes import read_hashes

#: One secret under the two names by which the partners know each other.
OURS, THEIRS = PartnerKey("globex", bytes(range(32))), PartnerKey("initech", bytes(range(32)))


def exported(path: Path, *rows: Confirmed | Sent) -> Exported:
    return export_hashes(path, OURS, rows, "fraudulent remote hiring", NOW)


def test_a_persona_that_both_met_is_found_by_its_bank_account(tmp_path: Path) -> None:
    # given a confirmed persona here, whose account a worker there is paid to, written another way
    path = tmp_path / "to-globex.jsonl"
    done = exported(path, confirmed(PASSPORT), confirmed(IBAN), confirmed(WALLET, "case-2"))
    holdings = [
        Holding("w-7", Identifier("iban", "DE89370400440532013000")),
        Holding("w-8", Identifier("iban", "GB29NWBK60161331926819")),
        Holding("w-8", Identifier("phone", "217 555 0101")),
    ]
    # when they read the file and compare
    hashes = read_hashes(path, THEIRS, NOW + timedelta(days=3))
    # then they learn who, by what, since which month, and by which reference to ask
    assert compare(hashes, holdings, THEIRS) == [
        Match("w-7", "iban", "2026-03", done.references["case-1"], False)
    ]
    assert hashes.header.purpose == "fraudulent remote hiring"


def test_the_file_holds_no_value_no_case_and_no_secret(tmp_path: Path) -> None:
    path = tmp_path / "file.jsonl"
    exported(path, confirmed(PASSPORT), confirmed(US, "internal-case-77"))
    text = path.read_text().lower()
    for secret in ("898902", "1234567890", "011000015", "internal-case-77", OURS.written(), "2026-03-09"):
        assert secret not in text
    assert path.stat().st_mode & 0o077 == 0


def test_another_partners_key_gives_other_hashes(tmp_path: Path) -> None:
    # given the same persona shared with two partners, who lay their files side by side
    files = []
    for partner, secret in (("globex", bytes(range(32))), ("hooli", bytes(range(1, 33)))):
        path = tmp_path / partner
        export_hashes(path, PartnerKey(partner, secret), [confirmed(PASSPORT)], "test", NOW)
        key = PartnerKey("us", secret)
        files.append({row.hash for row in read_hashes(path, key, NOW).rows})
    assert files[0].isdisjoint(files[1])


def test_references_are_drawn_anew_for_each_file_and_shared_by_the_rows_of_a_case(tmp_path: Path) -> None:
    first = exported(tmp_path / "1", confirmed(PASSPORT), confirmed(IBAN), confirmed(WALLET, "case-2"))
    second = exported(tmp_path / "2", confirmed(PASSPORT))
    assert first.references["case-1"] != second.references["case-1"]
    references = [row.case for row in read_hashes(tmp_path / "1", THEIRS, NOW).rows]
    assert sorted(references.count(reference) for reference in set(references)) == [1, 2]


def test_what_is_easily_guessed_is_left_out_and_told(tmp_path: Path) -> None:
    short = Identifier("document_number", "AB12345", "UTO")
    british = Identifier("iban", "GB29NWBK60161331926819")
    done = exported(tmp_path / "f", confirmed(short), confirmed(british, "case-2"), confirmed(PASSPORT))
    assert done.rows == 2
    assert [(case, kind) for case, kind, _ in done.left_out] == [("case-1", "document_number")]
    assert [(case, kind) for case, kind, _ in done.warned] == [("case-2", "iban")]


def test_a_kind_that_is_never_shared_stops_the_export(tmp_path: Path) -> None:
    with pytest.raises(SharingError, match="phone: never shared"):
        exported(tmp_path / "f", confirmed(PASSPORT), confirmed(Identifier("phone", "217 555 0101")))
    assert not (tmp_path / "f").exists()


def test_what_was_taken_back_is_told_as_taken_back(tmp_path: Path) -> None:
    (sent,) = exported(tmp_path / "first", confirmed(PASSPORT)).standing
    done = exported(tmp_path / "f", sent)
    assert (done.rows, done.standing) == (1, ())
    (match,) = compare(read_hashes(tmp_path / "f", THEIRS, NOW), [Holding("w-7", PASSPORT)], THEIRS)
    assert match.revoked


def test_an_identifier_in_two_cases_is_one_row_and_the_standing_case_counts(tmp_path: Path) -> None:
    (earlier,) = exported(tmp_path / "e", Confirmed(PASSPORT, date(2025, 1, 1), "old")).standing
    done = exported(tmp_path / "f", earlier, confirmed(PASSPORT, "new"))
    (row,) = read_hashes(tmp_path / "f", THEIRS, NOW).rows
    assert done.rows == 1
    assert (row.revoked, row.since, row.case) == (False, "2026-03", done.references["new"])


def test_nothing_confirmed_is_a_file_too(tmp_path: Path) -> None:
    assert exported(tmp_path / "f").rows == 0
    assert read_hashes(tmp_path / "f", THEIRS, NOW).rows == ()


@pytest.mark.parametrize(
    ("purpose", "days", "why"),
    [
        ("", 30, "purpose"),
        ("x" * 201, 30, "purpose"),
        ("a\x1b[31m", 30, "purpose"),
        ("ok", 0, "1 to 90"),
        ("ok", 91, "1 to 90"),
    ],
)
def test_purpose_and_days_have_bounds(tmp_path: Path, purpose: str, days: int, why: str) -> None:
    with pytest.raises(SharingError, match=why):
        export_hashes(tmp_path / "f", OURS, [], purpose, NOW, days)


@pytest.mark.parametrize("since", [date(1999, 12, 31), date(2026, 6, 17), date(2999, 1, 1)])
def test_a_day_of_knowing_that_cannot_be_is_said_in_one_line(tmp_path: Path, since: date) -> None:
    with pytest.raises(SharingError, match=f"case-1: known since {since}, which cannot be"):
        exported(tmp_path / "f", Confirmed(PASSPORT, since, "case-1"))
    assert not (tmp_path / "f").exists()


def test_a_place_that_cannot_be_written_is_said_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(SharingError, match="cannot be written"):
        exported(tmp_path / "absent" / "f")
