"""One joint account is a couple's; one with each of two people of other names is not."""

from tests.linkage.shares import JANUARY, given, held
from watchword.linkage.judgements import Judgement, Verdict
from watchword.linkage.linking import Linked, link

PAIRS = [
    held("a", "bank", "one"),
    held("b", "bank", "one"),
    held("a", "bank", "two"),
    held("c", "bank", "two"),
]


def groups(linked: Linked) -> list[set[str]]:
    return [set(persona.people) for persona in linked.personas]


def named(**names: str) -> list[dict[str, str]]:
    return [{"person_id": person, "name_key": name} for person, name in names.items()]


def test_who_shares_an_account_with_each_of_two_people_of_other_names_is_tied_to_both() -> None:
    assert groups(link(given(PAIRS, named(a="x", b="y", c="z")))) == [{"a", "b", "c"}]


def test_one_account_of_two_and_two_accounts_of_the_same_two_are_a_couples() -> None:
    couple = [held(person, "bank", account) for person in "ab" for account in ("one", "two")]
    assert groups(link(given(PAIRS[:2]))) == []
    assert groups(link(given(couple))) == []


def test_two_records_of_one_spouse_are_one_name_and_tie_nobody() -> None:
    assert groups(link(given(PAIRS, named(a="x", b="y", c="y")))) == []
    assert groups(link(given(PAIRS, named(a="x", b="x", c="y")))) == []


def test_an_account_that_a_household_or_a_judgement_explains_is_no_link_of_a_chain() -> None:
    home = [{"person_id": person, "household": "h", "name_key": person} for person in "ab"]
    assert groups(link(given(PAIRS, home))) == []
    apart = [Judgement("a", "b", Verdict.DIFFERENT, "Ida", "a couple", JANUARY)]
    assert groups(link(given(PAIRS), apart)) == []
