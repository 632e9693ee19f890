"""What the remarks of an OFAC entry state, fact by fact."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.screening.entry import Identifier, ListedName, NameStrength
from watchword.screening.lists.ofac_remarks import LONGEST_FACT, birth_dates, remarks

WORDS = [
    "DOB ",
    "alt. ",
    "; ",
    "a.k.a. '",
    "'",
    " (",
    ")",
    "Passport ",
    "No. ",
    "Linked To: ",
    ".",
    "1960 to ",
    "#",
    "A",
]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("25 Mar 1947", ["1947-03-25"]),
        ("Mar 1971", ["1971-03"]),
        ("1971", ["1971"]),
        ("circa 1960", ["1960"]),
        ("circa 07 Jul 1960", ["1960-07-07"]),
        ("1960 to 1962", ["1960", "1961", "1962"]),
        ("circa 1979-1981", ["1979", "1980", "1981"]),
        ("01 Jan 1961 to 31 Dec 1962", ["1961", "1962"]),
        ("01 Feb 1961 to 28 Feb 1961", ["1961-02"]),
        ("1900 to 1999", ["1900", "1999"]),
        ("31 Feb 1960", ["1960-02"]),
        ("unknown", []),
    ],
)
def test_birth_dates_are_as_exact_as_they_are_known(text: str, dates: list[str]) -> None:
    assert birth_dates(text) == dates


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        ("Passport 390220044 (Korea, North) expires 12 May 2025", ("passport", "390220044", "Korea, North")),
        ("alt. Passport Booklet: A5199819 (Pakistan)", ("passport", "A5199819", "Pakistan")),
        ("National ID No. 660000 73767 (Belgium)", ("national-id", "660000 73767", "Belgium")),
        ("Cedula No. 16247821 (Colombia).", ("national-id", "16247821", "Colombia")),
        ("Identification Number 210302198701102136 (China)", ("national-id", "210302198701102136", "China")),
        ("Tax ID No. 7744001497 (Russia)", ("tax-id", "7744001497", "Russia")),
        ("NIT # 800146749-7 (Colombia).", ("tax-id", "800146749-7", "Colombia")),
        ("Company Number 5619960 (Korea, North)", ("registration", "5619960", "Korea, North")),
        ("Company Number IMO 5055293", ("registration", "IMO 5055293", "")),
        (
            "Unified Social Credit Code (USCC) 91210600MA0YQP7Y0B (China)",
            ("registration", "91210600MA0YQP7Y0B", "China"),
        ),
        ("Folio Mercantil No. 343997 (Mexico) issued 14 Dec 2005.", ("registration", "343997", "Mexico")),
        (
            "Dubai Chamber of Commerce Membership No. 42988 (United Arab Emirates)",
            ("other", "42988", "United Arab Emirates"),
        ),
        ("Vessel Registration Identification IMO 9187629", ("imo", "9187629", "")),
        ("MMSI 572469210.", ("mmsi", "572469210", "")),
        ("Aircraft Tail Number EP-MMH", ("tail-number", "EP-MMH", "")),
        ("alt. Digital Currency Address - XBT 1QJUiNsNf", ("wallet", "1QJUiNsNf", "XBT")),
        ("Email Address dam.d.free@net.sy.", ("email", "dam.d.free@net.sy", "")),
        ("Email:adelb@shabakah.net.sa.", ("email", "adelb@shabakah.net.sa", "")),
        (
            "Website www.alturath.org. Revival of Islamic Heritage Society",
            ("website", "www.alturath.org", ""),
        ),
        ("Telephone No. (218) 21 273343326", ("phone", "(218) 21 273343326", "")),
    ],
)
def test_each_kind_of_identifier(fact: str, expected: tuple[str, str, str]) -> None:
    assert remarks(f"Gender Male; {fact}; POB Egypt").identifiers == [Identifier(*expected)]


@pytest.mark.parametrize(
    "fact",
    [
        "KOMID Representative in Iran.",
        "Executive Order 13846 information: LOANS.  Sec. 5(a)(i)",
        "POB No. 4",
        "Gender Male",
    ],
)
def test_prose_is_no_identifier(fact: str) -> None:
    assert remarks(fact).identifiers == []


def test_names_countries_and_links() -> None:
    found = remarks(
        "nationality Korea, North; alt. citizen Egypt; Nationality of Registration Korea, North; a.k.a. 'EL PATRON''; "
        "f.k.a. 'OSIS'; Linked To: LAZARUS GROUP; Linked To: R D I S.A."
    )
    assert found.countries == ["Korea, North", "Egypt"]
    assert found.aliases == [ListedName(name, NameStrength.WEAK) for name in ("EL PATRON", "OSIS")]
    assert found.linked_to == ["LAZARUS GROUP", "R D I S.A."], "the full stop of S.A. is the name's own"


def test_half_an_address_is_not_taken_for_an_address() -> None:
    text = "Digital Currency Address - XBT 16PhXY3hNN; alt. Digital Currency Address - XBT 1Gq"
    assert [each.value for each in remarks(text, cut_short=True).identifiers] == ["16PhXY3hNN"]


@given(st.one_of(st.text(), st.lists(st.sampled_from(WORDS)).map("".join)), st.booleans())
def test_no_text_makes_it_fail(text: str, cut_short: bool) -> None:
    for identifier in remarks(text, cut_short).identifiers:
        assert identifier.value.strip()


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map("".join), st.booleans())
def test_its_time_is_bounded(piece: str, one_fact: bool) -> None:
    # Given a megabyte's tenth of any repetition, in facts just short enough to be looked into
    fact = (piece.replace(";", ",") if one_fact else piece) * (LONGEST_FACT // len(piece))
    text = "; ".join([fact] * 200)
    began = time.process_time()
    remarks(text)
    assert time.process_time() - began < 5
