"""What one sentence says: names, parts of countries, addresses, amounts, dates, techniques."""

import re
from pathlib import Path

import pytest

from watchword.indicators.registry import indicators
from watchword.intel.reading import report_of
from watchword.intel.reading.tables import table
from watchword.intel.reading.techniques import technique_name
from watchword.intel.report import Report


def read(text: str) -> Report:
    return report_of(text, "", "")


def names(text: str) -> list[tuple[str, str]]:
    return [(each.name, each.role.value) for each in read(text).subjects]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("North Korean IT workers were hired.", {"KP": ["attribution"]}),
        ("The scheme targets U.S. firms.", {"US": ["target"]}),
        ("Victims are in Germany, France and Spain.", {"DE": ["target"], "FR": ["target"], "ES": ["target"]}),
        ("They operate from Laos and China.", {"LA": ["operations"], "CN": ["operations"]}),
        ("A Chinese company in Dandong spoke.", {"CN": ["mentioned"]}),
        ("Democratic People's Republic of Korea (DPRK)", {"KP": ["mentioned"]}),
        ("It was attributed to the PRC.", {"CN": ["attribution"]}),
        ("She lives in Jordan. Jordan Example agrees.", {"JO": ["mentioned"]}),
        ("Guinea pigs and a Turkish towel", {"GN": ["mentioned"], "TR": ["mentioned"]}),
        ("It helps us. Give us time.", {}),
    ],
)
def test_a_country_has_the_part_that_the_words_near_it_tell(text: str, roles: dict[str, list[str]]) -> None:
    assert {each.code: [role.value for role in each.roles] for each in read(text).countries} == roles


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Example River Trading Co., Ltd (ERT) acts as a front company.", [("Example River Trading Co., Ltd", "front")]),
        ("Bureau 39 of the Ministry of Seals of Belarus pays.", [
            ("Bureau 39 of the Ministry of Seals of Belarus", "mentioned"), ("Ministry of Seals of Belarus", "mentioned")]),
        ("According to the FBI, it grew.", [("FBI", "mentioned")]),
        ("Data Loss Prevention and IT Services matter. Human Resources too.", []),
        ("Malware families: Not specified.", []),
        ("Specific organizations such as Example Bank Ltd were not named.", []),
        ("Workers from Laos and China met.", []),
    ],
)  # fmt: skip
def test_an_organisation_is_told_by_its_words(text: str, found: list[tuple[str, str]]) -> None:
    assert names(text) == found


def test_one_name_written_short_and_long_is_one() -> None:
    [one] = read(
        "Amber River Trade Industry ships. Amber River Trade Industry Co., Ltd pays. Amber River ends."
    ).subjects
    assert (one.name, one.aliases) == ("Amber River Trade Industry", ("Amber River Trade Industry Co., Ltd",))


def test_a_person_is_one_only_where_the_words_say_so() -> None:
    assert names("The court indicted Anna Beispiel, a manager. Otto Muster was seen.") == [
        ("Anna Beispiel", "associated")
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("hxxps://a[.]example[.]com/x.php and b(.)example(.)org", ["url https://a.example.com/x.php", "domain b.example.org"]),
        ("mail someone[at]example[.]net or +44 20 7946 0991", ["email someone@example.net", "phone +442079460991"]),
        ("203.0.113[.]9 and 2001:db8::1, version 1.2.3.4, at 10:30:00", ["ip 203.0.113.9", "ip 2001:db8::1"]),
        ("report.pdf, setup.exe, run.sh, notes.md, ASP.NET and e.g. this", []),
        ("1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2", ["wallet 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"]),
        ("098f6bcd4621d373cade4e832627b4f6", ["hash 098f6bcd4621d373cade4e832627b4f6"]),
        ("999.1.1.1 and 1.2.3 and host.notatld", []),
    ],
)  # fmt: skip
def test_addresses_are_found_defanged_or_not(text: str, found: list[str]) -> None:
    assert [f"{each.kind} {each.value}" for each in read(text).observables] == found


def test_a_wallet_with_a_wrong_checksum_is_noted_and_not_taken() -> None:
    report = read("Paid to 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3.")
    assert report.observables == ()
    assert "line 1: 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3 was not taken" in report.notes[0]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("up to 90% of wages", (90, "percent", "up to")),
        ("“thousands” of overseas workers", (1_000, "people", "order")),
        ("hundreds of millions of dollars annually", (1e8, "USD", "order")),
        ("more than $6.8 million", (6.8e6, "USD", "more than")),
        ("€4bn", (4e9, "EUR", "")),
        ("at least 1,200 laptops", (1_200, "devices", "at least")),
        ("nearly 300 U.S. companies", (300, "companies", "about")),
    ],
)
def test_amounts_keep_their_bound(text: str, found: tuple[float, str, str]) -> None:
    [amount] = read(text).amounts
    assert (amount.value, amount.unit, amount.bound) == found


def test_dates_are_as_exact_as_their_words() -> None:
    text = (
        "On 2025-01-16, January 17, 2025, 18 Jan 2025, in July 2024 and since 2019; 31 February 2024 is none."
    )
    assert [each.date for each in read(text).dates if each.date != "2024-02"] == [
        "2025-01-16", "2025-01-17", "2025-01-18", "2024-07", "2019"]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "MITRE ATT&CK IDs not explicitly mentioned in the source.",
        "We did not see T1566.",
        "No evidence of extortion.",
    ],
)
def test_what_is_not_said_gives_nothing(text: str) -> None:
    report = read(text)
    assert (report.techniques, report.tactics) == ((), ())


def test_what_is_stated_is_not_proposed_again() -> None:
    found = read("They use stolen identities (T1589).").techniques
    assert [(each.id, each.stated) for each in found if each.id == "T1589"] == [("T1589", True)]


def test_every_technique_of_an_indicator_has_a_phrase_and_a_name() -> None:
    spoken = {
        id_ for row in table("phrases")["phrase"] for kind in ("attack", "insider") for id_ in row[kind]
    }
    mapped = {id_ for card in indicators().values() for id_ in (*card.attack, *card.insider)}
    # A data source or detection is no way of working that a report would describe.
    assert {id_ for id_ in mapped - spoken if not id_.startswith("DT")} == set()
    unnamed = {id_ for id_ in spoken if not technique_name("attack" if id_[0] == "T" else "insider", id_)}
    assert unnamed == set()


def test_every_pattern_and_sector_of_the_tables_is_sound() -> None:
    from stix2.v21 import vocab  # noqa: PLC0415 - the extra `intel` is there in development

    for row in (*table("phrases")["phrase"], *table("headings")["kind"], *table("sectors")["sector"]):
        assert all(re.compile(each) for each in row["words"])
    assert {row["stix"] for row in table("sectors")["sector"]} <= {*vocab.INDUSTRY_SECTOR, ""}


def test_the_tables_lie_beside_the_code() -> None:
    folder = Path(__file__).parents[3] / "src" / "watchword" / "intel" / "data"
    assert {path.name for path in folder.iterdir()} >= {"phrases.toml", "measures_done.toml", "tlds.txt"}
