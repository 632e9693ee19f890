"""One evidence on the page."""

from watchword.report.evidence_view import evidence_view

from .company import made_finding


def test_it_says_what_when_how_much_and_what_would_settle_it() -> None:
    shown = evidence_view(made_finding("ip-kvm-usb-strings", strength=0.8, log_odds=3.0), 2, {})
    for said in (
        "A remote keyboard-video-mouse device",
        "Keyboard-video switch",
        "20 Jan 2026 08:12 – 23 Mar 2026 16:40 UTC",
        "strength 80 %",
        "odds ×20",
        "a home laboratory",
        "Ask what is plugged in, and see it on camera.",
        "evt-ip-kvm-0000",
    ):
        assert said in shown


def test_event_ids_stand_in_a_fold_that_counts_what_it_left_out() -> None:
    finding = made_finding("bulk-repo-clone", event_ids=[f"e{n}" for n in range(70)], events=900)
    shown = evidence_view(finding, 1, {})
    assert "<summary>Facts and 900 events</summary>" in shown
    assert shown.count("<code>e") == 50
    assert "and 850 more in the records" in shown


def test_people_in_the_facts_are_called_by_name_and_long_lists_are_cut() -> None:
    finding = made_finding("bulk-repo-clone", facts={"with": [f"p-{n:02d}" for n in range(30)]})
    shown = evidence_view(finding, 1, {"p-00": {"name": "Sam Doe"}})
    assert "Sam Doe, p-01" in shown
    assert "and 18 more in cases.json" in shown


def test_facts_are_cut_too() -> None:
    shown = evidence_view(made_finding("bulk-repo-clone", facts={f"fact-{n}": n for n in range(40)}), 1, {})
    assert shown.count("<dt>") == 16
    assert "and 24 more" in shown


def test_evidence_that_the_employer_explained_says_so_and_adds_nothing() -> None:
    shown = evidence_view(
        made_finding("bulk-repo-clone", log_odds=0.0, explained="migration <of May>"), 1, {}
    )
    assert "Explained by the employer: migration &lt;of May&gt;" in shown
    assert "adds nothing" in shown


def test_hostile_strings_stay_text_in_every_place() -> None:
    evil = "<img src=x onerror=alert(1)>"
    finding = made_finding(
        "bulk-repo-clone",
        says=evil,
        settle=evil,
        innocent=[evil],
        event_ids=[evil],
        facts={evil: evil, "with": [evil], "nested": {evil: [evil]}},
        indicator=evil,
        family=evil,
        first=evil,
    )
    shown = evidence_view(finding, 1, {})
    assert "<img" not in shown
    assert shown.count("&lt;img") >= 9
