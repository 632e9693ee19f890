"""What a lake can show: its tables with records, and lists where there are any."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.intel.coverage.conftest import Covered
from watchword.indicators.registry import indicators
from watchword.intel.coverage import Sight, State, sight_of
from watchword.intel.coverage.sight import UNSCREENED
from watchword.intel.report import IntelligenceError
from watchword.settings import Settings
from watchword.settings.policy import Suppression, VpnPolicy

LakeOf = Callable[..., Path]
TEXT = "# Report\n\n## Tactics\n- VPNs (T1090.003)\n- An IP-KVM (T1219.003)\n- They copy (T1599)\n"


def test_with_sign_ins_alone_a_vpn_is_seen_and_a_kvm_is_not(covered: Covered, lake_of: LakeOf) -> None:
    found = covered(TEXT, sight_of(lake_of("sign_ins", "mfa_factors"), official=False))
    states = {each.technique.id: each.state for each in found.techniques if each.technique.stated}
    assert states == {"T1090.003": State.DETECTED, "T1219.003": State.UNSEEN, "T1599": State.MISSING}


def test_what_to_export_is_said_with_those_that_need_it(covered: Covered, lake_of: LakeOf) -> None:
    found = covered(TEXT, sight_of(lake_of("sign_ins"), official=False))
    [usb] = [each for each in found.exports if each.need == "peripherals"]
    assert {"ip-kvm-usb-strings", "kvm-class-combination"} <= set(usb.shows)
    sources = {id_: where for id_, _, where in usb.sources}
    assert "Advanced hunting" in sources["defender"]


def test_a_table_that_lost_all_its_records_shows_nothing(lake_of: LakeOf) -> None:
    assert sight_of(lake_of("sign_ins", empty=("processes",)), official=False).tables == frozenset(
        {"sign_ins"}
    )


@pytest.mark.parametrize(
    ("official", "tables"), [(True, {"payments", "list_matches"}), (False, {"payments"})]
)
def test_lists_are_asked_only_where_an_official_one_is_at_hand(
    lake_of: LakeOf, official: bool, tables: set[str]
) -> None:
    sight = sight_of(lake_of("payments"), official=official)
    assert sight.tables == frozenset(tables)
    assert bool(sight.lacking(indicators()["sdn-name-hit"])) is not official


def test_lists_alone_show_nothing_where_nobody_is_paid(lake_of: LakeOf) -> None:
    assert sight_of(lake_of("sign_ins"), official=True).tables == frozenset({"sign_ins"})


def test_without_lists_it_is_said_how_to_get_them(covered: Covered, lake_of: LakeOf) -> None:
    found = covered("## Tactics\n- They evade sanctions\n", sight_of(lake_of("payments"), official=False))
    [needed] = [each for each in found.exports if each.need == "list_matches"]
    assert (needed.instead, needed.sources) == (UNSCREENED, ())


def test_without_a_lake_every_source_is_taken_as_given() -> None:
    assert not any(Sight().lacking(card) for card in indicators().values())


def test_a_folder_that_is_no_lake_is_said(tmp_path: Path) -> None:
    with pytest.raises(IntelligenceError, match="no lake is there"):
        sight_of(tmp_path, official=False)


def test_the_folder_of_the_results_leads_to_its_lake(lake_of: LakeOf) -> None:
    lake = lake_of("sign_ins")
    with pytest.raises(IntelligenceError, match=f"give {lake}"):
        sight_of(lake.parent, official=False)


@pytest.mark.parametrize("content", ["", "[]", '{"columns": "a"}', "\x00"])
def test_a_spoilt_lake_is_said(tmp_path: Path, content: str) -> None:
    (tmp_path / "schema.json").write_text(content)
    with pytest.raises(IntelligenceError, match="cannot be read"):
        sight_of(tmp_path, official=False)


def test_a_lake_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    (tmp_path / "schema.json").write_text('{"schema": 99, "columns": "a"}')
    with pytest.raises(IntelligenceError, match="schema 99"):
        sight_of(tmp_path, official=False)


def test_settings_that_allow_what_is_looked_for_are_said(covered: Covered) -> None:
    explained = Suppression(
        person="a@example.com",
        indicator="commercial-vpn-signin",
        reason="r",
        author="b",
        expires=date(2030, 1, 1),
    )
    settings = Settings(vpn_policy=VpnPolicy(personal_vpn="allowed"), suppressions=(explained,))
    assert covered(TEXT, settings=settings).settings == (
        'commercial-vpn-signin counts little: [vpn_policy] personal_vpn = "allowed"',
        'vpn-client-installed counts little: [vpn_policy] personal_vpn = "allowed"',
        "commercial-vpn-signin is explained for 1 person by [[suppressions]]",
    )
    assert covered(TEXT).settings == ()
