"""Kept photographs are opened for a person who says why, and the audit tells of it."""

import json
from pathlib import Path

from tests.cli.conftest import Watchword
from tests.documents.images.pictures import encoded, texture
from tests.flows.vet.made import form
from watchword.documents.images.hashes import photo_hashes
from watchword.documents.images.open import open_image
from watchword.documents.images.search import PhotoIndex
from watchword.documents.limits import Limits

PICTURE = texture(5, 400, 300)


def test_what_was_kept_can_be_opened_by_somebody_who_says_why(watchword: Watchword) -> None:
    # given the photograph of an applicant, whose pack is gone since
    pack = Path("ann")
    pack.mkdir()
    (pack / "form.json").write_text(form("C-1", "Ann Sample", "ann@example.com"))
    (pack / "photo.png").write_bytes(encoded(PICTURE))
    assert watchword("vet", pack).status == 0
    # when somebody asks to look
    why = ("--by", "Ana", "--why", "found on another application")
    told = watchword("gates", "photo", "C-1", "--out", "look", *why, "--json")
    [row] = map(json.loads, told.out.splitlines())
    # then there is a picture that shows what was handed in, for its reader alone
    seen = open_image(Path(row["file"]).read_bytes(), Limits())
    assert PhotoIndex([("given", "1", photo_hashes(PICTURE))]).near(photo_hashes(seen.pixels))
    assert Path(row["file"]).stat().st_mode & 0o777 == 0o600
    # and the audit, which is whole, says who looked at whom and why
    *entries, end = map(json.loads, watchword("gates", "audit", "--json").out.splitlines())
    [entry] = [each for each in entries if each["action"] == "open-photo"]
    assert (entry["by"], entry["details"]["person"], entry["details"]["why"]) == ("Ana", "C-1", why[-1])
    assert end["whole"]


def test_whose_photograph_is_not_kept_is_one_line(watchword: Watchword) -> None:
    told = watchword("gates", "photo", "C-9", "--out", "look", "--by", "Ana", "--why", "asked")
    assert "person C-9: no photograph is kept" in told.complaint
    assert list(Path("look").iterdir()) == []
    assert (
        "--why: tell why"
        in watchword("gates", "photo", "C-9", "--out", "look", "--by", "Ana", "--why", " ").complaint
    )
