"""What `intel import` brings in, the next `scan` uses, and what it takes away, the next one does not."""

import json
from pathlib import Path

from tests.cli.conftest import Watchword
from tests.flows.counterparties.made import company, people_of, rewritten, with_pay
from tests.flows.okta_events import event, lines

PRIVATE, ADDRESS, WALLET = "ana.borrowed@mail.example.net", "198.51.100.23", "0x" + "ab" * 20


def exported(folder: Path) -> Path:
    """A company of which one worker applied with the e-mail, is paid to the wallet and signed in from the address."""
    exports = company(folder)
    worker = people_of(exports)[3]
    applied = {"Candidate ID": "C-1", "Email": PRIVATE, "Work Email": worker["Work Email"], "Job": "Engineer",
               "Applied On": "2026-01-05", "Stage": "Offer", "Status": "Hired"}  # fmt: skip
    rewritten(exports / "people" / "applied.csv", [applied])
    with_pay(exports, worker["Employee ID"], **{"Wallet Address": WALLET})
    actor = {"id": "1", "type": "User", "alternateId": worker["Work Email"]}
    (exports / "okta.jsonl").write_bytes(lines(event(1, actor=actor, client={"ipAddress": ADDRESS})))
    return exports


def test_a_plain_list_is_used_by_the_next_scan_and_forgotten_once_it_is_withdrawn(
    watchword: Watchword, tmp_path: Path
) -> None:
    exports = exported(tmp_path / "company")
    Path("feed.txt").write_text(f"# of today\n{PRIVATE}\n{ADDRESS}\n{WALLET}\n")
    assert watchword("intel", "import", "feed.txt", "--id", "ours").status == 0
    # when it is scanned, with nothing else said
    told = watchword("scan", exports, "--out", "first")
    assert told.status == 0
    assert "e-mail address a…@mail.example.net is listed as an unnamed entry" in " ".join(told.out.split())
    first = json.loads(Path("first/cases.json").read_text())["screening"]
    assert [(each["about"], each["verdict"]) for each in first["matters"]] == [
        ("email", "hit"),
        ("wallet", "hit"),
        ("ip", "question"),
    ]
    # and when the feed comes without them, the next scan of the same records is silent
    Path("feed.txt").write_text("other.example\n")
    watchword("intel", "import", "feed.txt", "--id", "ours")
    watchword("scan", exports, "--out", "second", "--lake", "first/lake")
    second = json.loads(Path("second/cases.json").read_text())["screening"]
    assert second["matters"] == []
