"""What comes in by feed is used by the next scan: people's e-mail addresses, telephones and sign-in addresses."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.flows.counterparties.made import (
    company,
    entry,
    evidence_of,
    lists,
    matters,
    people_of,
    rewritten,
    scanned,
    with_pay,
)
from tests.flows.okta_events import event, lines
from tests.intel.exchange.feeds import bundle, indicator
from watchword.flows.clearances import clear
from watchword.flows.results import write_results
from watchword.flows.scan import Scan
from watchword.intel.exchange import import_feed
from watchword.screening.entry import EntryKind, Identifier
from watchword.screening.query import Kind, Query
from watchword.screening.store import ListStore

PRIVATE, PHONE, WALLET = "ana.borrowed@mail.example.net", "+12125550142", "0x" + "ab" * 20
LISTED_IP, OTHER_IP = "198.51.100.23", "198.51.10.23"
NOW = datetime.now(UTC)


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A company in which two people applied, were paid and signed in: the third of the roster and the fourth."""
    exports = company(tmp_path_factory.mktemp("company"))
    guilty, innocent = people_of(exports)[3:5]
    shutil.rmtree(exports / "applicants", ignore_errors=True)
    rewritten(
        exports / "people" / "applied.csv",
        [
            applied("C-1", PRIVATE, PHONE, guilty["Work Email"]),
            applied("C-2", "ben.honest@mail.example.net", "+12125550143", innocent["Work Email"]),
        ],
    )
    with_pay(exports, guilty["Employee ID"], **{"Wallet Address": WALLET})
    signed_in = [
        event(number, actor={"id": row["Work Email"], "type": "User", "alternateId": row["Work Email"]},
              client={"ipAddress": address})
        for number, (row, address) in enumerate(((guilty, LISTED_IP), (innocent, OTHER_IP)))
    ]  # fmt: skip
    failed = event(
        9,
        actor={"id": "x", "type": "User", "alternateId": innocent["Work Email"]},
        client={"ipAddress": LISTED_IP},
        outcome={"result": "FAILURE"},
    )
    (exports / "okta.jsonl").write_bytes(lines(*signed_in, failed))
    return exports


def applied(number: str, email: str, phone: str, work: str) -> dict[str, str]:
    return {"Candidate ID": number, "Email": email, "Work Email": work, "Phone": phone, "Job": "Engineer",
            "Applied On": "2026-01-05", "Stage": "Offer", "Status": "Hired"}  # fmt: skip


def fed(folder: Path, *rows: str, name: str = "feed.csv") -> Path:
    """A folder of lists with a feed of a plain table; each row: value, valid_until, confidence."""
    path = folder.parent / name
    path.write_text("\n".join(("value,valid_until,confidence,source", *rows)) + "\n")
    import_feed(ListStore(folder), path, "cert", NOW)
    return folder


def found_in(done: Scan, about: str) -> dict[str, Any]:
    [matter] = [each for each in done.document["screening"]["matters"] if each["about"] == about]
    return dict(matter)


#: A mailbox, a telephone and addresses that are nearly those of people.
NEAR = ("ana_borrowed@mail.example.net,,,", "mail.example.net,,,", "+12125550144,,,", "198.51.100.0/24,,,",
        "198.51.102.3,,,", "5550142,,,")  # fmt: skip


@pytest.fixture(scope="module")
def before(plain: Path, tmp_path_factory: pytest.TempPathFactory) -> Scan:
    """A scan with an official list that names nobody, and a feed of what is nearly people's."""
    folder = tmp_path_factory.mktemp("before")
    return scanned(plain, folder, fed(lists(folder / "lists", entry(1, "Quarzim")), *NEAR))


@pytest.fixture(scope="module")
def mailed(plain: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Scan, Path]:
    """A scan with a feed of the private e-mail and the telephone, written even into an id, and its lists."""
    folder = tmp_path_factory.mktemp("mailed")
    path = folder / "feed.csv"
    path.write_text(
        f"value,id,confidence,source\n{PRIVATE.upper()},id of {PRIVATE},80,Example CERT\n{PHONE},,,\n"
    )
    import_feed(ListStore(folder / "lists"), path, "cert", NOW)
    return scanned(plain, folder, folder / "lists"), folder / "lists"


def weighed(done: Scan, person: str) -> dict[str, Any]:
    """The evidence of lists on a person."""
    case = next(case for case in done.document["cases"] if case["person_id"] == person)
    [evidence] = [each for each in case["evidence"] if each["indicator"] == "sdn-name-hit"]
    return dict(evidence)


def test_a_private_email_on_a_feed_is_a_hit_with_its_list_version_source_and_confidence(
    plain: Path, mailed: tuple[Scan, Path]
) -> None:
    guilty = people_of(plain)[3]["Employee ID"]
    done, asked = mailed
    matter = found_in(done, "email")
    version = ListStore(asked).lists()[0].version
    assert (matter["verdict"], matter["people"], matter["events"]) == ("hit", [guilty], 1)
    [match] = matter["matches"]
    assert (match["list"], match["source"], match["confidence"]) == ("intel-cert", "Example CERT", 80)
    assert match["why"] == [
        "the same e-mail address, letter by letter",
        f"intel-cert, version {version}",
        "said by Example CERT, with a confidence of 80 of 100",
    ]


def test_it_is_evidence_about_its_person_and_nobody_else_as_strong_as_the_feed_is_sure(
    plain: Path, mailed: tuple[Scan, Path]
) -> None:
    guilty = people_of(plain)[3]["Employee ID"]
    done, _ = mailed
    assert {who for who, said in evidence_of(done).items() if "sdn-name-hit" in said} == {guilty}
    evidence = weighed(done, guilty)
    assert (evidence["strength"], evidence["events"]) == (0.8, 1)
    assert evidence["says"] == (
        "The person's e-mail address, telephone is on a watch list as an unnamed entry (intel-cert)."
    )
    assert any("telephone number that was somebody else's" in each for each in evidence["innocent"])


def test_no_result_holds_a_whole_private_email_or_telephone(
    mailed: tuple[Scan, Path], tmp_path: Path
) -> None:
    done, _ = mailed
    assert sorted(matters(done)) == [("email", "a…@mail.example.net", "hit"), ("phone", "…0142", "hit")]
    write_results(done, tmp_path / "out")
    for name in ("cases.json", "report.html", "findings.ocsf.jsonl", "compliance.jsonl"):
        told = (tmp_path / "out" / name).read_text()
        assert not any(value in told for value in (PRIVATE, PRIVATE.upper(), PHONE, PHONE[1:]))
    page = (tmp_path / "out" / "report.html").read_text()
    assert "watchword lists clear NUMBER intel-cert" in page
    assert "2 e-mails or telephones are on a watch list." in page
    # and under pseudonyms not even its domain
    write_results(done, tmp_path / "hidden", pseudonyms=True)
    assert "mail.example.net" not in (tmp_path / "hidden" / "cases.json").read_text()


def test_a_match_that_was_cleared_is_told_no_more(
    plain: Path, mailed: tuple[Scan, Path], tmp_path: Path
) -> None:
    asked = Path(shutil.copytree(mailed[1], tmp_path / "lists"))
    query = Query(PHONE, Kind.PHONE)
    [match] = found_in(mailed[0], "phone")["matches"]
    clear(asked, query, match["list"], match["entry_id"], by="Ana", why="given out again", now=NOW)
    assert [about for about, *_ in matters(scanned(plain, tmp_path / "out", asked))] == ["email"]


def test_an_official_lists_own_contacts_count_whole(plain: Path, tmp_path: Path) -> None:
    # given a listed person's telephone, and a work e-mail that roster, application and sign-ins have
    guilty, worker = people_of(plain)[3:5]
    numbers = (Identifier("phone", "1 (212) 555-0142"), Identifier("email", worker["Work Email"]))
    person = entry(7, "QUARZIM, Test", EntryKind.PERSON, identifiers=numbers)
    done = scanned(plain, tmp_path / "out", lists(tmp_path / "lists", person))
    assert {(about, verdict) for about, _, verdict in matters(done)} == {("phone", "hit"), ("email", "hit")}
    evidence = weighed(done, guilty["Employee ID"])
    assert (evidence["strength"], evidence["facts"]["through"], evidence["facts"]["listed"]) == (
        1.0,
        "telephone",
        "QUARZIM, Test",
    )
    matter = found_in(done, "email")
    assert matter["people"] == [worker["Employee ID"]]
    assert matter["events"] == len(set(matter["event_ids"])) >= 4


def test_an_address_that_somebody_signed_in_from_is_a_question_without_weight(
    plain: Path, before: Scan, tmp_path: Path
) -> None:
    guilty = people_of(plain)[3]["Employee ID"]
    feed = fed(lists(tmp_path / "lists", entry(1, "Quarzim")), f"{LISTED_IP},,100,Example CERT")
    done = scanned(plain, tmp_path / "out", feed)
    assert matters(done) == [("ip", LISTED_IP, "question")]
    matter = found_in(done, "ip")
    # only who got in hangs on it: a failed attempt may be anybody's, and another address has the same digits
    assert (matter["people"], matter["events"]) == ([guilty], 1)
    assert any("VPN exits are shared by many" in why for why in matter["matches"][0]["why"])
    assert done.document["cases"] == before.document["cases"]


def test_other_spellings_and_neighbours_are_innocent(before: Scan) -> None:
    assert matters(before) == []
    assert not any("sdn-name-hit" in said for said in evidence_of(before).values())
    asked = before.document["screening"]["asked"]
    assert (asked["ip"], asked["phone"] >= 2, asked["email"] >= 20) == (2, True, True)


def test_what_has_expired_does_not_count(plain: Path, tmp_path: Path) -> None:
    day = (NOW - timedelta(days=2)).date()
    rows = [f"{value},{day},90,Example CERT" for value in (PRIVATE, PHONE, LISTED_IP, WALLET)]
    done = scanned(plain, tmp_path / "out", fed(tmp_path / "lists", *rows))
    assert matters(done) == []


def test_a_bundle_is_used_by_the_next_scan_until_it_is_withdrawn(plain: Path, tmp_path: Path) -> None:
    guilty = people_of(plain)[3]["Employee ID"]
    store = ListStore(tmp_path / "lists")
    patterns = {"mail": f"[email-addr:value = '{PRIVATE}']", "net": f"[ipv4-addr:value = '{LISTED_IP}']",
                "coins": f"[cryptocurrency-wallet:value = '{WALLET}']"}  # fmt: skip
    made = [indicator(name, pattern, confidence=70) for name, pattern in patterns.items()]
    import_feed(store, bundle(tmp_path / "feed.json", *made), "cert", NOW)
    done = scanned(plain, tmp_path / "one", store.folder)
    assert {(about, verdict) for about, _, verdict in matters(done)} == {
        ("email", "hit"),
        ("wallet", "hit"),
        ("ip", "question"),
    }
    # and the wallet, which only a feed names, is no hard identifier
    assert "sdn-name-hit" in evidence_of(done)[guilty]
    assert "wallet-taint" not in evidence_of(done)[guilty]
    # when the feed comes without them, the next scan knows nothing of them
    other = indicator("other", "[domain-name:value = 'other.example']")
    import_feed(store, bundle(tmp_path / "feed.json", other), "cert", NOW)
    after = scanned(plain, tmp_path / "two", store.folder)
    assert matters(after) == []
    assert not {"sdn-name-hit", "wallet-taint"} & evidence_of(after)[guilty]
