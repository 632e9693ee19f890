"""A prepared list from its entries: a row a reading of a name, a token a word."""

import itertools

import numpy as np
import pytest

from tests.screening.made import entry
from watchword.screening.entry import Entry, EntryKind, ListedName
from watchword.screening.index.build import built, sorts
from watchword.screening.index.prepared import Prepared


def of(*texts: str, kind: EntryKind = EntryKind.ORGANIZATION) -> Entry:
    return entry(1, names=tuple(ListedName(text) for text in texts), kind=kind)


def rows(*entries: Entry) -> list[tuple[str, int, bool]]:
    arrays = built(entries)
    texts = map(Prepared(arrays).text, range(len(arrays["name_entry"])))
    return list(zip(texts, arrays["name_entry"].tolist(), arrays["name_person"].tolist(), strict=True))


def test_every_name_of_every_entry_is_a_row() -> None:
    assert rows(of("Zelkova", "Ostara Ltd"), of("Karl Haddad", kind=EntryKind.PERSON)) == [
        ("Zelkova", 0, False),
        ("Ostara Ltd", 0, False),
        ("Karl Haddad", 1, True),
    ]


def test_a_name_in_characters_has_a_row_for_each_reading() -> None:
    assert rows(of("鄭仁哲", kind=EntryKind.PERSON)) == [("鄭仁哲", 0, True)] * 2


def test_a_short_form_in_brackets_has_a_row_of_its_own() -> None:
    assert [text for text, *_ in rows(of("Zelkova Ostara (ZO)"))] == ["Zelkova Ostara (ZO)", "ZO"]


def test_what_holds_no_name_has_no_row() -> None:
    assert rows(of("Corp.", "😀"), of("Zelkova")) == [("Zelkova", 1, False)]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (EntryKind.PERSON, (True,)),
        (EntryKind.ORGANIZATION, (False,)),
        (EntryKind.VESSEL, (False,)),
        (EntryKind.UNKNOWN, (True, False)),
    ],
)
def test_a_kind_is_read_as_what_it_may_be(kind: EntryKind, expected: tuple[bool, ...]) -> None:
    assert sorts(kind) == expected


def test_an_empty_list_is_built() -> None:
    arrays = built([])
    assert len(arrays["name_entry"]) == 0 and arrays["name_ends"].tolist() == [0]


def test_postings_lead_from_each_token_to_the_names_that_have_it() -> None:
    arrays = built([of("Zelkova Ostara"), of("Ostara"), of("Zelkova")])
    ends = arrays["token_ends"]
    texts = [arrays["token_text"][a:b].tobytes().decode() for a, b in itertools.pairwise(ends)]
    holders = arrays["posting_ends"]
    found = {text: arrays["posting"][holders[n] : holders[n + 1]].tolist() for n, text in enumerate(texts)}
    assert found == {"zelkova": [0, 2], "ostara": [0, 1], "zelkovaostara": [0]}
    assert np.all(np.diff(arrays["term"].astype(np.int64)) >= 0)


def test_a_very_long_name_is_cut() -> None:
    ((text, *_),) = rows(of("Zelkova " * 500))
    assert len(text) == 1000
