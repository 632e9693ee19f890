"""Forms as CSV."""

from watchword.sources.application_form import read_form

ROW = b"First Name,Last Name,Email,Email,Phone,Shoe size\nAnn,Lee,,ann@example.org,+1 555 010 0199,44\n"


def test_a_header_with_one_row_takes_the_first_filled_of_two_columns() -> None:
    form = read_form(ROW, "form.csv")
    assert form is not None
    assert (form.name, form.emails, form.unknown) == ("Ann Lee", ("ann@example.org",), ("Shoe size",))


def test_two_columns_of_fields_and_values_with_and_without_a_header() -> None:
    body = "Full name;Lee, Ann\nE-mail;ann@example.org\nDate of birth;1990-02-03\n"
    with_head, without = (read_form(f"{head}{body}".encode("utf-16"), "f") for head in ("field;value\n", ""))
    assert with_head == without
    assert without is not None
    assert (without.name, without.birth_date) == ("Ann Lee", "1990-02-03")


def test_tables_of_many_or_of_something_else_are_no_forms() -> None:
    assert read_form(ROW + b"Bo,Lee,,bo@example.org,,\n", "form.csv") is None
    assert (
        read_form(b"candidate,check,result,date\nC1,employment,verified,2026-01-05\n", "checks.csv") is None
    )
    assert read_form(b"Dear all,\nI apply.\n", "letter.txt") is None


def test_columns_that_stand_twice_with_different_values_are_named() -> None:
    head = "Candidate ID,Application ID,Full Name,Name,Email,Email,SSN,SSN,City,City,Job,Role"
    row = "94,7,Ada Pine,Zoe Other,ada@example.org,,219-45-1111,219-45-2222,Denver,Denver,Engineer,Backend"
    form = read_form(f"{head}\n{row}\n".encode(), "form.csv")
    assert form is not None
    assert (form.name, form.tax_number) == ("Ada Pine", "219-45-1111")
    assert form.doubled == ("Name", "SSN")
