"""A settings file is read as a whole or refused in one clear line."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.settings import Settings, SettingsError, load
from watchword.settings.load import MAX_BYTES

WHOLE = """
[company]
name = "Example Company"
domains = ["Example.com"]
[[network.egress]]
cidr = "192.0.2.0/24"
name = "office"
[[network.coworking]]
name = "Desk House"
address = "1 Example St, Austin, TX 78701"
[[sites]]
name = "Head office"
cidrs = ["198.51.100.7"]
[[households]]
people = ["A@example.com", "E-2"]
[[agencies]]
name = "Example Staffing"
account_last_four = "0042"
[[travel]]
person = "a@example.com"
from = 2025-03-01
to = 2025-03-14
place = "Lisbon, Portugal"
[[shifts]]
role = "Support engineer"
hours = "22:00-06:00"
[[mapping]]
person = "E-2"
accounts = ["old.name@example.com"]
[[approved_tools]]
product = "AnyDesk"
roles = ["IT support"]
[vpn_policy]
personal_vpn = "forbidden"
since = 2025-01-01
[service_accounts]
exact = ["Backup"]
patterns = ["svc-*"]
[[suppressions]]
person = "E-2"
indicator = "one-ip-many-workers"
reason = "siblings"
author = "c@example.com"
expires = 2026-01-31
[monitoring]
purpose = "protect systems"
notice_given = 2024-05-01
[columns.roster]
"Emp No" = "employee_number"
[thresholds.one-ip-many-workers]
min_days = 5
[priors]
remote = 0.002
[ip_data]
databases = ["asn.mmdb"]
[[ip_data.lists]]
path = "vpn.txt"
kind = "vpn"
[limits]
max_line_bytes = 2000000
"""


def written(folder: Path, text: str) -> Path:
    file = folder / "watchword.toml"
    file.write_text(text, "utf-8")
    return file


def refusal(folder: Path, text: str) -> str:
    with pytest.raises(SettingsError) as caught:
        load(written(folder, text))
    line = str(caught.value)
    assert "\n" not in line
    return line.removeprefix(f"{folder / 'watchword.toml'}: ")


def test_without_a_file_the_defaults_hold() -> None:
    assert load(None) == Settings()
    assert load(None).thresholds.one_ip_many_workers.min_days == 3


def test_every_table_is_read(tmp_path: Path) -> None:
    settings = load(written(tmp_path, WHOLE))
    assert settings.company.domains == ("example.com",)
    assert settings.network.egress[0].cidr == "192.0.2.0/24"
    assert settings.sites[0].cidrs == ("198.51.100.7/32",)
    assert settings.households[0].people == ("a@example.com", "E-2")
    assert settings.travel[0].last == date(2025, 3, 14)
    assert settings.columns["roster"] == {"Emp No": "employee_number"}
    assert settings.thresholds.one_ip_many_workers.min_days == 5
    assert settings.thresholds.one_ip_many_workers.min_people == 2
    assert settings.monitoring.notice_given == date(2024, 5, 1)


def test_ip_data_lies_beside_the_settings_file(tmp_path: Path) -> None:
    settings = load(written(tmp_path, WHOLE))
    assert settings.ip_data.databases == (tmp_path / "asn.mmdb",)
    assert settings.ip_data.lists[0].path == tmp_path / "vpn.txt"


def test_service_accounts_match_by_name_and_by_pattern(tmp_path: Path) -> None:
    accounts = load(written(tmp_path, WHOLE)).service_accounts
    assert accounts.covers("BACKUP")
    assert accounts.covers("svc-build@example.com")
    assert not accounts.covers("jane@example.com")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[thresholds.one-ip-many-workers]\nmin_dayz = 3",
         "[thresholds.one-ip-many-workers]: unknown key min_dayz; did you mean min_days?"),
        ("[compny]\nname = 'x'", "unknown key compny; did you mean company?"),
        ("[thresholds.one-ip-many-worker]\nmin_days = 3",
         "[thresholds]: unknown key one-ip-many-worker; did you mean one-ip-many-workers?"),
        ("[[travel]]\nperson = 'E-1'\nfrom = 2025-01-01\nto = 2025-01-02\nplace = 'x'\nuntil = 3",
         "[travel] row 1: unknown key until; known: person, from, to, place"),
        ("[[sites]]\nname = 'a'\ncidrs = ['10.0.0.0/8']\n[[sites]]\ncidrs = ['10.0.0.0/8']",
         "[sites] row 2: name is missing; add it"),
        ("[[travel]]\nperson = 'E-1'\nfrom = 2025-02-01\nto = 2025-01-02\nplace = 'x'",
         "[travel] row 1: `to` is before `from`"),
        ("[[network.egress]]\ncidr = '0.0.0.0/0'",
         "[network.egress] row 1: cidr: 0.0.0.0/0 is wider than /8 and would cover everybody"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_its_table_and_its_cure(tmp_path: Path, text: str, line: str) -> None:
    assert refusal(tmp_path, text) == line


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[[network.egress]]\ncidr = '192.0.2.5/24'", "host bits"),
        ("[[suppressions]]\nperson = 'E-1'", "indicator is missing; add it (and 3 more)"),
        ("[vpn_policy]\npersonal_vpn = 'no'", "'allowed', 'forbidden' or 'unstated'"),
        ("[[shifts]]\nperson = 'E-1'\nzone = 'Mars/Base'", "is not an IANA zone"),
        ("[[shifts]]\nperson = 'E-1'\nrole = 'x'\nhours = '08:00-16:00'", "either a person or a role"),
        ("[[households]]\npeople = ['E-1']", "at least 2"),
        ("[priors]\nremote = 1.5", "less than 0.5"),
        ("[priors]\nremote = nan", "valid number"),
        ("[limits]\nmax_files = 99999999999999999999999", "cannot be used"),
        ("[company", "not TOML"),
        ("x = " + "[" * 5000, ""),
    ],
)
def test_a_wrong_value_is_one_line(tmp_path: Path, text: str, words: str) -> None:
    assert words in refusal(tmp_path, text)


def test_a_file_that_cannot_be_read_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        load(tmp_path / "absent.toml")
    with pytest.raises(SettingsError, match="cannot be read"):
        load(tmp_path)
    (tmp_path / "latin.toml").write_bytes(b'[company]\nname = "\xe9"')
    with pytest.raises(SettingsError, match="UTF-8"):
        load(tmp_path / "latin.toml")
    (tmp_path / "large.toml").write_bytes(b"#" * (MAX_BYTES + 1))
    with pytest.raises(SettingsError, match="larger"):
        load(tmp_path / "large.toml")


@given(raw=st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, raw: bytes) -> None:
    file = tmp_path_factory.getbasetemp() / "any.toml"
    file.write_bytes(raw)
    try:
        assert isinstance(load(file), Settings)
    except SettingsError as error:
        assert len(str(error).splitlines()) == 1
