"""`watchword gates` as its users meet it: from the application to access, held until evidence is in, and audited."""

import csv
import json
import sqlite3
import stat
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Watchword
from watchword.knowledge.loading import read_data
from watchword.vetting.reading import shipped_rules

ROLE = "support-agent"
TWO = ("--by", "Ana", "--second", "Ben", "--why", "looked into together")


def rows(watchword: Watchword, *arguments: object) -> list[dict[str, Any]]:
    told = watchword("gates", *arguments, "--json")
    assert (told.status, told.err) == (0, "")
    return [json.loads(line) for line in told.out.splitlines()]


def state(watchword: Watchword, person: str, gate: str) -> dict[str, Any]:
    return next(row for row in rows(watchword, "status", person) if row["gate"] == gate)


def held(watchword: Watchword, person: str) -> set[str]:
    return {row["access"] for row in rows(watchword, "holds") if row["person"] == person and row["access"]}


def start(watchword: Watchword, person: str = "p-1", role: str = ROLE) -> None:
    assert watchword("gates", "start", person, "--role", role, "--by", "Ana").status == 0


def pass_gate(watchword: Watchword, person: str, gate: str) -> None:
    """Record what the gate still needs, as `gates status` asks for it."""
    for need in state(watchword, person, gate)["needs"]:
        told = watchword("gates", "record", person, gate, need["any_of"][0], "--by", "Ana")
        assert told.status == 0, told.err


def test_access_is_held_from_the_application_on_and_released_by_evidence(watchword: Watchword) -> None:
    # given an applicant
    start(watchword)
    assert held(watchword, "p-1") == {"device", "e-mail", "pay-account", "customer-data"}
    # when evidence comes in, gate by gate
    for gate in ("application", "identity", "interview", "offer"):
        assert state(watchword, "p-1", gate)["state"] == "open"
        pass_gate(watchword, "p-1", gate)
        assert state(watchword, "p-1", gate)["state"] == "met"
    assert "device" in held(watchword, "p-1")
    pass_gate(watchword, "p-1", "delivery")
    # then the device may be sent, and nothing else is free yet
    assert held(watchword, "p-1") == {"e-mail", "pay-account", "customer-data"}
    pass_gate(watchword, "p-1", "first-day")
    pass_gate(watchword, "p-1", "pay-account")
    assert held(watchword, "p-1") == {"customer-data"}
    assert "free: device, e-mail, pay-account" in watchword("gates", "status", "p-1").out
    # and data of customers waits for probation, which takes its days; two people may waive it
    [hold] = rows(watchword, "holds", "--access", "customer-data")
    assert (hold["gate"], hold["owner"]) == ("probation-1", "hiring-manager")
    assert hold["latest"] == state(watchword, "p-1", "probation-1")["latest"]
    watchword("gates", "waive", "p-1", "probation-1", *TWO)
    assert held(watchword, "p-1") == set()
    # and everything is in one whole chain
    told = watchword("gates", "audit", "--json")
    actions = [json.loads(line).get("action") for line in told.out.splitlines()]
    assert (told.status, actions[0]) == (0, "open-case")
    assert {"record-evidence", "waive-gate", "show-gates"} <= set(actions)
    assert json.loads(told.out.splitlines()[-1])["whole"] is True


def test_two_candidates_of_one_role_wait_for_the_same_whatever_is_thought_of_them(
    watchword: Watchword,
) -> None:
    # given two candidates of a role, and a scan's conclusion that one of them is urgent
    start(watchword, "p-1", "wallet-engineer")
    start(watchword, "p-2", "wallet-engineer")
    Path("watchword-out").mkdir()
    risky = {"schema": 1, "cases": [{"person_id": "p-2", "risk": 0.99, "band": "urgent"}]}
    Path("watchword-out/cases.json").write_text(json.dumps(risky))

    def asked(person: str) -> list[dict[str, Any]]:
        of_person = ("person", "latest", "since")
        return [
            {key: row[key] for key in row if key not in of_person}
            for row in rows(watchword, "status", person)
        ]

    # then both are asked for the same and wait for the same, now and after the same evidence
    assert asked("p-1") == asked("p-2")
    for person in ("p-1", "p-2"):
        pass_gate(watchword, person, "application")
    one, other = ([{**row, "needs": [{**need, "recorded_at": None} for need in row["needs"]]} for row in asked(person)]
                  for person in ("p-1", "p-2"))  # fmt: skip
    assert one == other
    assert held(watchword, "p-1") == held(watchword, "p-2")
    # and both kits have as many questions
    kits = [rows(watchword, "kit", person) for person in ("p-1", "p-2")]
    assert len({tuple(sorted(each["kind"] for each in kit)) for kit in kits}) == 1


def test_a_gate_is_printed_as_the_contract_says(watchword: Watchword) -> None:
    start(watchword)
    row = state(watchword, "p-1", "application")
    assert {"gate", "state", "needs", "holds", "owner", "latest"} <= set(row)
    assert {"evidence", "state", "by", "expires"} <= set(row["needs"][0])
    needs = rows(watchword, "needs", ROLE)
    assert [each["gate"] for each in needs] == [gate.id for gate in shipped_rules().gates]


def test_contradicted_evidence_holds_until_two_people_decide(watchword: Watchword) -> None:
    start(watchword)
    pass_gate(watchword, "p-1", "application")
    record = ("gates", "record", "p-1", "application", "letter-with-code", "--by", "Ana")
    assert watchword(*record, "--result", "contradicted", "--note", "came back").status == 0
    [need] = [
        need
        for need in state(watchword, "p-1", "application")["needs"]
        if need["evidence"] == "contact-verified"
    ]
    assert need["state"] == "contradicted"
    decide = ("gates", "decide", "p-1", "application", "letter-with-code", "--outcome", "set-aside")
    alone = watchword(*decide, "--by", "Ana", "--second", "ANA", "--why", "the post was late")
    assert "needs a second person; ANA is the first" in alone.complaint
    assert watchword(*decide, *TWO).status == 0
    assert state(watchword, "p-1", "application")["state"] == "met"


def test_a_document_is_kept_by_its_hash_for_its_owner_alone(watchword: Watchword, tmp_path: Path) -> None:
    start(watchword)
    Path("form.pdf").write_bytes(b"%PDF-1.7 an application form")
    told = watchword(
        "gates", "record", "p-1", "application", "application-form", "--by", "Ana", "--file", "form.pdf"
    )
    assert told.status == 0
    [kept] = (tmp_path / "home" / "evidence").iterdir()
    assert (kept.read_bytes(), stat.S_IMODE(kept.stat().st_mode)) == (Path("form.pdf").read_bytes(), 0o600)
    entries = [json.loads(line) for line in watchword("gates", "audit", "--json").out.splitlines()]
    details = next(each["details"] for each in entries if each.get("action") == "record-evidence")
    assert (details["file_sha256"], details["file_size"], details["file_type"]) == (
        kept.name,
        28,
        "application/pdf",
    )


def test_the_kit_is_the_same_when_drawn_again_and_takes_answers(watchword: Watchword) -> None:
    start(watchword)
    kit = rows(watchword, "kit", "p-1")
    assert rows(watchword, "kit", "p-1") == kit
    assert rows(watchword, "kit", "p-1", "--round", "first-day") != kit
    first = kit[0]["challenge"]
    assert "excused, Ana" in watchword("gates", "answer", "p-1", first, "excused", "--by", "Ana").out
    assert rows(watchword, "kit", "p-1")[0]["answer"]["answered"] == "excused"
    assert (
        "is not in this person's kit"
        in watchword("gates", "answer", "p-1", "nod", "passed", "--by", "A").complaint
    )


def test_an_answer_is_of_its_own_interview_alone(watchword: Watchword) -> None:
    # given two interviews that ask one thing both, as kits are drawn at random
    start(watchword)
    asked = {each["challenge"] for each in rows(watchword, "kit", "p-1")}
    name, both = next(
        (name, each["challenge"])
        for name in ("first-day", "probation-1", "probation-2", "full", "re-proofing")
        for each in rows(watchword, "kit", "p-1", "--round", name)
        if each["challenge"] in asked
    )
    later = ("--round", name)
    # when it is answered in the one, and otherwise in the other
    watchword("gates", "answer", "p-1", both, "failed", "--by", "Hal")
    assert f"{both} (" in watchword("gates", "kit", "p-1", *later).out
    assert "[failed, Hal]" not in watchword("gates", "kit", "p-1", *later).out
    watchword("gates", "answer", "p-1", both, "passed", "--by", "Ida", *later)
    # then each kit shows its own, and the audit says of which interview each was
    for round_, told in (("interview", "[failed, Hal]"), (name, "[passed, Ida]")):
        shown = watchword("gates", "kit", "p-1", "--round", round_).out
        assert (told in shown, shown.count("[")) == (True, 1)
    entries = [json.loads(line) for line in watchword("gates", "audit", "--json").out.splitlines()]
    said = [each["details"]["round"] for each in entries if each.get("action") == "record-answer"]
    assert said == ["interview", name]
    # and no name of a round is endless
    for command in (("kit", "p-1"), ("answer", "p-1", both, "passed", "--by", "Ida")):
        refused = watchword("gates", *command, "--round", "x" * 201)
        assert "--round: tell which interview it is, in at most 200 letters" in refused.complaint


def test_the_window_at_the_claimed_place_is_dark_at_night(watchword: Watchword) -> None:
    start(watchword)
    asked = ("kit", "p-1", "--place", "Boston, Massachusetts, US", "--at")
    assert rows(watchword, *asked, "2026-06-21T05:00Z")[-1]["window"]["expected"] == "dark"
    assert rows(watchword, *asked, "2026-06-21T16:00Z")[-1]["window"]["expected"] == "day"
    kit = ("gates", "kit", "p-1", "--place")
    assert "is not in the table" in watchword(*kit, "Nowhere Such, US").complaint
    # a city that lacks its country may well be in the table, more than once
    for place in ("Springfield", "Boston, Massachusetts"):
        assert "ends in no country, and many cities share a name" in watchword(*kit, place).complaint


def test_a_role_rises_leaves_and_comes_back(watchword: Watchword) -> None:
    start(watchword, role="writer")
    assert watchword("gates", "raise", "p-1", "critical", "--by", "Ana").status == 0
    assert {row["gate"] for row in rows(watchword, "holds", "--access", "keys")} == {"privilege-change"}
    assert "is critical already" in watchword("gates", "raise", "p-1", "elevated", "--by", "Ana").complaint
    assert (
        "is under vetting as writer"
        in watchword("gates", "start", "p-1", "--role", ROLE, "--by", "Ana").complaint
    )
    assert watchword("gates", "leave", "p-1", "--by", "Ana").status == 0
    assert state(watchword, "p-1", "leaving")["state"] == "open"
    start(watchword)
    again = state(watchword, "p-1", "application")
    assert (again["case"], again["role"], again["state"]) == (2, ROLE, "open")


def test_who_leaves_has_no_access_and_is_asked_for_leaving_alone(watchword: Watchword) -> None:
    # given somebody to whom a device and pay were given
    start(watchword)
    for gate in ("application", "identity", "interview", "offer", "delivery", "pay-account"):
        pass_gate(watchword, "p-1", gate)
    assert "free: device, pay-account" in watchword("gates", "status", "p-1").out
    # when the work ends
    told = watchword("gates", "leave", "p-1", "--by", "Ana")
    # then nothing is free, nothing is waited for, and only the gate of leaving has a latest date
    assert "free: nothing, as the work ended" in told.out
    assert held(watchword, "p-1") == set()
    shown = rows(watchword, "status", "p-1")
    assert {row["ended"] for row in shown} == {True}
    assert [row["gate"] for row in shown if row["latest"]] == ["leaving"]
    assert "first-day:" not in told.out
    # and a role that ended rises no more, nor ends twice
    assert "is leaving already" in watchword("gates", "raise", "p-1", "critical", "--by", "Ana").complaint
    assert "is leaving already" in watchword("gates", "leave", "p-1", "--by", "Ana").complaint


def test_evidence_from_before_a_gates_turn_is_refused_and_not_dropped(watchword: Watchword) -> None:
    start(watchword)
    attest = ("gates", "record", "p-1", "probation-1", "manager-attested", "--by", "Ana")
    assert "takes no evidence from before its turn, and its turn has not come" in watchword(*attest).complaint
    for gate in ("application", "identity", "interview", "offer", "delivery", "first-day"):
        pass_gate(watchword, "p-1", gate)
    turn = state(watchword, "p-1", "probation-1")["since"]
    assert f"its turn comes on {turn[:10]} {turn[11:16]}Z" in watchword(*attest).complaint
    # but what speaks against somebody is taken at any time
    assert watchword(*attest, "--result", "failed").status == 0
    assert "there is nothing to waive" in watchword("gates", "waive", "p-1", "leaving", *TWO).complaint


@pytest.mark.parametrize("again", ["Ana", "ANA", "Аnа", "Ana\u200b"])
def test_a_second_officer_is_another_person_however_spelt(watchword: Watchword, again: str) -> None:
    start(watchword, role="wallet-engineer")
    identity = ("gates", "record", "p-1", "identity")
    assert watchword(*identity, "notary", "--by", "Ana").status == 0
    refused = watchword(*identity, "second-officer-notary", "--by", again)
    assert "identity asks for two people; let another one look" in refused.complaint
    assert watchword(*identity, "second-officer-notary", "--by", "Ben").status == 0
    # and the other way round
    assert "asks for two people" in watchword(*identity, "in-person-check", "--by", "ben").complaint


def test_a_met_gate_says_until_when_its_evidence_counts(watchword: Watchword) -> None:
    start(watchword)
    pass_gate(watchword, "p-1", "application")
    pass_gate(watchword, "p-1", "identity")
    [check] = [need for need in state(watchword, "p-1", "identity")["needs"] if need["expires"]]
    assert f"identity: met until {check['expires'][:10]}" in watchword("gates", "status", "p-1").out


def test_a_person_is_erased_by_two_people_and_the_audit_stays_whole(
    watchword: Watchword, tmp_path: Path
) -> None:
    # given two people with a document each, and a hash of the audit that was written down
    for person in ("person-4711", "p-2"):
        start(watchword, person)
        Path("form.pdf").write_bytes(b"%PDF-1.7 of " + person.encode())
        form = ("record", person, "application", "application-form", "--by", "Ana", "--file", "form.pdf")
        assert watchword("gates", *form).status == 0
    head = json.loads(watchword("verify-audit", "--json").out)["head"]
    # when one alone asks, nothing happens; when two do, all goes
    alone = ("--by", "Ana", "--second", "Ana ", "--why", "asked for it")
    assert "needs a second person" in watchword("gates", "erase", "person-4711", *alone).complaint
    told = watchword("gates", "erase", "person-4711", *TWO, "--json")
    assert told.status == 0
    [row] = map(json.loads, told.out.splitlines())
    assert (row["erased"]["cases"], row["erased"]["evidence"], row["files"]) == (1, 1, 1)
    # then no file of the installation names the person, and the other's document is there
    home = [path for path in (tmp_path / "home").rglob("*") if path.is_file()]
    assert [path.name for path in home if b"person-4711" in path.read_bytes()] == []
    assert [path.read_bytes() for path in (tmp_path / "home" / "evidence").iterdir()] == [b"%PDF-1.7 of p-2"]
    assert watchword("verify-audit", "--head", head).status == 0
    audit = watchword("gates", "audit").out
    assert "open-case: the person it was about was erased" in audit
    assert f"stands_for {row['stands_for']}" in audit
    assert "is not under vetting" in watchword("gates", "status", "person-4711").complaint
    assert "holds nothing of this person" in watchword("gates", "erase", "person-4711", *TWO).complaint


def test_the_audit_of_one_person_is_of_nobody_else_and_the_look_is_in_it(watchword: Watchword) -> None:
    start(watchword, "p-1")
    start(watchword, "p-2")
    told = watchword("gates", "audit", "--person", "p-2", "--json")
    *entries, end = map(json.loads, told.out.splitlines())
    assert [(each["number"], each["action"]) for each in entries] == [(2, "open-case"), (3, "show-audit")]
    assert (end["entries"], end["head"], end["whole"]) == (3, entries[-1]["sha256"], True)


def test_a_file_of_evidence_that_was_changed_or_removed_breaks_the_audit(
    watchword: Watchword, tmp_path: Path
) -> None:
    start(watchword)
    Path("form.pdf").write_bytes(b"%PDF-1.7 of p-1")
    form = ("record", "p-1", "application", "application-form", "--by", "Ana", "--file", "form.pdf")
    assert watchword("gates", *form).status == 0
    assert watchword("verify-audit").status == 0
    [kept] = (tmp_path / "home" / "evidence").iterdir()
    kept.write_bytes(b"%PDF-1.7 of another")
    told = watchword("verify-audit")
    assert told.status == 1
    assert f"row 1 of casework_gaterecord has a file that was changed ({kept})" in told.complaint
    kept.unlink()
    told = watchword("verify-audit", "--json")
    assert "is missing" in json.loads(told.out)["why"]


def test_a_row_that_was_changed_past_the_program_breaks_the_audit(
    watchword: Watchword, tmp_path: Path
) -> None:
    start(watchword)
    watchword("gates", "record", "p-1", "application", "number-called", "--by", "Ana", "--result", "failed")
    with sqlite3.connect(tmp_path / "home" / "casework.sqlite3") as database:
        database.execute("UPDATE casework_gaterecord SET result = 'passed'")
    told = watchword("verify-audit")
    assert told.status == 1
    assert "entry 2 tells of what casework_gaterecord does not say" in told.complaint


def test_a_second_rise_holds_only_what_it_gains(watchword: Watchword) -> None:
    start(watchword, role="writer")
    watchword("gates", "raise", "p-1", "elevated", "--by", "Ana")
    assert {"production", "code-write"} <= held(watchword, "p-1")
    watchword("gates", "waive", "p-1", "privilege-change", *TWO)
    watchword("gates", "raise", "p-1", "critical", "--by", "Ana")
    assert "keys" in held(watchword, "p-1")
    assert not {"production", "code-write"} & held(watchword, "p-1")


def test_a_role_of_ones_own_is_vetted_alike_for_everybody(watchword: Watchword) -> None:
    own = ("--role", "gardener", "--by", "Ana", "--tier")
    assert watchword("gates", "start", "p-1", *own, "elevated").status == 0
    assert "was elevated for others" in watchword("gates", "start", "p-2", *own, "standard").complaint


def test_an_export_is_a_table_in_which_nothing_acts_as_a_formula(watchword: Watchword) -> None:
    start(watchword, "=cmd|' /C calc'!A0")
    assert watchword("gates", "export", "--out", "gates.csv").status == 0
    assert stat.S_IMODE(Path("gates.csv").stat().st_mode) == 0o600
    with Path("gates.csv").open(newline="", encoding="utf-8") as file:
        table = list(csv.DictReader(file))
    assert len(table) == len(shipped_rules().gates)
    assert table[0]["person"] == "'=cmd|' /C calc'!A0"
    assert (table[0]["state"], table[0]["overdue"]) == ("open", "no")
    lines = watchword("gates", "export", "--format", "jsonl").out.splitlines()
    assert json.loads(lines[0])["gate"] == "application"


def test_gates_of_ones_own_come_from_a_file_or_from_the_settings(watchword: Watchword) -> None:
    Path("own.toml").write_text(
        'schema = 1\n[access]\nshed = { tier = "standard", says = "a shed" }\n[roles]\n'
        'gardener = { touches = ["shed"] }\n[evidence]\nmet = { by = "owner", says = "met" }\n[[gates]]\n'
        'id = "met"\nphase = "all"\nsays = "met"\nowner = "owner"\ndays = 3\nholds = ["shed"]\n'
        'accommodation = "a call"\n[[gates.needs]]\nid = "met"\n'
    )
    own = ("--gates", "own.toml")
    assert watchword("gates", "start", "p-1", "--role", "gardener", "--by", "Ana", *own).status == 0
    assert [row["access"] for row in rows(watchword, "holds", *own)] == ["shed"]
    Path("watchword.toml").write_text('[gates]\nfile = "own.toml"\n')
    assert watchword("gates", "record", "p-1", "met", "met", "--by", "Ana").status == 0
    assert rows(watchword, "holds") == []


def test_rules_that_were_changed_since_do_not_stop_the_work(watchword: Watchword) -> None:
    # given somebody whose vetting began by the shipped rules, and whose role rose
    start(watchword, role="writer")
    watchword("gates", "raise", "p-1", "critical", "--by", "Ana")
    # when the employer calls the first gate and that of a rise otherwise
    text = read_data("gates.toml").replace('id = "application"', 'id = "entry"')
    text = text.replace('after = ["application"]', 'after = ["entry"]')
    Path("own.toml").write_text(text.replace('id = "privilege-change"', 'id = "more-access"'))
    # then everybody's gates are shown all the same, and what was recorded under other names does not count
    told = rows(watchword, "status", "--gates", "own.toml")
    states = {row["gate"]: row["state"] for row in told}
    assert (states["entry"], states["more-access"], states["identity"]) == ("open", "open", "waiting")
    assert rows(watchword, "holds", "--access", "keys", "--gates", "own.toml")[0]["gate"] == "more-access"


@pytest.mark.parametrize(
    ("arguments", "said", "status"),
    [
        (("status", "p-2"), "person p-2: is not under vetting", 1),
        (("record", "p-1", "aplication", "x", "--by", "Ana"), "no such gate; did you mean application?", 1),
        (("record", "p-1", "application", "number-caled", "--by", "Ana"), "did you mean number-called?", 1),
        (("record", "p-1", "identity", "second-officer-notary", "--by", "Ana"), "does not ask a support-agent", 1),
        (("record", "p-1", "application", "number-called", "--by", " "), "--by: tell who it is", 1),
        (("record", "p-1", "application", "number-called", "--by", "A", "--at", "2999-01-01"), "in the future", 1),
        (("record", "p-1", "application", "number-called", "--by", "A", "--at", "2020-01-01"), "before vetting began", 1),
        (("record", "p-1", "application", "number-called", "--by", "A", "--at", "soon"), "is no time", 1),
        (("record", "p-1", "application", "number-called", "--by", "A", "--file", "none.pdf"), "none.pdf: is no file", 1),
        (("record", "p-1", "application", "number-called", "--by", "A", "--result", "fine"), "fine", 2),
        (("waive", "p-1", "identity", "--by", "Ana", "--second", "ana", "--why", "x"), "needs a second person", 1),
        (("waive", "p-1", "identity", "--by", "Ana", "--second", "Ben", "--why", " "), "--why: tell why", 1),
        (("waive", "p-1", "identity", *TWO, "--until", "2020-01-01"), "is past", 1),
        (("decide", "p-1", "identity", "notary", "--outcome", "stands", *TWO), "nothing to decide", 1),
        (("decide", "p-1", "identity", "--outcome", "stands", *TWO), "more-time is for a gate", 1),
        (("status", "\udcff"), "is not valid UTF-8", 1),
        (("erase", "p-1", "--by", "Ana", "--second", "Ben", "--why", " "), "--why: tell why", 1),
        (("holds", "--access", "kees"), "did you mean keys?", 1),
        (("start", "p-3", "--role", "writter", "--by", "Ana"), "did you mean writer?", 1),
        (("start", "p-3", "--role", "writer", "--tier", "critical", "--by", "Ana"), "is standard for everybody", 1),
        (("start", " p-3", "--role", "writer", "--by", "Ana"), "is no id", 1),
        (("status", "--gates", "none.toml"), "none.toml: cannot be read", 1),
        (("export", "--out", "."), "is a folder", 1),
        (("waive", "p-1", "identity", "--by", "Ana"), "--second", 2),
    ],
)  # fmt: skip
def test_what_a_user_can_get_wrong_is_said(
    watchword: Watchword, arguments: tuple[str, ...], said: str, status: int
) -> None:
    start(watchword)
    told = watchword("gates", *arguments)
    assert (told.status, told.out) == (status, "")
    assert said in told.complaint


def test_verify_audit_names_the_first_entry_that_was_changed(watchword: Watchword, tmp_path: Path) -> None:
    start(watchword)
    whole = watchword("verify-audit", "--json")
    assert (whole.status, json.loads(whole.out)["entries"]) == (0, 1)
    head = json.loads(whole.out)["head"]
    assert watchword("verify-audit", "--head", head).status == 0
    assert "entry 2 is missing" in watchword("verify-audit", "--head", "0" * 64).complaint
    # what is no hash is a slip of the pen, and says nothing of the chain
    for slip in ("abc", head[:-1], f"{head[:-1]}g"):
        told = watchword("verify-audit", "--head", slip)
        assert (told.status, told.out) == (2, "")
        assert "is no hash; give the 64 digits" in told.complaint
    assert watchword("gates", "audit", "--head", "abc").status == 2
    assert watchword("verify-audit", "--head", f" {head.upper()}").status == 0
    with sqlite3.connect(tmp_path / "home" / "casework.sqlite3") as database:
        database.execute("UPDATE casework_auditentry SET content = replace(content, 'Ana', 'Eve')")
    changed = watchword("verify-audit")
    assert (changed.status, changed.out) == (1, "")
    assert "the audit chain is broken: entry 1 was changed" in changed.complaint
