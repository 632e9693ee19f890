"""What is told of a person's contact: enough to know it again, not the whole of it."""

from hypothesis import given
from hypothesis import strategies as st

from watchword.flows.counterparties.subject import Subject
from watchword.flows.counterparties.veiled import masked, veiled
from watchword.screening.ask import Answer, Match
from watchword.screening.query import Kind, Query


def told(about: str, value: str, **more: object) -> Match:
    fields = {"entry_id": "7", "name": "7", "why": (f"the same as {value}",), **more}
    match = Match("intel-cert", score=1.0, verdict="hit", version="v1", **fields)  # type: ignore[arg-type]
    answer = Answer(Query(value, Kind(about)), "hit", (match,))
    made = veiled(Subject(about, masked(about, value)), answer)
    assert made.query.text == (value if about == "ip" else "")
    [match] = made.matches
    return match


def test_masks_are_a_first_letter_and_domain_or_four_digits() -> None:
    assert masked("email", "ana@example.net") == "a…@example.net"
    assert masked("phone", "+12125550142") == "…0142"
    assert masked("ip", "198.51.100.23") == "198.51.100.23"


@given(
    st.from_regex(r"[a-z]{3,12}@[a-z]{2,8}\.example", fullmatch=True),
    st.text(max_size=8),
    st.text(max_size=8),
)
def test_no_match_repeats_a_whole_email_whatever_a_feed_writes(value: str, before: str, after: str) -> None:
    written = before + value.upper() + after
    match = told("email", value, entry_id=written, name=written, why=("the same", f"said by {written}"))
    assert not any(value in text.casefold() for text in (match.entry_id, match.name, *match.why))


def test_a_listed_person_keeps_the_name_and_an_indicator_has_none() -> None:
    assert told("email", "ana@example.net", name="QUARZIM, Test").name == "QUARZIM, Test"
    assert told("phone", "+12125550142").name == "an unnamed entry"


def test_an_address_of_the_net_is_told_in_full() -> None:
    assert told("ip", "198.51.100.23").why == ("the same as 198.51.100.23", "intel-cert, version v1")


def test_what_is_no_contact_stays_as_it_is() -> None:
    answer = Answer(Query("Example", Kind.ORGANIZATION), "none", ())
    assert veiled(Subject("vendor", "Example"), answer) is answer
