"""The tables behind coverage cannot claim what is not there."""

from watchword.cli.commands import COMMANDS
from watchword.indicators.registry import indicators
from watchword.intel.coverage.by_settings import RULED_BY
from watchword.intel.reading.tables import table
from watchword.records import TABLES
from watchword.settings.policy import VpnPolicy
from watchword.sources.registry import LOG_SOURCES, TABLE_SOURCES


def test_every_kind_of_measure_has_a_row_and_every_row_is_a_kind_of_measure() -> None:
    assert set(table("measures_done")) == set(table("measures"))


def test_every_command_and_indicator_that_is_named_exists() -> None:
    for topic, row in table("measures_done").items():
        assert set(row.get("commands", ())) <= set(COMMANDS), topic
        assert {*row.get("indicators", ()), *row.get("sees", ())} <= set(indicators()), topic


def test_a_topic_without_anything_that_does_it_says_what_is_missing() -> None:
    for topic, row in table("measures_done").items():
        if not row.get("commands") and not row.get("indicators"):
            assert len(row["lacks"].split()) > 3, topic


def test_a_planned_command_is_not_there_yet() -> None:
    # When one is built, its topics must say so: move it from `planned` to `commands` in measures_done.toml.
    for topic, row in table("measures_done").items():
        assert not set(row.get("planned", ())) & set(COMMANDS), topic


def test_what_is_only_designed_is_never_done() -> None:
    for topic in ("awareness", "dlp", "extortion-response"):
        row = table("measures_done")[topic]
        assert "commands" not in row, topic
        assert "indicators" not in row, topic


def test_every_indicator_that_a_phrase_names_exists() -> None:
    for row in table("phrases")["phrase"]:
        assert set(row.get("indicators", ())) <= set(indicators()), row["words"][0]


def test_every_rule_of_the_settings_is_of_an_indicator_and_of_the_policy() -> None:
    assert set(RULED_BY) <= set(indicators())
    assert set(RULED_BY.values()) <= set(VpnPolicy.model_fields)


def test_every_table_that_an_indicator_needs_has_a_source() -> None:
    given = {name for log in LOG_SOURCES for name in log.tables} | set(table("exports"))
    needed = {name for card in indicators().values() for need in card.needs for name in need.split("|")}
    of_packs = {
        "resume_facts",
        "letter_facts",
        "identity_facts",
        "photo_facts",
        "contact_facts",
        "code_facts",
        "shared",
    }
    # a scan makes the first of the lists' answers, vetting the others of packs: no export gives them
    assert needed - given <= {"list_matches"} | of_packs
    assert "list_matches" in needed - given
    assert {each for ids in table("exports").values() for each in ids} <= {each.id for each in TABLE_SOURCES}
    assert set(table("exports")) <= set(TABLES)
