"""A question put to lists: what matches, how surely, and why."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.screening.made import entry
from watchword.screening.ask import MOST, Answer, AskedList, ask
from watchword.screening.entry import (
    Entry,
    EntryKind,
    Identifier,
    ListedName,
    NameStrength,
    Relation,
    Validity,
)
from watchword.screening.query import Kind, Query
from watchword.screening.searchable import SearchableList

NOW = "2026-01-14T12:00:00Z"
KIM = entry(
    1, kind=EntryKind.PERSON, names=(ListedName("KIM, Chol Min"),), birth_dates=("1976-05-03",), identifiers=()
)  # fmt: skip
VESNA = entry(2, names=(ListedName("Vesna Lanterns Limited"),), identifiers=())


def listed(*entries: Entry, official: bool = True, list_id: str = "test-list") -> AskedList:
    return AskedList(list_id, "v1", official, SearchableList.of(entries))


def asked(query: Query, *entries: Entry, now: str = NOW) -> Answer:
    return ask(query, [listed(*entries)], None, now)


def test_a_persons_name_alone_is_a_question_never_a_hit() -> None:
    answer = asked(Query("Kim Chol Min", Kind.PERSON), KIM)
    [match] = answer.matches
    assert (answer.verdict, match.verdict, match.score) == ("question", "question", 1.0)
    assert match.why[-1] == "a person's name alone is a question, never a hit"


def test_a_persons_name_with_the_same_birth_date_is_a_hit() -> None:
    answer = asked(Query("Kim Chol Min", Kind.PERSON, birth_dates=("03/05/1976",)), KIM)
    assert answer.verdict == "hit"
    assert "the birth date 03/05/1976 is the same" in answer.matches[0].why


def test_another_birth_date_excludes_and_the_match_is_still_shown() -> None:
    answer = asked(Query("Kim Chol Min", Kind.PERSON, birth_dates=("1990-01-01",)), KIM)
    [match] = answer.matches
    assert (answer.verdict, match.verdict) == ("none", "none")
    assert "another person" in match.why[-1]


def test_a_firms_name_is_a_hit_and_says_part_by_part_why() -> None:
    [match] = asked(Query("Vesna Lanterns Ltd", Kind.ORGANIZATION), VESNA).matches
    assert match.verdict == "hit"
    assert match.why[0] == "the same: vesna, lanterns"


def test_a_weak_alias_is_a_question_and_says_so() -> None:
    weak = replace(VESNA, names=(ListedName("Vesna Lanterns", NameStrength.WEAK),))
    [match] = asked(Query("Vesna Lanterns", Kind.ORGANIZATION), weak).matches
    assert (match.verdict, match.score) == ("question", 0.95)
    assert "the list calls this a weak alias" in match.why


@pytest.mark.parametrize(
    ("query", "why"),
    [
        (Query("AB 123 456", Kind.NUMBER), "the same passport as AB123456 of CN"),
        (Query("AB123456"), "the same passport as AB123456 of CN"),
        (
            Query("Somebody Else", Kind.PERSON, identifiers=("ab-123456",)),
            "the same passport as AB123456 of CN",
        ),
        (Query("Ana@Example.com", Kind.EMAIL), "the same email as ana@example.com"),
    ],
)
def test_the_same_identifier_is_a_hit_whatever_the_name(query: Query, why: str) -> None:
    numbered = replace(
        KIM, identifiers=(Identifier("passport", "AB123456", "CN"), Identifier("email", "ana@example.com"))
    )
    answer = asked(query, numbered)
    assert (answer.verdict, answer.matches[0].why[0]) == ("hit", why)


def test_an_address_is_a_question_since_others_live_there_too() -> None:
    there = replace(VESNA, addresses=("12 Example Street, Suite 4, Springfield",))
    answer = asked(Query("Suite 4, 12 Example St, Springfield", Kind.ADDRESS), there)
    assert answer.verdict == "question"
    assert answer.matches[0].why[0].startswith("the same address: ")


def test_a_firm_of_a_persons_name_is_not_that_person() -> None:
    assert asked(Query("Kim Chol Min", Kind.ORGANIZATION), KIM).matches == ()
    assert asked(Query("Kim Chol Min"), KIM).verdict == "question", "but what is unknown may be"


def test_intelligence_counts_only_while_it_holds() -> None:
    for_a_time = replace(VESNA, validity=Validity(since="2026-01-10", until="2026-01-14"))
    query = Query("Vesna Lanterns")
    assert asked(query, for_a_time).verdict == "hit", "a day holds to its end"
    assert asked(query, for_a_time, now="2026-01-15T00:00:00Z").verdict == "none"
    assert asked(query, for_a_time, now="2026-01-09T23:59:59Z").verdict == "none"


def test_what_is_half_owned_by_a_listed_person_is_as_listed() -> None:
    owned = replace(VESNA, listed=False, relations=(Relation("owned-by", "1", 50.0),))
    [match] = asked(Query("Vesna Lanterns", Kind.ORGANIZATION), KIM, owned).matches
    assert match.verdict == "hit"
    assert match.why[-1] == "not listed itself, but 50 % owned by listed KIM, Chol Min"
    assert [lead.entry_id for lead in match.leads] == ["1"]
    less = replace(owned, relations=(Relation("owned-by", "1", 49.0),))
    [match] = asked(Query("Vesna Lanterns", Kind.ORGANIZATION), KIM, less).matches
    assert (match.verdict, match.why[-1]) == ("question", "not listed itself; tied to somebody who is")


def test_the_highest_verdict_of_all_lists_is_the_answers() -> None:
    lists = [listed(KIM, list_id="a"), listed(VESNA, list_id="b"), listed(list_id="c")]
    answer = ask(Query("Vesna Lanterns"), lists, None, NOW)
    assert (answer.verdict, [match.list_id for match in answer.matches]) == ("hit", ["b"])


def test_without_an_official_list_nothing_was_screened_but_hits_stay_hits() -> None:
    own = [listed(VESNA, official=False)]
    assert ask(Query("Acme Bakery"), own, None, NOW).verdict == "unscreened"
    assert ask(Query("Vesna Lanterns"), own, None, NOW).verdict == "hit"
    assert ask(Query("Acme Bakery"), [], None, NOW).verdict == "unscreened"
    assert ask(Query("Acme Bakery"), [*own, listed()], None, NOW).verdict == "none"


def test_a_name_that_tells_nothing_is_said_to_tell_nothing() -> None:
    answer = asked(Query("Ltd.", Kind.ORGANIZATION), VESNA)
    assert (answer.matches, "nothing could be compared" in answer.note) == ((), True)
    assert asked(Query("Acme Bakery"), VESNA).note == ""


def test_the_best_come_first_and_those_beyond_a_page_are_counted() -> None:
    many = [replace(VESNA, entry_id=str(number)) for number in range(MOST + 7)]
    answer = asked(Query("Vesna Lanterns", Kind.ORGANIZATION), *many)
    assert (len(answer.matches), answer.more) == (MOST, 7)
    ranks = [(match.verdict != "hit", -match.score, match.entry_id) for match in answer.matches]
    assert ranks == sorted(ranks)


@given(st.text(max_size=80), st.sampled_from(Kind))
def test_no_text_breaks_a_question_and_answers_are_the_same_again(text: str, kind: Kind) -> None:
    query = Query(text, kind, (text,), (text,), (text,), (text,))
    answer = asked(query, KIM, VESNA)
    assert answer == asked(query, KIM, VESNA)
    assert all(0 <= match.score <= 1 for match in answer.matches)


@given(st.permutations([KIM, VESNA, entry(3, "Vesna Lantern Works"), entry(4, "Kim Chol")]))
def test_the_order_of_a_list_says_nothing(entries: list[Entry]) -> None:
    for text in ("Vesna Lanterns", "Kim Chol Min"):
        assert asked(Query(text), *entries) == asked(Query(text), *sorted(entries, key=lambda e: e.entry_id))


def test_an_ip_address_is_a_question_since_vpn_exits_are_shared() -> None:
    said = Validity("2026-01-01", "", 80, "Example CERT")
    listed = replace(VESNA, names=(), identifiers=(Identifier("ip", "198.51.100.23"),), validity=said)
    for query in (Query("198.51.100.23", Kind.IP), Query("198.51.100.23")):
        [match] = asked(query, listed).matches
        assert (match.verdict, match.source, match.confidence) == ("question", "Example CERT", 80)
        assert match.why == (
            "the same IP address as 198.51.100.23",
            "VPN exits are shared by many and change hands fast: a question, never a hit",
            "said by Example CERT, with a confidence of 80 of 100, from 2026-01-01",
        )
    assert asked(Query("198.51.10.023", Kind.IP), listed).matches == ()
    assert asked(Query("Somebody", Kind.PERSON, identifiers=("198.51.100.23",)), listed).verdict != "hit"
