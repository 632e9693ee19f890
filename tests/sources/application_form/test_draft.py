"""Values on their way into a form."""

from watchword.sources.application_form.draft import Draft


def test_the_first_filled_value_stands_and_lists_have_each_value_once() -> None:
    draft = Draft()
    for name, value in (("IBAN", ""), ("IBAN", "DE1"), ("IBAN", "DE2"), ("Email", "A@example.org; b@example.org"),
                        ("E-mail", "a@example.org")):  # fmt: skip
        draft.named(name, value)
    form = draft.form()
    assert (form.iban, form.emails) == ("DE1", ("a@example.org", "b@example.org"))


def test_unknown_names_are_bounded() -> None:
    draft = Draft()
    for number in range(300):
        draft.named(f"question {number} {'x' * 200}", "y")
    assert len(draft.form().unknown) == 100
    assert max(map(len, draft.form().unknown)) == 80


def test_a_referrer_is_an_address_or_a_number_never_a_name() -> None:
    told = {"Bo Lee <Bo@example.com>": "bo@example.com", "E-1042": "E-1042", "Bo Lee": ""}
    for given, kept in told.items():
        draft = Draft()
        draft.put("referrer", given)
        assert draft.form().referrer == kept


def test_a_code_hosts_account_by_its_name_alone_is_a_handle() -> None:
    draft = Draft()
    draft.named("GitHub username", "Ann-Lee")
    form = draft.form()
    assert (form.links, form.code_handles) == (("https://github.com/Ann-Lee",), ("github.com/ann-lee",))


def test_lines_of_an_address_are_its_parts() -> None:
    told = {
        "1200 Marlow Ave\nDenver, CO 80202": "1200 Marlow Ave, Denver, CO 80202",
        "1200 Marlow Ave, Apt 3,\r\nDenver, CO 80202\n": "1200 Marlow Ave, Apt 3, Denver, CO 80202",
    }
    for written, line in told.items():
        draft = Draft()
        draft.put("address", written)
        form = draft.form()
        assert (form.address, form.city, form.region) == (line, "Denver", "CO")


def test_fields_of_the_system_that_nobody_misses_are_not_told() -> None:
    draft = Draft()
    for name in ("Stage", "Start date", "Favourite colour"):
        draft.named(name, "x")
    assert draft.form().unknown == ("Favourite colour",)
