"""`watchword vet`: answers on standard output, what could not be read on standard error, and the status it ends with."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Watchword
from tests.flows.vet.made import form, resume

#: Somebody of whom there is nothing to say, and two of other names with one telephone and one account.
HONEST = form("C-1", "Ada Example", "ada@example.com", phone="+13035550101")
SHARED = {"phone": "+13035550199", "iban": "DE89370400440532013000"}


def packs() -> tuple[Path, Path, Path]:
    """Folders of packs in the current folder."""
    texts = {
        "ada": HONEST,
        "ben": form("C-2", "Ben Sample", "ben@example.com", **SHARED),
        "cy": form("C-3", "Cy Trial", "cy@example.com", **SHARED),
    }
    for name, text in texts.items():
        Path(name).mkdir()
        (Path(name) / "form.json").write_text(text)
    return Path("ada"), Path("ben"), Path("cy")


def test_json_is_an_answer_a_line_as_the_contract_has_it(watchword: Watchword) -> None:
    told = watchword("vet", *packs(), "--role", "software-engineer", "--as-of", "2026-06-01", "--json")
    assert (told.status, told.err) == (0, "")
    answers = [json.loads(line) for line in told.out.splitlines()]
    assert [each["pack"] for each in answers] == ["ada", "ben", "cy"]
    assert {
        "pack",
        "person",
        "gates",
        "risk",
        "band",
        "evidence",
        "facts",
        "agrees",
        "not_evaluated",
        "ask",
    } <= answers[0].keys()


def test_gates_are_the_same_for_everybody_of_a_role_whatever_was_found(watchword: Watchword) -> None:
    # given an honest pack, and two that share telephone and account
    told = watchword("vet", *packs(), "--role", "software-engineer", "--as-of", "2026-06-01", "--json")
    honest, one, other = (json.loads(line) for line in told.out.splitlines())
    # then their risks differ, and what is held, needed and asked at the gates does not
    assert honest["risk"] < one["risk"]
    assert honest["gates"] == one["gates"] == other["gates"] != []
    assert [each for each in honest["ask"] if each["because"].startswith("asked of everybody")] == [
        each for each in one["ask"] if each["because"].startswith("asked of everybody")
    ]


def test_gates_that_were_begun_are_shown_as_recorded_and_the_look_is_audited(watchword: Watchword) -> None:
    # given an applicant under vetting for another role than the one asked about
    ada, *_ = packs()
    watchword("gates", "start", "C-1", "--role", "writer", "--by", "Ana")
    told = watchword("vet", ada, "--role", "software-engineer", "--json")
    gates = json.loads(told.out)["gates"]
    lines = watchword("gates", "status", "C-1", "--json").out.splitlines()
    assert [(each["gate"], each["holds"]) for each in gates] == [
        (row["gate"], row["holds"]) for row in map(json.loads, lines)
    ]
    assert not any("code-write" in each["holds"] for each in gates)
    # then that somebody looked is in the audit
    audit = [json.loads(line) for line in watchword("gates", "audit", "--json").out.splitlines()]
    assert sum(each.get("action") == "show-gates" for each in audit) == 2


def test_who_left_and_applies_again_is_shown_the_gates_of_the_role(watchword: Watchword) -> None:
    ada, *_ = packs()
    asked = ("vet", ada, "--role", "software-engineer", "--json")
    fresh = json.loads(watchword(*asked).out)["gates"]
    assert any("code-write" in each["holds"] for each in fresh)
    for step in (("start", "C-1", "--role", "software-engineer"), ("leave", "C-1")):
        assert watchword("gates", *step, "--by", "Ana").status == 0
    # then without a role the ended vetting is shown, which holds nothing more, and with one what everybody begins with
    left = json.loads(watchword("vet", ada, "--json").out)["gates"]
    assert [each["holds"] for each in left if each["holds"]] == []
    again = json.loads(watchword(*asked).out)["gates"]
    assert [each["holds"] for each in again] == [each["holds"] for each in fresh]


def test_in_words_nothing_is_decided(watchword: Watchword) -> None:
    told = watchword("vet", *packs())
    assert told.status == 0
    assert "People decide: read the innocent explanations first, and hear the applicant." in told.out
    assert "may be innocent: partners or a family with one telephone" in told.out


def test_a_pack_that_cannot_be_read_is_told_and_the_others_are_answered(watchword: Watchword) -> None:
    ada, _, _ = packs()
    Path("empty").mkdir()
    told = watchword("vet", "empty", ada, "nowhere", "--json")
    assert told.status == 0
    assert [json.loads(line)["pack"] for line in told.out.splitlines()] == ["ada"]
    assert told.err.splitlines() == [
        "watchword: empty: holds no file that can be read; put the applicant's documents there",
        "watchword: nowhere: no such folder; give the folder that holds one applicant's files",
    ]


def test_the_status_says_whether_any_pack_was_read(watchword: Watchword) -> None:
    Path("empty").mkdir()
    Path("file").write_text("x")
    assert watchword("vet", "empty", "nowhere").status == 1
    told = watchword("vet", "file")
    assert (told.status, told.complaint) == (
        2, "watchword: file: a file, not a folder; give the folder that holds one applicant's files",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("options", "line"),
    [
        (("--role", "wizard"), "--role: wizard: no such role in the rules"),
        (("--as-of", "yesterday"), "--as-of yesterday: not a date or time"),
        (("--offices", "nowhere.csv"), "--offices nowhere.csv: no such file"),
    ],
)
def test_wrong_usage_is_one_line_before_anything_is_read(
    watchword: Watchword, options: tuple[str, str], line: str
) -> None:
    ada, _, _ = packs()
    told = watchword("vet", ada, *options)
    assert (told.status, told.out) == (2, "")
    assert told.complaint.startswith(f"watchword: {line}")
    assert not Path("watchword-out").exists()


def test_a_lake_that_is_a_file_and_a_home_that_is_one_are_one_line(
    watchword: Watchword, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada, _, _ = packs()
    Path("taken").write_text("x")
    told = watchword("vet", ada, "--lake", "taken")
    assert (told.status, told.complaint) == (
        1,
        "watchword: taken: the lake cannot be written (File exists); choose --lake DIR",
    )
    monkeypatch.setenv("WATCHWORD_HOME", str(Path("taken").resolve()))
    told = watchword("vet", ada)
    assert told.status == 1
    assert "set WATCHWORD_HOME" in told.complaint


def test_the_help_says_what_the_status_means_in_one_line_of_a_narrow_terminal(
    watchword: Watchword, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    lines = [line.strip() for line in watchword("vet", "--help").out.splitlines()]
    assert "Exit status: 0 if a pack was read, 1 if none could be, 2 for wrong usage." in lines


def test_erasing_an_applicant_by_id_or_email_leaves_nothing_and_others_stay(watchword: Watchword) -> None:
    # given two applicants, one of whom the other refers to
    for name, number, more in (("ann", 1, {}), ("ben", 2, {"referrer": "ann@example.com"})):
        Path(name).mkdir()
        said = form(
            f"C-100{number}",
            f"{name.title()} Sample",
            f"{name}@example.com",
            phone=f"+1303555010{number}",
            **more,
        )
        (Path(name) / "form.json").write_text(said)
        (Path(name) / "resume.txt").write_text(
            resume(f"{name.title()} Sample", f"{name}@example.com", own=f"I am {name}.")
        )
    watchword("vet", "ann", "ben")
    # when one is erased by e-mail, and named by nobody any more
    told = watchword("erase", "Ann@Example.com", "--json")
    erased = {row["table"]: row["erased"] for row in map(json.loads, told.out.splitlines())}
    assert erased.keys() >= {
        "applications",
        "applicant_names",
        "documents",
        "document_texts",
        "document_facts",
        "identifiers",
    }
    left = b"".join(path.read_bytes() for path in Path("watchword-out/lake").rglob("*") if path.is_file())
    assert [
        mark for mark in (b"ann@example.com", b"Ann Sample", b"C-1001", b"I am ann") if mark in left
    ] == []
    assert b"C-1002" in left
    # then the other goes by id, and a second time nobody is there
    assert watchword("erase", "C-1002").status == 0
    assert watchword("erase", "C-1002").status == 1


def test_erasing_somebody_at_work_leaves_the_applicant_of_the_same_number(watchword: Watchword) -> None:
    # given an applicant whom the applicant system numbers as the employer numbers somebody else at work
    for folder in ("ann", "exports"):
        Path(folder).mkdir()
    (Path("ann") / "form.json").write_text(form("57684", "Ann Sample", "ann@example.com"))
    (Path("exports") / "roster.csv").write_text(
        "Employee ID,Name,Work Email,Start Date\n57684,Zoe Example,zoe@company.example,2024-01-08\n"
    )
    watchword("scan", "exports")
    vetted = watchword("vet", "ann", "--json")
    assert json.loads(vetted.out)["person"] == "candidate:57684"
    # when the number is erased, then the applicant stays, until named
    assert "applications" not in watchword("erase", "57684").out
    assert "applications: 1" in watchword("erase", "candidate:57684").out


def test_an_email_of_two_applicants_erases_neither(watchword: Watchword) -> None:
    for name, number in (("ann", 1), ("ben", 2)):
        Path(name).mkdir()
        (Path(name) / "form.json").write_text(
            form(f"C-{number}", f"{name.title()} Sample", "both@example.com")
        )
    watchword("vet", "ann", "ben")
    told = watchword("erase", "both@example.com")
    assert (told.status, told.complaint) == (
        1, "watchword: both@example.com: stands on 2 applications, of C-1, C-2; name one by id",
    )  # fmt: skip
