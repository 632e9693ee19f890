"""Packs vetted from Python have the answers of the command line."""

from pathlib import Path

import pytest

from tests.flows.vet.made import NOW, Office, form
from watchword.flows.vet.gates import RoleError
from watchword.flows.vet.request import NoPackError
from watchword.flows.vet.vet_packs import vet_packs


def test_an_answer_a_pack_with_its_gates_and_a_line_for_what_cannot_be_read(office: Office) -> None:
    pack = office.pack("ada", {"form.json": form("C-1", "Ada Example", "ada@example.com")})
    done = vet_packs([pack, pack / "nowhere"], office.lake, role="software-engineer", now=NOW)
    [answer] = done.answers
    assert (answer["pack"], answer["person"], answer["band"]) == ("ada", "C-1", "unseen")
    assert any("code-write" in gate["holds"] for gate in answer["gates"])
    assert len(done.unread) == 1 and "nowhere" in done.unread[0]


def test_a_role_that_is_none_stops_before_anything_is_read(office: Office) -> None:
    pack = office.pack("ada", {"form.json": form("C-1", "Ada Example", "ada@example.com")})
    with pytest.raises(RoleError, match=r"wizard: no such role in the rules; .*known: "):
        vet_packs([pack], office.lake, role="wizard")
    assert not office.lake.exists()


def test_no_pack_at_all_says_why(office: Office) -> None:
    with pytest.raises(NoPackError):
        vet_packs([Path("nowhere")], office.lake)
