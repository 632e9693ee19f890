"""The settings the employer brings: readable, beside the exports, and silent about the planted."""

import tomllib

from tests.simulation.reading import Exports


def test_it_is_toml_beside_the_exports_with_the_employers_tables(ordinary: Exports) -> None:
    settings = tomllib.loads((ordinary.out / "watchword.toml").read_text())
    assert settings["company"]["domains"] == ["fernhill.example"]
    assert {"network", "agencies", "approved_tools", "vpn_policy", "service_accounts", "monitoring"} <= set(
        settings
    )
    assert not list(ordinary.folder.rglob("watchword.toml"))


def test_nothing_in_it_explains_a_planted_person(crowded: Exports) -> None:
    text = (crowded.out / "watchword.toml").read_text()
    assert not [email for email, row in crowded.truth.items() if row["planted"] and email in text]
