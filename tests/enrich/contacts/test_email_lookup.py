"""What a lookup says of an e-mail address is read from plain rows."""

from watchword.enrich.contacts.email_lookup import read_email_lookups

ROWS = """email,first_seen,registered_names,breaches,infostealer_personas,vendor
Ada.Example+x@gmail.com,2015-04,Ada Example; A. Example,3,,
b@example.com,,,,4,Example Intelligence
c@example.com,,,,4,
not an address,2015,,,,
"""


def test_an_address_is_kept_as_its_mailbox_with_what_is_known() -> None:
    first = read_email_lookups(ROWS, "emails.csv")[0]

    assert first.mailbox == "adaexample@gmail.com"
    assert first.registered_names == ("Ada Example", "A. Example")
    assert first.breaches == 3
    assert first.first_seen is not None and (first.first_seen.year, first.first_seen.month) == (2015, 4)


def test_stolen_log_ins_count_only_with_the_vendor_that_holds_them_lawfully() -> None:
    _, named, unnamed = read_email_lookups(ROWS, "emails.csv")

    assert named.infostealer_personas == 4
    assert unnamed.infostealer_personas is None


def test_json_may_give_the_names_as_a_list() -> None:
    (row,) = read_email_lookups('[{"email": "a@example.com", "registered_names": ["Ada", 7]}]', "emails.json")

    assert row.registered_names == ("Ada",)
