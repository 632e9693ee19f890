"""A pack's answer as a recruiter reads it, at the widths of their terminals."""

import io
from typing import Any

import pytest
from rich.console import Console

from watchword.report.vetting import MOST_EVIDENCE, print_answer


def finding(number: int, log_odds: float = 1.0, **more: Any) -> dict[str, Any]:
    return {
        "indicator": f"i{number}",
        "says": f"Finding {number}.",
        "log_odds": log_odds,
        "innocent": ["a reason"],
        "rests_on": [],
        **more,
    }


def answer(**more: Any) -> dict[str, Any]:
    """What vetting says of somebody of whom there is nothing to say, but for what is given."""
    return {
        "pack": "ada", "person": "C-1", "gates": [], "risk": 0.005, "band": "clear", "capped_by": None, "coverage": 1.0,
        "families": [], "evidence": [], "shared": [], "agrees": [], "not_evaluated": [], "ask": [], "files": [], "notes": [],
        "facts": [], **more,
    }  # fmt: skip


def printed(said: dict[str, Any], width: int = 80) -> str:
    out = io.StringIO()
    print_answer(said, Console(file=out, width=width))
    return out.getvalue()


def own(file: str, *says: str) -> dict[str, Any]:
    """What a file says of itself."""
    return {"file": file, "says": list(says)}


def rests(file: str | None, says: str, of: str = "resume.example") -> dict[str, Any]:
    """What a finding rests on."""
    return {"file": file, "of": of, "says": says}


GATE = {
    "gate": "contact-check", "state": "open", "owner": "recruiter", "holds": ["e-mail", "code-read"],
    "latest": "2026-12-07T12:00:00Z",
    "needs": [{"evidence": "notice-and-consent", "state": "missing"}, {"evidence": "application-form", "state": "met"}],
}  # fmt: skip


def test_two_values_of_one_kind_shared_with_the_same_people_are_one_line() -> None:
    entry = {"kind": "code-tree", "words": "code history", "shown": None, "people": 1, "with": ["C-2"], "likeness": 1.0,
             "last": None, "excused": None}  # fmt: skip
    assert printed(answer(shared=[entry, {**entry}])).count("Code history: C-2") == 1


def test_parts_come_in_the_order_in_which_a_recruiter_needs_them() -> None:
    text = printed(answer(
        band="review", evidence=[finding(1)], agrees=["The bank confirmed who owns the account."],
        shared=[{"kind": "phone", "words": "telephone", "shown": "0101", "people": 1, "with": ["C-2"], "likeness": 1.0,
                 "last": "2026-05-01T10:00:00Z", "excused": None}],
        ask=[{"ask": "Ask Ada.", "because": "i1"}, {"ask": "The gate waits.", "because": "asked of everybody in this role"}],
        gates=[GATE, {**GATE, "gate": "offer", "state": "waiting"}],
        facts=[own("resume.pdf", "fonts Example")],
        files=[{"file": "a.pdf", "read_as": "unknown", "refused": "a.pdf is empty; ask for it again"}], notes=["a note"],
        not_evaluated=[{"indicator": "x", "because": "the pack has no code history"}],
    ))  # fmt: skip
    order = [
        "ada (C-1)",
        "  review: somebody should look", "What was found", "Finding 1.", "may be innocent: a reason",
        "What others seen before share with it", "Telephone ending 0101: C-2, last on 2026-05-01 (UTC)", "What agrees",
        "What to ask next", "Ask Ada.", "Gates, the same for everybody in this role",
        "contact check is open and needs: notice and consent; recruiter decides by", "after it: offer",
        "held until offer is met: code read, e-mail",
        "What the files say of themselves. Nothing here is weighed.", "resume.pdf: fonts Example",
        "Not read, or not to the end", "a.pdf is empty", "Notes on the reading", "a note",
        "Not evaluated, which speaks neither for nor against anybody", "1 question: the pack has no code history",
    ]  # fmt: skip
    places = [text.find(each) for each in order]
    assert -1 not in places, order[places.index(-1)]
    assert places == sorted(places)
    assert "The gate waits." not in text  # it stands with the gates


@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_is_wider_than_the_terminal_and_all_are_indented(width: int) -> None:
    long = "word " * 60
    said = answer(evidence=[finding(1, says=long)], agrees=[long], notes=[long], gates=[GATE], capped_by=long)
    lines = printed(said, width).splitlines()
    assert max(map(len, lines)) <= width
    assert [line for line in lines if line.startswith("word")] == []


@pytest.mark.parametrize("band", ["urgent", "review", "watch", "clear", "unseen"])
def test_no_band_accuses(band: str) -> None:
    text = printed(answer(band=band, evidence=[finding(1, 4.0)])).lower()
    assert [
        word
        for word in ("fraud", "fake", "suspect", "guilty", "liar", "imposter", "scheme", "korea")
        if word in text
    ] == []


def test_long_lists_say_what_they_leave_out() -> None:
    text = printed(answer(
        evidence=[finding(number) for number in range(MOST_EVIDENCE + 3)], agrees=[f"Agreement {n}." for n in range(25)],
    ))  # fmt: skip
    assert "and 3 more; --json prints them" in text
    assert "and 15 more; --json prints them" in text


def test_a_finding_names_its_files_and_what_in_them_shows_it() -> None:
    told = [rests("b.pdf", "Kubernetes at Example Freight, to 2012-12"), rests("a.pdf", "React"), rests("a.pdf", "Vue"),
            rests("b.pdf", "Docker"), rests("b.pdf", "")]  # fmt: skip
    lines = [line.strip() for line in printed(answer(evidence=[finding(1, rests_on=told)])).splitlines()]
    at = lines.index("some  Finding 1.")
    assert lines[at + 1 : at + 4] == [
        "a.pdf: React; Vue",
        "b.pdf: Docker; and 1 more",
        "may be innocent: a reason",
    ]


def test_a_finding_that_says_it_all_names_its_files_alone() -> None:
    text = printed(answer(evidence=[finding(1, rests_on=[rests("form.json", ""), rests(None, "")])]))
    assert "           form.json" in [line.rstrip() for line in text.splitlines()]


def test_what_files_say_of_themselves_is_bounded_by_file_and_in_each() -> None:
    # given ten files, of which the first says ten things, and one that says nothing
    facts = [
        own("0.pdf", *(f"thing {n}" for n in range(10))),
        *(own(f"{n}.pdf", "made") for n in range(1, 10)),
    ]
    text = " ".join(printed(answer(facts=[*facts, own("quiet.pdf")]), 200).split())
    assert "0.pdf: thing 0; thing 1;" in text
    assert "thing 7; and 2 more" in text
    assert "7.pdf: made and 2 more; --json prints them" in text
    assert "quiet.pdf" not in text


def test_clear_does_not_say_that_nothing_weighs_above_what_does() -> None:
    assert "clear: nothing weighs; go on as with everybody" in printed(answer())
    text = printed(answer(evidence=[finding(1, 0.9)]), 120)
    assert "clear: what was found weighs too little to ask for a look; go on as with everybody" in text
    assert "nothing weighs" not in text
    assert "to say anything" not in printed(answer(band="unseen", evidence=[finding(1, 0.9)]), 120)


def test_many_others_are_counted_and_some_named() -> None:
    entry = {"kind": "photo", "words": "photograph", "shown": "mirrored", "people": 4_999, "with": ["A-1", "A-2", "A-3", "A-4"],
             "likeness": 0.97, "last": None, "excused": "4,999 people have it, so it is nobody's own"}  # fmt: skip
    text = " ".join(printed(answer(shared=[entry]), 200).split())
    assert (
        "Photograph (mirrored), 97% alike: 4,999 people, among them A-1, A-2, A-3 "
        "— 4,999 people have it, so it is nobody's own" in text
    )


def test_others_of_the_same_call_are_named_by_their_packs_too() -> None:
    entry = {"kind": "device", "words": "device", "shown": None, "people": 2, "with": ["7f-1", "C-3"], "likeness": 1.0,
             "last": None, "excused": None}  # fmt: skip
    out = io.StringIO()
    print_answer(answer(shared=[entry]), Console(file=out, width=80), {"7f-1": "ben", "C-3": "C-3"})
    assert "Device: 7f-1 (ben) and C-3" in out.getvalue()


def test_a_gate_says_its_equal_ways_what_may_be_asked_for_and_what_waits_for_which_gate() -> None:
    need = {
        "evidence": "contact-verified",
        "state": "missing",
        "any_of": ["number-called", "letter-with-code", "met"],
    }
    first = {
        **GATE,
        "needs": [need],
        "holds": ["e-mail"],
        "owner": "vetting-officer",
        "accommodation": "Help is given.",
    }
    later = {**GATE, "gate": "first-day", "state": "waiting", "holds": ["e-mail", "code-read"]}
    last = {**GATE, "gate": "delivery", "state": "waiting", "holds": ["device"]}
    text = " ".join(printed(answer(gates=[first, later, last]), 200).split())
    assert (
        "needs: contact verified (number called, letter with code or met); vetting officer decides by" in text
    )
    assert "Help is given." in text
    assert "held until first day is met: code read, e-mail; until delivery is met: device" in text


def test_a_gate_says_what_each_way_of_giving_evidence_means() -> None:
    need = {
        "evidence": "contact-verified", "state": "missing", "by": "recruiter", "any_of": ["number-called", "letter-with-code"],
        "says": ["the applicant answered on the number given", "a code from a letter to the address given came back"],
    }  # fmt: skip
    text = printed(
        answer(gates=[{**GATE, "needs": [need, {**need, "state": "met", "says": ["met already"]}]}]), 200
    )
    assert (
        "contact verified, from recruiter: the applicant answered on the number given; "
        "or a code from a letter to the address given came back"
    ) in text
    assert "met already" not in text


def test_what_was_explained_counts_nothing_and_says_why() -> None:
    text = printed(answer(evidence=[finding(1, 0.0, explained="declared household, by HR, until 2027")]))
    assert "explained  Finding 1." in text
    assert "declared household, by HR, until 2027" in text


def test_without_a_role_it_says_how_to_see_the_gates() -> None:
    assert "not begun: `watchword gates start C-1 --role ROLE --by WHO`" in printed(answer(), 120)
    # also where the id has a blank, which the shell would take for two words
    assert "gates start 'ada b' --role" in printed(answer(person="ada b"), 120)


def test_what_applicants_wrote_cannot_paint_the_terminal() -> None:
    text = printed(
        answer(pack="[red]x\x1b[2J\u202e", notes=["[bold]not bold[/]\x07"], agrees=["[link=http://x]y"])
    )
    assert "\x1b[2J" not in text
    assert "\u202e" not in text
    assert "[red]x" in text
    assert "[bold]not bold[/]" in text
    assert "[link=http://x]y" in text


def test_what_nobody_was_asked_about_is_one_line() -> None:
    asked = ["the tax number", "the mailbox", "the mailbox", "the bank account", "the telephone"]
    rows = [
        {"indicator": f"i{n}", "because": f"nobody was asked about {what}"} for n, what in enumerate(asked)
    ]
    text = printed(answer(not_evaluated=[*rows, {"indicator": "x", "because": "the pack has no letter"}]))
    said = " ".join(text.split())
    assert (
        "5 questions: nobody was asked about the bank account, the mailbox, the tax number, the telephone"
        in said
    )
    assert "1 question: the pack has no letter" in said
