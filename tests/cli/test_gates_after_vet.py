"""From a vetted pack to its gates by the command line alone: the id that vetting prints is the one that gates take."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Watchword
from tests.documents.images.pictures import encoded, texture
from tests.flows.vet.made import form

ID = "baa46fa9-0c55"
ROLE = ("--role", "writer", "--by", "Ana")


@pytest.fixture
def pack(watchword: Watchword) -> Path:
    """Give the vetted pack of an applicant whose folder is not called as the form calls the applicant."""
    folder = Path("C-66051")
    folder.mkdir()
    (folder / "form.json").write_text(form(ID, "Ann Sample", "ann@example.com"))
    (folder / "photo.png").write_bytes(encoded(texture(5, 400, 300)))
    told = watchword("vet", folder)
    assert told.status == 0
    assert f"not begun: `watchword gates start {ID} --role ROLE --by WHO`" in told.out
    return folder


def test_what_vet_prints_begins_the_vetting_that_vet_then_shows(watchword: Watchword, pack: Path) -> None:
    told = watchword("gates", "start", ID, *ROLE)
    assert (told.status, told.err) == (0, "")
    first = json.loads(watchword("vet", pack, "--json").out)["gates"][0]
    assert (first["gate"], first["state"]) == ("application", "open")


def test_a_folders_name_at_the_gates_is_answered_with_the_applicants_id(
    watchword: Watchword, pack: Path
) -> None:
    told = watchword("gates", "start", pack.name, *ROLE)
    # it is begun, as an employer's own ids may be the folders' names; and it is said where vetting will look
    assert told.status == 0
    assert f"did you mean {ID}?" in told.complaint
    why = ("--out", "look", "--by", "Ana", "--why", "asked")
    assert (
        f"no photograph is kept; did you mean {ID}?" in watchword("gates", "photo", pack.name, *why).complaint
    )
    assert watchword("gates", "photo", ID, *why).status == 0
    # whom nobody knows is begun without a word: vetting may begin before any pack is there
    assert watchword("gates", "start", "C-9", *ROLE).err == ""
    assert watchword("gates", "start", "C-10", *ROLE, "--lake", "none").err == ""


def test_a_conclusion_on_a_folders_name_is_answered_with_the_applicants_id(
    watchword: Watchword, pack: Path
) -> None:
    two = ("--by", "Ana", "--second", "Ben", "--why", "met both", "--answer", "it was me")
    told = watchword("link", "conclude", pack.name, "confirmed", *two)
    assert f"did you mean {ID}?" in told.complaint
