from datetime import datetime, timedelta
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from tests.linkage.shares import JANUARY, Row, given, held
from watchword.linkage.holdings import HOLDINGS, Held, LinkageError
from watchword.linkage.kinds import KINDS
from watchword.linkage.linking import Linked, link


def groups(linked: Linked) -> list[set[str]]:
    return [set(persona.people) for persona in linked.personas]


def test_a_wallet_ties_two_names_and_says_so() -> None:
    linked = link(given([held("a", "wallet", "w1"), held("b", "wallet", "w1"), held("c", "wallet", "w2")]))

    assert groups(linked) == [{"a", "b"}]
    assert linked.personas[0].ties[0].says() == ("b asked to be paid to the same wallet as a",)
    assert linked.links.num_rows == 1


def test_one_soft_kind_is_not_enough_and_two_of_different_families_are() -> None:
    text = {"person_id": "a", "other": "b", "kind": "text", "closeness": 1.0}
    unit = [held("a", "delivery-unit", "u"), held("b", "delivery-unit", "u")]
    phone = [held("a", "phone", "p"), held("b", "phone", "p")]

    assert groups(link(given([], pairs=[text]))) == []
    assert groups(link(given(unit))) == []
    assert groups(link(given(phone))) == []
    assert groups(link(given(phone, pairs=[text]))) == [{"a", "b"}]


@pytest.mark.parametrize("declared", ["household", "agency"])
def test_sharing_that_a_declaration_explains_makes_no_persona_but_stays_a_link_with_its_reason(
    declared: str,
) -> None:
    rows = [
        held(person, kind, "v") for person in "ab" for kind in ("phone", "email", "device", "session-address")
    ]
    people = [{"person_id": person, declared: "same"} for person in "ab"]

    assert groups(link(given(rows))) == [] or declared == "agency"
    linked = link(given(rows, people))

    assert groups(linked) == []
    assert set(linked.links["innocent"].to_pylist()) == {
        "they declare one household"
        if declared == "household"
        else "they seem to live together, one agency presents both"
    }


def test_a_couple_with_one_flat_and_one_account_is_no_persona_but_three_with_one_account_are() -> None:
    couple = [
        held(person, kind, "v") for person in "ab" for kind in ("bank", "delivery-unit", "session-address")
    ]
    three = [held(person, "bank", "v") for person in "abc"]

    assert groups(link(given(couple))) == []
    assert groups(link(given(three))) == [{"a", "b", "c"}]


def test_a_telephone_number_given_to_the_next_customer_weighs_next_to_nothing() -> None:
    later = JANUARY + timedelta(days=730)
    text = {"person_id": "a", "other": "b", "kind": "text", "closeness": 1.0}
    linked = link(given([held("a", "phone", "p"), held("b", "phone", "p", later)], pairs=[text]))

    assert groups(linked) == []
    assert [row["kind"] for row in linked.links.to_pylist()] == ["text"]


@pytest.mark.parametrize("ip_kind", ["vpn", "mobile", "campus"])
def test_addresses_that_strangers_share_weigh_a_twentieth_of_a_home_connection(ip_kind: str) -> None:
    def weight(kind: str) -> float:
        rows = [held(person, "session-address", "i", ip_kind=kind) for person in "ab"]
        return float(link(given(rows)).links["weight"][0].as_py())

    assert weight(ip_kind) == pytest.approx(weight("residential") / 20)


def test_a_rarer_value_weighs_more() -> None:
    def weight(sharers: int) -> float:
        rows = [held(f"p{at}", "email", "m") for at in range(sharers)]
        return float(link(given(rows)).links["weight"][0].as_py())

    assert weight(2) > weight(4) > weight(8)


def test_two_things_shared_with_two_members_of_one_hand_tie_as_two_things_shared_with_one() -> None:
    ring = [held(person, kind, kind) for person in "abc" for kind in ("wallet", "code-ancestry", "email")]
    joins = [
        held("a", "device", "d"),
        held("x", "device", "d"),
        held("b", "document-ancestry", "o"),
        held("x", "document-ancestry", "o"),
    ]

    assert groups(link(given([*ring, *joins]))) == [{"a", "b", "c", "x"}]


def test_whose_document_number_a_ring_has_stolen_is_not_one_of_the_ring() -> None:
    ring = [held(person, kind, kind) for person in "abc" for kind in ("wallet", "code-ancestry", "email")]
    stolen = [held(person, "document-number", "n") for person in ("a", "victim")]
    linked = link(given([*ring, *stolen]))

    assert groups(linked) == [{"a", "b", "c"}]
    assert "document-number" in linked.links["kind"].to_pylist()


def test_a_couple_with_one_account_who_apply_from_one_flat_a_year_apart_is_no_persona() -> None:
    later = JANUARY + timedelta(days=365)
    rows = [held("a", kind, "v") for kind in ("bank", "delivery-unit")]
    rows += [held("b", kind, "v", later) for kind in ("bank", "delivery-unit")]

    assert groups(link(given(rows))) == []


def test_a_joint_account_alone_makes_two_no_persona() -> None:
    assert groups(link(given([held(person, "bank", "v") for person in "ab"]))) == []


def test_a_library_computer_joins_nobody_to_a_hand() -> None:
    ring = [held(person, kind, kind) for person in "abc" for kind in ("wallet", "code-ancestry", "email")]
    library = [held(person, "device", "library") for person in ("a", *(f"reader{at}" for at in range(14)))]

    assert groups(link(given([*ring, *library]))) == [{"a", "b", "c"}]


def test_a_phone_of_five_thousand_makes_no_edge_and_is_told() -> None:
    linked = link(given([held(f"p{at}", "phone", "555-0100") for at in range(5_000)]))

    assert linked.links.num_rows == 0
    assert [(each.kind, each.value_key, each.shared_by) for each in linked.too_common] == [
        ("phone", "555-0100", 5_000)
    ]
    assert linked.too_common_in_all == 1


def test_edges_of_a_value_grow_with_its_sharers_and_not_with_their_square() -> None:
    linked = link(given([held(f"p{at:02}", "wallet", "w") for at in range(50)]))

    assert linked.links.num_rows <= 2 * 50
    assert [len(group) for group in groups(linked)] == [50]


def test_a_pair_that_shares_a_common_and_a_rare_thing_is_told_both() -> None:
    rows = [held(f"p{at:02}", "bank", "b") for at in range(20)] + [
        held("p07", "email", "m"),
        held("p15", "email", "m"),
    ]
    found = link(given(rows)).links.to_pylist()

    assert {row["kind"] for row in found if (row["a"], row["b"]) == ("p07", "p15")} == {"bank", "email"}


def test_referrals_in_a_circle_tie_nobody() -> None:
    people = [f"p{at}" for at in range(30)]
    rows = [held(person, "referral", person) for person in people]
    rows += [held(people[at], "referral", people[(at + 1) % 30]) for at in range(30)]

    assert groups(link(given(rows))) == []


def test_two_hands_on_one_hub_stay_two() -> None:
    rows: list[Row] = []
    for hand in range(2):
        members = [f"{hand}-{at:02}" for at in range(12)]
        rows += [
            held(member, kind, f"{kind}{hand}")
            for member in members
            for kind in ("bank", "code-ancestry", "phone")
        ]
    rows += [held("0-00", "wallet", "w"), held("1-00", "wallet", "w")]

    assert [len(group) for group in groups(link(given(rows)))] == [12, 12]


def test_personas_keep_their_id_when_a_younger_member_comes() -> None:
    people = [
        {"person_id": "z", "applied": datetime(2023, 1, 1)},
        {"person_id": "a", "applied": datetime(2024, 1, 1)},
    ]
    before = link(given([held("z", "wallet", "w"), held("a", "wallet", "w")], people))
    after = link(given([held(person, "wallet", "w") for person in "zab"], people))

    assert before.personas[0].id == after.personas[0].id
    assert after.personas[0].people == ("z", "a", "b")


def test_one_name_twice_is_told_as_one_name() -> None:
    people = [{"person_id": person, "name_key": "n"} for person in "ab"]

    assert link(given([held("a", "wallet", "w"), held("b", "wallet", "w")], people)).personas[0].names == 1


def test_what_cannot_be_read_as_a_holding_is_passed_over_and_told() -> None:
    rows = [
        held(None, "wallet", "w"),
        held("a", None, "w"),
        held("a", "wallet", None),
        held("a", "wallet", "  "),
    ]
    rows += [
        held("b", "wallet", " "),
        held("a", "hat", "h"),
        held("a", "wallet", "w"),
        held("a", "wallet", "w"),
    ]
    linked = link(given(rows, pairs=[{"person_id": "a", "other": "a", "kind": "photo", "closeness": 1.0}]))

    assert linked.links.num_rows == 0
    assert dict(linked.unknown_kinds) == {"hat": 1, "none": 1}


def test_nothing_at_all_gives_nothing() -> None:
    linked = link(Held(HOLDINGS.empty_table()))

    assert (linked.people, linked.personas, linked.links.num_rows) == (0, (), 0)


def test_a_missing_column_is_one_clear_line() -> None:
    with pytest.raises(LinkageError, match="holdings: column 'value_key' is missing"):
        link(Held(pa.table({"person_id": ["a"], "kind": ["wallet"]})))


def test_a_file_that_is_no_parquet_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "holdings.parquet").write_text("not this")

    with pytest.raises(LinkageError, match="not a readable Parquet file"):
        link(Held(tmp_path / "holdings.parquet"))


def test_long_keys_stay_apart_and_equal_ones_together() -> None:
    long = "x" * 100_000
    linked = link(
        given([held("a", "wallet", long), held("b", "wallet", long), held("c", "wallet", long + "y")])
    )

    assert groups(linked) == [{"a", "b"}]
    assert len(linked.links["value_key"][0].as_py()) < 600


def test_a_person_with_ten_thousand_values_is_linked_by_those_that_are_shared() -> None:
    rows = [held("a", kind, f"v{at}") for at in range(1_000) for kind in KINDS]

    assert groups(link(given([*rows, held("b", "wallet", "v7")]))) == [{"a", "b"}]


@settings(max_examples=15, deadline=None)
@drawn(
    st.lists(st.tuples(st.text(max_size=5), st.sampled_from([*KINDS, "?"]), st.text(max_size=3)), max_size=40)
)
def test_any_holdings_are_linked_without_a_person_in_two_personas(rows: list[tuple[str, str, str]]) -> None:
    readable = [(a, k, v) for a, k, v in rows if (a + v).isprintable() and "\x00" not in a + v]
    linked = link(given(held(person, kind, value) for person, kind, value in readable))
    members = [person for persona in linked.personas for person in persona.people]

    assert len(members) == len(set(members))
    assert all(len(persona.people) >= 2 and 0 <= persona.confidence < 1 for persona in linked.personas)
    assert all(row["a"] != row["b"] and row["weight"] > 0 for row in linked.links.to_pylist())
