"""FollowTheMoney files: who is kept, how edges become relations, and lines that are none."""

from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.screening.entry import Entry, EntryKind, Identifier, ListError, Relation
from watchword.screening.lists import ftm_entities
from watchword.screening.lists.formats import recognised


def node(
    entity_id: str, schema: str = "Company", topics: str = "", /, **properties: str | list[Any]
) -> dict[str, Any]:
    """A line of a file, named after its id unless it says otherwise."""
    values = {"name": f"Example {entity_id}", **({"topics": topics} if topics else {}), **properties}
    if schema in ("Ownership", "Directorship", "UnknownLink", "Family", "Sanction", "Passport", "Address"):
        values.pop("name")
    return {
        "id": entity_id,
        "caption": str(values.get("name", entity_id)),
        "schema": schema,
        "datasets": ["xx_made_up"],
        "properties": {key: one if isinstance(one, list) else [one] for key, one in values.items()},
    }


def lines(*found: dict[str, Any]) -> bytes:
    return b"".join(orjson.dumps(one) + b"\n" for one in found)


def read(
    tmp_path: Path, content: bytes, refused: list[str] | None = None, name: str = "entities.ftm.json"
) -> list[Entry]:
    path = tmp_path / name
    path.write_bytes(content)
    return list(recognised(path)(refused if refused is not None else []))


def by_id(entries: list[Entry]) -> dict[str, Entry]:
    return {entry.entry_id: entry for entry in entries}


MOSS = node(
    "p1",
    "Person",
    "sanction",
    name=["Cal Moss", "모스"],
    alias="Kalle",
    weakAlias="K",
    birthDate=["1971-03-05", "1972"],
    nationality="kp",
    country="cu",
    innCode="500100732259",
    email="moss@example.com",
    address="1 Calle, Havana",
    addressEntity="a1",
    notes="Made up.",
)
MOSS["caption"] = "Cal Moss"


def test_a_person_with_what_hangs_on_it(tmp_path: Path) -> None:
    # given a person, and before and after it an address, a passport, a sanction and a wallet that are its own
    content = lines(
        node("s1", "Sanction", entity="p1", program="Made-up programme", programId="XX-MADE"),
        node("a1", "Address", full="2 Calle, Havana"),
        MOSS,
        node("i1", "Passport", holder="p1", number="P1", country="kp"),
        node("w1", "CryptoWallet", "sanction", holder="p1", publicKey="0xabc", currency="ETH"),
    )
    entries = by_id(read(tmp_path, content))
    # then it is one entry, and the wallet another that it owns
    assert set(entries) == {"p1", "w1"}
    moss = entries["p1"]
    assert (moss.list_id, moss.kind, moss.listed) == ("ftm-xx-made-up", EntryKind.PERSON, True)
    assert [(name.text, name.strength.value) for name in moss.names] == [
        ("Cal Moss", "primary"),
        ("모스", "strong"),
        ("Kalle", "strong"),
        ("K", "weak"),
    ]
    assert (moss.birth_dates, moss.countries) == (("1971-03-05", "1972"), ("kp",))
    assert moss.addresses == ("1 Calle, Havana", "2 Calle, Havana")
    assert moss.identifiers == (
        Identifier("tax-id", "500100732259"),
        Identifier("email", "moss@example.com"),
        Identifier("passport", "P1", "kp"),
        Identifier("wallet", "0xabc", "ETH"),
    )
    assert (moss.programs, moss.remarks) == (("XX-MADE",), "Made up.")
    assert entries["w1"].kind is EntryKind.WALLET
    assert entries["w1"].relations == (Relation("owned-by", "p1"),)


OWNED = node("o1", "Ownership", owner="p1", asset="c1", percentage="51%")


@pytest.mark.parametrize("turned", [False, True])
def test_edges_may_come_before_or_after_what_they_tie(tmp_path: Path, turned: bool) -> None:
    found = [OWNED, node("d1", "Directorship", director="p2", organization="c1", endDate="2025-03"), MOSS]
    found += [
        node("c1"),
        node("p2", "Person", "sanction"),
        node("u1", "UnknownLink", subject="p1", object="p2"),
    ]
    entries = by_id(read(tmp_path, lines(*(found[::-1] if turned else found))))
    assert set(entries["c1"].relations) == {
        Relation("owned-by", "p1", 51.0),
        Relation("directed-by", "p2", None, "2025-03"),
    }
    # who is linked to whom counts both ways
    assert entries["p1"].relations == (Relation("linked-to", "p2"),)
    assert entries["p2"].relations == (Relation("linked-to", "p1"),)


@pytest.mark.parametrize(
    ("percentage", "share"),
    [
        ("51%", 51.0),
        ("51.00", 51.0),
        ("33,3 %", 33.3),
        (">50", 50.0),
        ("25-50", 25.0),
        ("75 to 100", 75.0),
        ("<25", None),
        ("up to 25", None),
        ("250", None),
        ("majority", None),
    ],
)
def test_a_share_is_the_least_that_is_told(tmp_path: Path, percentage: str, share: float | None) -> None:
    owned = node("o1", "Ownership", owner="p1", asset="c1", percentage=percentage)
    assert by_id(read(tmp_path, lines(MOSS, node("c1"), owned)))["c1"].relations[0].share == share


def test_relatives_are_no_relation(tmp_path: Path) -> None:
    family = node("f1", "Family", person="p1", relative="p2")
    entries = read(tmp_path, lines(MOSS, node("p2", "Person", "role.rca"), family))
    assert [(entry.entry_id, entry.relations) for entry in entries] == [("p1", ())]


@pytest.mark.parametrize(
    ("topics", "target", "listed"),
    [
        ("sanction", False, True),
        ("export.control", False, True),
        ("debarment", False, True),
        ("", True, True),  # older files say no more
        ("", False, False),
        ("sanction.linked", True, False),
        ("sanction.counter", True, False),  # often against activists and journalists
        ("role.pep", True, False),
        ("poi", True, False),
    ],
)
def test_only_what_an_authority_forbids_is_listed(
    tmp_path: Path, topics: str, target: bool, listed: bool
) -> None:
    one = {**node("x1", "Person", topics), "target": target}
    entries = by_id(read(tmp_path, lines(MOSS, one)))
    assert ("x1" in entries) is listed


def test_property_of_property_is_kept_and_the_rest_is_counted(tmp_path: Path) -> None:
    # given p1, listed, who owns c1, which owns c2; a co-owner of c2; a director of the listed c3; and strangers
    refused: list[str] = []
    content = lines(
        MOSS,
        *(node(number) for number in ("c1", "c2", "c4", "c5")),
        node("c3", topics="sanction"),
        *(node(number, "Person", "role.pep") for number in ("p2", "p3", "p4")),
        OWNED,
        node("o2", "Ownership", owner="c1", asset="c2", percentage="100"),
        node("o3", "Ownership", owner="p2", asset="c2"),
        node("o4", "Ownership", owner="c4", asset="c5"),
        node("d1", "Directorship", director="p3", organization="c3"),
    )
    entries = by_id(read(tmp_path, content, refused))
    # then what p1 owns through others is kept, unlisted, and the politician who is tied to nobody is not
    assert {number: entry.listed for number, entry in entries.items()} == {
        "p1": True,
        "c1": False,
        "c2": False,
        "c3": True,
        "p3": False,
    }
    assert refused == ["4 entities are under no sanction and tied to none: not kept"]


def test_circles_of_owners_end(tmp_path: Path) -> None:
    refused: list[str] = []
    circle = [
        node("o2", "Ownership", owner="c1", asset="c2"),
        node("o3", "Ownership", owner="c2", asset="c1"),
    ]
    own = [node("o4", "Ownership", owner="c1", asset="c1"), node("o5", "Ownership", owner="p1", asset="lost")]
    entries = by_id(read(tmp_path, lines(MOSS, node("c1"), node("c2"), OWNED, *circle, *own), refused))
    assert set(entries["c1"].relations) == {Relation("owned-by", "p1", 51.0), Relation("owned-by", "c2")}
    assert refused == [
        "ties of an entity to itself: 1, first that of c1: not kept",
        "ties to entities that the file does not have: 1: not kept",
    ]


def test_a_nested_file_says_the_same_as_lines(tmp_path: Path) -> None:
    company = {**node("c1"), "target": False}
    flat = read(tmp_path, lines(MOSS, OWNED, company, node("i1", "Passport", holder="p1", number="P1")))
    inside = {**OWNED, "properties": {**OWNED["properties"], "asset": [company]}}
    passport = node("i1", "Passport", holder="p1", number="P1")
    nested = {
        **MOSS,
        "properties": {**MOSS["properties"], "ownershipOwner": [inside], "passports": [passport]},
    }
    nested["properties"]["addressEntity"] = [node("a1", "Address", full="2 Calle, Havana")]
    got = by_id(read(tmp_path, lines(nested), name="targets.nested.json"))
    want = by_id(flat)
    assert got["c1"] == want["c1"]
    assert got["p1"].identifiers == want["p1"].identifiers
    assert got["p1"].addresses == ("1 Calle, Havana", "2 Calle, Havana")


def test_a_broken_line_among_many_is_named_and_the_rest_is_kept(tmp_path: Path) -> None:
    refused: list[str] = []
    many = [lines(node(f"c{number}", topics="sanction")) for number in range(100)]
    content = b"".join(
        [*many[:50], b'{"id": "x", "schema"\n', b"[]\n", b'{"id": "\xff"}\n', b"\n", *many[50:]]
    )
    assert len(read(tmp_path, content + many[0], refused)) == 100
    assert [reason.partition(":")[0] for reason in refused] == ["line 51", "line 52", "line 53", "line 105"]
    assert refused[1] == "line 52: is no entity: has no id or no schema"
    assert refused[3].endswith("c0 comes twice; the first is kept")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (lines(MOSS, OWNED)[:-20], "cut short in line 2"),
        (lines(node("p1", "Person", "role.pep")), "no entry"),
        (b"<html>Sign in</html>", "in no known format"),
    ],
)
def test_what_is_no_list_is_one_line(tmp_path: Path, content: bytes, said: str) -> None:
    with pytest.raises(ListError, match=said) as told:
        read(tmp_path, content)
    assert "\n" not in str(told.value)


def test_a_line_without_end_is_refused_by_number(tmp_path: Path) -> None:
    refused: list[str] = []
    huge = lines(node("c1", topics="sanction", notes="x" * 5_000_000))
    deep = b'{"id":"x","schema":"Company","properties":{"a":' + b"[" * 5000 + b"]" * 5000 + b"}}\n"
    assert len(read(tmp_path, lines(MOSS) + huge + deep, refused)) == 1
    assert refused[0] == "line 2: is longer than 4 MB"
    assert refused[1].startswith("line 3: not JSON")


def test_nothing_there_and_a_web_page(tmp_path: Path) -> None:
    (tmp_path / "page").write_text("<!doctype html><html></html>")
    with pytest.raises(ListError, match="web page"):
        list(ftm_entities.read(tmp_path / "page"))
    with pytest.raises(ListError, match="cannot be read"):
        list(ftm_entities.read(tmp_path / "none"))


@pytest.mark.parametrize(
    ("name", "datasets", "list_id"),
    [
        ("entities.ftm.json", ["us_ofac_sdn"], "ftm-us-ofac-sdn"),
        ("us_ofac_sdn.ftm.json", ["us_ofac_sdn", "xx"], "ftm-us-ofac-sdn"),
        ("us_ofac_sdn-2026-01-14.json", ["xx"], "ftm-us-ofac-sdn"),
        ("entities (1).ftm.json", ["aa", "bb"], "ftm-opensanctions"),
        ("../../x.json"[6:], [], "ftm-x"),
    ],
)
def test_the_list_is_named_after_the_file_or_else_its_dataset(
    tmp_path: Path, name: str, datasets: list[str], list_id: str
) -> None:
    content = lines({**MOSS, "datasets": datasets})
    assert read(tmp_path, content, name=name)[0].list_id == list_id


def test_no_list_of_ones_own_may_be_called_one_of_these(tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text("name\nExample\n")
    for taken in ("ftm-us-ofac-sdn", "uk-sl", "uk-ofsi", "eu-fsf"):
        with pytest.raises(ListError, match="give a name of your own"):
            recognised(tmp_path / "own.csv", taken)


KEYS = st.sampled_from(["id", "schema", "properties", "datasets", "name", "x"])
LEAVES = st.none() | st.booleans() | st.integers(-9, 9) | st.text()


@given(st.recursive(LEAVES, lambda inner: st.lists(inner) | st.dictionaries(KEYS, inner)))
def test_no_document_breaks_the_reading(tmp_path_factory: pytest.TempPathFactory, document: Any) -> None:
    path = tmp_path_factory.getbasetemp() / "any.json"
    path.write_bytes(lines(MOSS) + orjson.dumps(document) + b"\n")
    assert [entry.entry_id for entry in ftm_entities.read(path)][:1] == ["p1"]
