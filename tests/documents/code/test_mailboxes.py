"""Kinds of addresses."""

import pytest

from watchword.documents.code.mailboxes import folded, is_bot, is_host, is_made_up, is_masked, login_of


@pytest.mark.parametrize(
    ("name", "email"),
    [
        ("dependabot[bot]", "49699333+dependabot[bot]@users.noreply.github.com"),
        ("renovate-bot", "bot@example.com"),
        ("GitHub Actions", "actions@github.com"),
        ("project_12_bot", "project_12_bot_ab@noreply.gitlab.example"),
        ("Travis CI", "builds@travis-ci.example"),
    ],
)
def test_programs(name: str, email: str) -> None:
    assert is_bot(name, email)


@pytest.mark.parametrize(
    ("name", "email"),
    [
        ("Abbott Lee", "abbott@example.com"),
        ("Cici Talbot", "cici@example.com"),
        ("Botond Nagy", "botond@example.com"),
        ("Jenkins Moore", "jmoore@example.com"),
        ("Ci Jian", "ci.jian@example.com"),
        ("Travis Cole", "travis@example.com"),
        ("Jan Bot", "jan.bot@example.com"),
        ("Renovat Actionov", "action@example.com"),
    ],
)
def test_people_whose_names_sound_like_programs(name: str, email: str) -> None:
    assert not is_bot(name, email)


def test_masks_hosts_and_machines() -> None:
    assert is_masked("7+alexm@users.noreply.github.com") and is_masked("7-alexm@users.noreply.gitlab.com")
    assert not is_masked("alex@example.com") and is_host("NoReply@GitHub.com")
    assert login_of("7+alexm@users.noreply.github.com") == "alexm" == login_of("alexm@example.com")
    assert all(is_made_up(email) for email in ("alex@laptop", "alex@laptop.local", "alexm", "root@(none)"))
    assert not is_made_up("alex@corp.example")
    assert folded(" Alex+git@Example.com ") == "alex@example.com"
