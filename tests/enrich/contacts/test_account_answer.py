"""An account-owner verification is read in the words of the vendors."""

import pytest

from watchword.enrich.contacts.account_answer import read_account_answers


@pytest.mark.parametrize(
    ("said", "result"),
    [
        ("MTCH", "match"), ("CMTC", "partial"), ("NMTC", "none"), ("NOAP", "unavailable"), ("close_match", "partial"),
        ("no_match", "none"), ("Full Match", "match"), ("something new", "unavailable"), ("", "unavailable"),
    ],
)  # fmt: skip
def test_results_of_every_vendor_become_ours(said: str, result: str) -> None:
    (answer,) = read_account_answers(f"iban,match_result\nDE89370400440532013000,{said}\n", "owner.csv")

    assert (answer.last_four, answer.result) == ("3000", result)


@pytest.mark.parametrize("row", ["result\nfailed", "status\nFailed", "verified\nfalse", "verified\nno"])
def test_a_check_that_failed_or_was_not_made_says_nothing_of_the_owner(row: str) -> None:
    (answer,) = read_account_answers(f"{row}\n", "owner.csv")

    assert answer.result == "unavailable"


def test_owners_of_a_joint_account_are_all_kept() -> None:
    (answer,) = read_account_answers(
        '{"account": "000123", "result": "match", "owners": ["Ada", "Bo"]}', "owner.json"
    )

    assert answer.owners == ("Ada", "Bo")
