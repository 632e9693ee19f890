"""The employer's settings file: what such an employer would know and have written down, and no more."""

import random
from pathlib import Path

from watchword.simulation.assumptions import DECLARED
from watchword.simulation.people import Company, Network
from watchword.simulation.window import Window

_TOOLS = ("AnyDesk", "TeamViewer", "ScreenConnect", "Chrome Remote Desktop")


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _table(header: str, /, **values: str) -> str:
    rows = "\n".join(f"{key.rstrip('_')} = {value}" for key, value in values.items())
    return f"{header}\n{rows}\n"


def _networks(company: Company, rng: random.Random) -> list[str]:
    def row(line: Network, name: str) -> str:
        return _table("[[network.egress]]", cidr=_quoted(f"{line.ip}/32"), name=_quoted(name))

    made = [row(line, f"{line.place.name} office") for line in company.office_lines]
    made.append(row(company.vpn_line, "company VPN"))
    for line in company.cowork_lines:
        if rng.random() < DECLARED["coworking"].value:
            name = _quoted(f"Shared Desk {line.place.name}")
            made.append(_table("[[network.coworking]]", name=name, cidr=_quoted(f"{line.ip}/32")))
    return made


def _people(company: Company) -> list[str]:
    made = [_table("[[households]]", people=f"[{_quoted(a)}, {_quoted(b)}]") for a, b in company.households]
    made += [
        _table("[[agencies]]", name=_quoted(name), payee=_quoted(account.payee))
        for name, account in company.agencies[:2]
    ]
    for person in company.people:
        for stay in person.work.stays:
            if stay.declared:
                made.append(
                    _table(
                        "[[travel]]",
                        person=_quoted(person.email),
                        from_=stay.first.isoformat(),
                        to=stay.last.isoformat(),
                        place=_quoted(stay.declared),
                    )
                )
    return made


def write_settings(path: Path, company: Company, window: Window, seed: int) -> None:
    """Writes `watchword.toml`."""
    rng = random.Random(f"{seed}:settings")
    parts = [_table("[company]", name=_quoted("Fernhill Labs"), domains=f"[{_quoted(company.domain)}]")]
    parts += _networks(company, rng) + _people(company)
    for tool in _TOOLS:
        parts.append(_table("[[approved_tools]]", product=_quoted(tool), roles='["IT Support Engineer"]'))
    parts.append(
        _table("[vpn_policy]", personal_vpn='"unstated"', byod='"forbidden"', byod_since="2024-01-01")
    )
    parts.append(
        _table("[service_accounts]", exact='["fernhill-ci-bot"]', patterns=f'["svc-*@{company.domain}"]')
    )
    parts.append(
        _table(
            "[monitoring]",
            purpose=_quoted("To see whether the people hired are the people at work"),
            notice_given=window.first.replace(day=1).isoformat(),
        )
    )
    path.write_text("\n".join(parts), encoding="utf-8")
