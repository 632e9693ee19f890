"""A verifier's answer about a tax number is read by its shape, and sex is never in it."""

import pytest

from watchword.enrich.contacts.tax_answer import read_tax_answers


@pytest.mark.parametrize(
    ("code", "result"),
    [
        ("", "match"), ("1", "no-match"), ("2", "match"), ("3", "birth-date-mismatch"), ("4", "birth-date-mismatch"),
        ("5", "name-mismatch"), ("6", "no-match"), ("Y", "deceased"), ("Q", "unknown"),
    ],
)  # fmt: skip
def test_codes_of_the_number_verification_service(code: str, result: str) -> None:
    (answer,) = read_tax_answers(f"SSN,Verification Code\nXXXXX0001,{code}\n", "ssnvs.csv")

    assert (answer.last_four, answer.result, answer.vendor) == ("0001", result, "SSNVS")


@pytest.mark.parametrize(
    ("said", "result"),
    [
        ("Employment Authorized", "match"),
        ("Tentative Nonconfirmation (Mismatch)", "unresolved"),
        ("Final Nonconfirmation", "no-match"),
        ("Name does not match", "name-mismatch"),
        ("please call us", "unknown"),
    ],
)
def test_results_in_words(said: str, result: str) -> None:
    (answer,) = read_tax_answers(f"last_four,case_status,service\n0001,{said},E-Verify\n", "everify.csv")

    assert (answer.result, answer.vendor) == (result, "E-Verify")


def test_only_the_last_four_digits_are_kept() -> None:
    (answer,) = read_tax_answers('[{"ssn": "123-45-0001", "result": "match", "deceased": true}]', "cbsv.json")

    assert answer.last_four == "0001"
    assert answer.result == "deceased"
