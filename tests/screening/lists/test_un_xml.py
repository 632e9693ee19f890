"""The UN list: every entry of the real file, the oddities of its fields, and files that must not be trusted."""

import re
import tracemalloc
from pathlib import Path

import pytest

from watchword.screening.entry import Entry, EntryKind, Identifier, ListError, NameStrength
from watchword.screening.lists import un_xml

PERSON = """<INDIVIDUAL><DATAID>7</DATAID><REFERENCE_NUMBER>KPi.999</REFERENCE_NUMBER>
  <FIRST_NAME>PAK</FIRST_NAME><SECOND_NAME>Made
  Up</SECOND_NAME>{more}</INDIVIDUAL>"""


def listed(tmp_path: Path, *people: str) -> Path:
    path = tmp_path / "un.xml"
    inner = "".join(people)
    path.write_text(f"<CONSOLIDATED_LIST><INDIVIDUALS>{inner}</INDIVIDUALS></CONSOLIDATED_LIST>", "utf-8")
    return path


def only(tmp_path: Path, more: str) -> Entry:
    (entry,) = un_xml.read(listed(tmp_path, PERSON.format(more=more)))
    return entry


def alias(name: str, quality: str = "Good", note: str = "") -> str:
    return (
        f"<INDIVIDUAL_ALIAS><QUALITY>{quality}</QUALITY><ALIAS_NAME>{name}</ALIAS_NAME>"
        f"<NOTE>{note}</NOTE></INDIVIDUAL_ALIAS>"
    )


def test_every_entry_of_the_real_list_is_read(lists: Path) -> None:
    # given the real file, counted by its opening tags
    path = lists / "un-2026" / "UN_consolidated.xml"
    raw = path.read_text("utf-8")
    people, bodies = len(re.findall(r"<INDIVIDUAL>", raw)), len(re.findall(r"<ENTITY>", raw))
    assert (people, bodies) == (730, 273)
    # when it is read
    refused: list[str] = []
    entries = list(un_xml.read(path, refused))
    # then nothing is missing, doubled or refused
    assert refused == []
    assert sum(each.kind is EntryKind.PERSON for each in entries) == people
    assert sum(each.kind is EntryKind.ORGANIZATION for each in entries) == bodies
    assert {each.entry_id for each in entries} == set(re.findall(r"<REFERENCE_NUMBER>\s*(.*?)\s*<", raw))
    dprk = len(re.findall(r"<UN_LIST_TYPE>\s*DPRK\s*<", raw))
    assert sum(each.programs == ("DPRK",) for each in entries) == dprk == 155


def test_the_parts_of_the_real_entries_are_all_taken(lists: Path) -> None:
    path = lists / "un-2026" / "UN_consolidated.xml"
    raw = path.read_text("utf-8")
    entries = list(un_xml.read(path))
    people = re.findall(r"<INDIVIDUAL>.*?</INDIVIDUAL>", raw, re.S)
    dated = r"<INDIVIDUAL_DATE_OF_BIRTH>(?:(?!</INDIVIDUAL_D).)*\b(?:19|20)\d\d\b|<DATE_OF_BIRTH>\s*\d"
    born = sum(re.search(dated, person, re.S) is not None for person in people)
    assert sum(bool(each.birth_dates) for each in entries) == born
    # some numbers stand in notes only, and some aliases are several names
    assert sum(len(each.identifiers) for each in entries) >= len(re.findall(r"<NUMBER>\s*[^<\s]", raw))
    weak = sum(name.strength is NameStrength.WEAK for each in entries for name in each.names)
    assert weak >= len(re.findall(r"<QUALITY>\s*Low", raw))
    assert all(each.names[0].strength is NameStrength.PRIMARY for each in entries)


def test_names_are_joined_and_folded_and_the_other_script_is_a_strong_name(tmp_path: Path) -> None:
    entry = only(tmp_path, "<NAME_ORIGINAL_SCRIPT>박</NAME_ORIGINAL_SCRIPT>" + alias("Bak", "Low"))
    assert entry.entry_id == "KPi.999"
    assert [(name.text, name.strength.value) for name in entry.names] == [
        ("PAK Made Up", "primary"),
        ("박", "strong"),
        ("Bak", "weak"),
    ]


@pytest.mark.parametrize(
    ("text", "note", "names"),
    [
        ("Azim A; Azim B", "", ["Azim A", "Azim B"]),
        ("Sabet; Mohammad b) M. Javad", "", ["Sabet", "Mohammad", "M. Javad"]),
        ("Jin Tiesan (金铁三)", "", ["Jin Tiesan", "金铁三"]),
        ("حسن غول (Hassan Ghul; Hasan Gul)", "", ["حسن غول", "Hassan Ghul", "Hasan Gul"]),
        ("Abubakar (original script: Абубакар)", "", ["Abubakar", "Абубакар"]),
        ("Chechen", "original script: Салман", ["Chechen", "Салман"]),
        ("Ezatullah (previously listed as)", "formerly listed as", ["Ezatullah"]),
        ("Leader (Hong Kong) Limited", "", ["Leader (Hong Kong) Limited"]),
        ("Revolution Movement (LRM)", "", ["Revolution Movement (LRM)"]),
        ("Santos, III (third)", "", ["Santos, III"]),
        ("na", "", []),
    ],
)
def test_aliases_are_parted_only_where_they_clearly_are_several(
    tmp_path: Path, text: str, note: str, names: list[str]
) -> None:
    assert [name.text for name in only(tmp_path, alias(text, note=note)).names[1:]] == names


@pytest.mark.parametrize(
    ("inner", "dates"),
    [
        ("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1971-03-05</DATE>", ("1971-03-05",)),
        ("<YEAR>1971</YEAR>", ("1971",)),
        ("<YEAR>1958</YEAR><NOTE>Sep.</NOTE>", ("1958-09",)),
        ("<TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><DATE>1971-01-01</DATE>", ("1971",)),
        ("<FROM_YEAR>1955</FROM_YEAR><TO_YEAR>1958</TO_YEAR>", ("1955", "1956", "1957", "1958")),
        ("<NOTE>Nov. 1973</NOTE>", ("1973-11",)),
        ("<NOTE>24/06/1402 (Hijri Calendar)</NOTE>", ()),
    ],
)
def test_dates_of_birth_are_as_exact_as_they_are_known(
    tmp_path: Path, inner: str, dates: tuple[str, ...]
) -> None:
    entry = only(tmp_path, f"<INDIVIDUAL_DATE_OF_BIRTH>{inner}</INDIVIDUAL_DATE_OF_BIRTH>")
    assert entry.birth_dates == dates


@pytest.mark.parametrize(
    ("label", "number", "expected"),
    [
        ("Passport", "381420754", ("passport", "381420754")),
        ("Número de pasaporte", "D1", ("passport", "D1")),
        ("Passport", "TR-P 614 166", ("passport", "TR-P 614 166")),
        ("Passport", "French passport number 05AT521433", ("passport", "05AT521433")),
        ("Passport", "381110042 (Expired 25 Jan. 2016)", ("passport", "381110042")),
        ("Passport", "Indonesia travel document number XD253038", ("other", "XD253038")),
        ("National Identification Number", "1-78-09", ("national-id", "1-78-09")),
        ("National Identification Number", "Social Security Number 423-31 (US)", ("national-id", "423-31")),
    ],
)
def test_numbers_of_documents_are_freed_of_the_words_around_them(
    tmp_path: Path, label: str, number: str, expected: tuple[str, str]
) -> None:
    inner = f"<TYPE_OF_DOCUMENT>{label}</TYPE_OF_DOCUMENT><NUMBER>{number}</NUMBER>"
    document = f"<INDIVIDUAL_DOCUMENT>{inner}<ISSUING_COUNTRY>Cuba</ISSUING_COUNTRY></INDIVIDUAL_DOCUMENT>"
    assert only(tmp_path, document).identifiers == (Identifier(*expected, "Cuba"),)


def test_nationality_address_and_remarks(tmp_path: Path) -> None:
    entry = only(
        tmp_path,
        "<NATIONALITY><VALUE>Cuba</VALUE><VALUE>na</VALUE></NATIONALITY><COMMENTS1>Made\nup.</COMMENTS1>"
        "<INDIVIDUAL_ADDRESS><CITY>Havana</CITY><STREET>1 Calle</STREET><COUNTRY>Cuba</COUNTRY>"
        "</INDIVIDUAL_ADDRESS>",
    )
    assert (entry.countries, entry.addresses, entry.remarks) == (
        ("Cuba",),
        ("1 Calle, Havana, Cuba",),
        "Made up.",
    )


def test_an_entry_without_a_name_is_refused_by_its_number(tmp_path: Path) -> None:
    refused: list[str] = []
    nameless = "<INDIVIDUAL><DATAID>8</DATAID></INDIVIDUAL>"
    assert len(list(un_xml.read(listed(tmp_path, PERSON.format(more=""), nameless), refused))) == 1
    assert refused == ["INDIVIDUAL '8': has no name"]


LAUGHS = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (f"{LAUGHS}<CONSOLIDATED_LIST>&b;</CONSOLIDATED_LIST>".encode(), "do not use it"),
        (f"{OUTSIDE}<CONSOLIDATED_LIST>&a;</CONSOLIDATED_LIST>".encode(), "do not use it"),
        (b'<!DOCTYPE l SYSTEM "http://example.com/l.dtd"><CONSOLIDATED_LIST/>', "do not use it"),
        (b"<!doctype html><html><body>Sign in</body></html>", "web page"),
        (b"<CONSOLIDATED_LIST><INDIVIDUALS/></CONSOLIDATED_LIST>", "no entry"),
        (b"<CONSOLIDATED_LIST>caf\xe9</CONSOLIDATED_LIST>", "damaged"),
        (b'<?xml version="1.0" encoding="x-made-up"?><CONSOLIDATED_LIST/>', "damaged"),
        (b"", "damaged"),
    ],
)
def test_hostile_and_damaged_files_are_refused_in_one_line(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "list.xml"
    path.write_bytes(content)
    with pytest.raises(ListError, match=said) as caught:
        list(un_xml.read(path))
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_list_cut_short_is_refused_at_its_end(tmp_path: Path, lists: Path) -> None:
    path = tmp_path / "cut.xml"
    path.write_bytes((lists / "un-2026" / "UN_consolidated.xml").read_bytes()[:700_000])
    with pytest.raises(ListError, match="cut short"):
        list(un_xml.read(path))


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ListError, match="cannot be read"):
        list(un_xml.read(tmp_path / "none.xml"))


def test_an_entry_that_does_not_end_is_refused_before_it_fills_the_memory(tmp_path: Path) -> None:
    with pytest.raises(ListError, match="larger than 1 MB"):
        list(un_xml.read(listed(tmp_path, PERSON.format(more=f"<COMMENTS1>{'x' * 3_000_000}</COMMENTS1>"))))


def test_memory_stays_flat(tmp_path: Path) -> None:
    # given twenty thousand entries, of about 8 MB
    path = listed(tmp_path, *[PERSON.format(more=f"<COMMENTS1>{'x' * 200}</COMMENTS1>")] * 20_000)
    # when they are read one by one
    tracemalloc.start()
    count = sum(1 for _ in un_xml.read(path))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    # then no more than a few are in memory at a time
    assert (count, peak < 4_000_000) == (20_000, True)
