"""The shipped rules hold together, stay apart from proof of the right to work, and a mistake is one line."""

import tomllib

import pytest

from watchword.knowledge.loading import read_data
from watchword.vetting.in_force import role_in_force
from watchword.vetting.reading import parse_rules, shipped_rules
from watchword.vetting.rules import VettingError
from watchword.vetting.tier import Tier
from watchword.vetting.work_papers import named_work_paper

PHASES = ["application", "identity", "interview", "offer", "delivery", "first-day", "probation", "re-proofing",
          "privilege-change", "leaving"]  # fmt: skip
SMALL = """
schema = 1
[access]
keys = { tier = "critical", says = "keys" }
[roles]
keeper = { touches = ["keys"] }
[evidence]
form = { by = "recruiter", says = "a form" }
[[gates]]
id = "first"
phase = "application"
says = "first"
owner = "recruiter"
days = 5
holds = ["keys"]
accommodation = "another way"
[[gates.needs]]
id = "form"
"""


def test_the_phases_come_in_their_order() -> None:
    assert list(dict.fromkeys(gate.phase for gate in shipped_rules().gates)) == PHASES


def test_every_access_is_held_by_a_gate_and_every_evidence_is_asked_for() -> None:
    rules = shipped_rules()
    assert {access for gate in rules.gates for access in gate.holds} == set(rules.access)
    asked = {option for gate in rules.gates for need in gate.needs for option in need.options}
    assert asked == set(rules.evidence)


@pytest.mark.parametrize(
    "access",
    ["keys", "releases", "payments", "crypto-custody", "signing", "web-release", "app-store-release"],
)
def test_what_could_do_most_harm_asks_for_most(access: str) -> None:
    assert shipped_rules().access[access].tier is Tier.CRITICAL
    assert shipped_rules().access["customer-data"].tier is Tier.ELEVATED


def test_no_shipped_data_names_a_proof_of_the_right_to_work() -> None:
    for name in ("gates.toml", "interview.toml"):
        for line in read_data(name).splitlines():
            assert named_work_paper(line.removeprefix("#")) is None, line


@pytest.mark.parametrize(
    "text",
    ["Form I-9", "form i9", "E-Verify", "a green card", "work_permit", "employment-authorization", "permanent resident",
     "proof of citizenship", "right-to-work", "social security card", "a visa"],
)  # fmt: skip
def test_words_for_the_right_to_work_are_known(text: str) -> None:
    assert named_work_paper(text)


def test_a_gate_of_ones_own_that_names_one_is_refused() -> None:
    with pytest.raises(
        VettingError, match=r"own\.toml: evidence.form: names green card; proof of the right to work"
    ):
        parse_rules(SMALL.replace('says = "a form"', 'says = "a green card"'), "own.toml")


def test_small_rules_of_ones_own_can_be_read() -> None:
    rules = parse_rules(SMALL, "own.toml")
    assert role_in_force(rules, "keeper").tier is Tier.CRITICAL


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("schema = 1", "schema = 2", "schema"),
        ("schema = 1", "schema = [", "not TOML"),
        ("days = 5", "days = 5\nday = 1", "unknown key day; did you mean days?"),
        ("days = 5", "days = -5", "days"),
        ("days = 5", "days = 5\ngrace_days = 6", "grace_days is more than days"),
        ('holds = ["keys"]', 'holds = ["kees"]', "gate first: holds kees, which is not under [access]"),
        ('touches = ["keys"]', 'touches = ["kees"]', "roles.keeper: touches kees"),
        ("days = 5", 'days = 5\nafter = ["zeroth"]', "comes after zeroth, which does not stand above it"),
        ('id = "form"', 'id = "from"', "needs from, which is not under [evidence]"),
        ('id = "form"', 'id = "form"\ntier = "elevated"', "asks nothing of the standard tier"),
        ("days = 5", 'days = 5\nopens = "leaving"', "no gate is the first"),
        ('id = "form"', 'id = "a"\nany_of = ["form", "form"]', "names form twice"),
        (
            'id = "form"',
            'id = "form"\nother_than = "b"',
            "form is for another one than b, which is no other need of it",
        ),
        ('id = "form"', 'id = "form"\nother_than = "form"', "form is for another one than form"),
    ],
)
def test_a_mistake_is_one_line_with_its_place(old: str, new: str, said: str) -> None:
    with pytest.raises(VettingError) as told:
        parse_rules(SMALL.replace(old, new, 1), "own.toml")
    assert str(told.value).startswith("own.toml: ")
    assert said in str(told.value)
    assert "\n" not in str(told.value)


def test_a_role_has_the_tier_of_what_it_touches_whoever_fills_it() -> None:
    rules = shipped_rules()
    assert role_in_force(rules, "writer").tier is Tier.STANDARD
    assert role_in_force(rules, "wallet-engineer").tier is Tier.CRITICAL
    with pytest.raises(VettingError, match="is critical for everybody, not standard"):
        role_in_force(rules, "wallet-engineer", Tier.STANDARD)
    with pytest.raises(VettingError, match=r"give --tier for it; did you mean writer\?"):
        role_in_force(rules, "writter")
    assert role_in_force(rules, "gardener", Tier.ELEVATED).touches > {"device", "code-write"}


def test_every_citation_that_the_shipped_data_names_is_known() -> None:
    known = set(tomllib.loads(read_data("citations.toml")))
    for name in ("gates.toml", "interview.toml"):
        cited = {word.strip(",().#") for word in read_data(name).split() if word.strip(",().#")[-3:-2] == "-"}
        assert {each for each in cited if each[:3] in ("fbi", "us-", "sea", "kno", "man")} <= known
