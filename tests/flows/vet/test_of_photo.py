"""Photographs: kept encrypted for a time, found again under another name, never looked at by the program."""

from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest

from tests.documents.images.pictures import encoded, texture
from tests.flows.vet.made import NOW, Office, form
from tests.flows.vet.test_shared import at_work
from watchword.flows.home import HomeError, home

PICTURE = texture(5, 400, 300)


def pack(office: Office, name: str, number: int, picture: bytes | None = None) -> Path:
    data = encoded(PICTURE) if picture is None else picture
    return office.pack(
        name, {"form.json": form(f"C-{number}", f"{name} Sample", f"{name}@example.com"), "photo.png": data}
    )


def kept() -> list[Path]:
    return sorted((home() / "photos").glob("*.photo"))


def test_a_photograph_is_kept_encrypted_and_found_in_a_later_pack_of_another(office: Office) -> None:
    office.vet(pack(office, "ann", 1))
    [path] = kept()
    assert [mark for mark in (b"C-1", b"photo.png", b"JFIF") if mark in path.read_bytes()] == []
    # when somebody else hands in its mirror image later
    mirrored = encoded(np.ascontiguousarray(PICTURE[:, ::-1]), "JPEG")
    said = office.vet(pack(office, "ben", 2, mirrored))["ben"]
    assert [(each["kind"], each["with"], each["shown"]) for each in said["shared"]] == [
        ("photo", ["C-1"], "mirrored")
    ]


def test_whose_copy_is_mirrored_and_whose_is_not_is_told_apart(office: Office) -> None:
    # given one photograph as it is, smaller, and mirrored, of three people
    smaller = encoded(np.ascontiguousarray(PICTURE[::2, ::2]))
    mirrored = encoded(np.ascontiguousarray(PICTURE[:, ::-1]))
    answers = office.vet(
        pack(office, "ann", 1), pack(office, "ben", 2, smaller), pack(office, "cy", 3, mirrored)
    )
    told = {
        name: [(each["with"], each["people"], each["shown"] or "as it is") for each in said["shared"]]
        for name, said in answers.items()
    }
    # then each is told of the one who has it as it is, and of the one who has it mirrored
    assert told["ann"] == [(["C-2"], 1, "as it is"), (["C-3"], 1, "mirrored")]
    assert told["cy"] == [(["C-1", "C-2"], 2, "mirrored")]


def test_a_workers_photograph_is_compared_with_where_a_folder_of_theirs_was_vetted(office: Office) -> None:
    # given a roster, and a folder named by the employee's number with nothing but the photograph
    at_work(office, {
        "people.csv": "Employee ID,Full Name,Work Email,Job Title,Hire Date\n"
        "1001,Mia Worker,mia@corp.example.com,Engineer,2024-01-08\n"
    })  # fmt: skip
    said = office.vet(office.pack("1001", {"photo.jpg": encoded(PICTURE, "JPEG")}))["1001"]
    assert (said["band"], said["shared"]) == ("unseen", [])
    # then an applicant who hands in the same picture is told with that number
    [entry] = office.vet(pack(office, "ben", 2))["ben"]["shared"]
    assert (entry["kind"], entry["with"]) == ("photo", ["1001"])


def test_ones_own_photograph_again_is_nothing(office: Office) -> None:
    office.vet(pack(office, "ann", 1))
    assert office.vet(pack(office, "ann again", 1))["ann again"]["shared"] == []


def test_with_no_days_nothing_is_kept_and_packs_of_one_call_are_compared_still(office: Office) -> None:
    answers = office.vet(pack(office, "ann", 1), pack(office, "ben", 2), photo_days=0)
    assert kept() == []
    assert [each["with"] for each in answers["ann"]["shared"]] == [["C-2"]]
    # and a later pack finds nothing
    assert office.vet(pack(office, "cy", 3), photo_days=0)["cy"]["shared"] == []


def test_every_run_removes_the_photographs_whose_time_is_over(office: Office) -> None:
    office.vet(pack(office, "ann", 1), photo_days=30)
    nothing = office.pack("ben", {"form.json": form("C-2", "Ben Sample", "ben@example.com")})
    office.vet(nothing, today=NOW + timedelta(days=29))
    assert len(kept()) == 1
    office.vet(nothing, today=NOW + timedelta(days=30))
    assert kept() == []


def test_the_moment_that_is_judged_by_moves_no_photographs_clock(office: Office) -> None:
    # given a photograph handed in today, judged as of two years ago, and then as of two years ahead
    office.vet(pack(office, "ann", 1), photo_days=30, now=NOW - timedelta(days=730))
    office.vet(pack(office, "ben", 2, encoded(texture(6))), photo_days=30, now=NOW + timedelta(days=730))
    assert len(kept()) == 2


def test_the_photograph_of_who_was_hired_since_names_the_worker(office: Office) -> None:
    applications = (
        "Candidate ID,Candidate Name,Email,Application Date,Status,Employee ID\n"
        "C-1,ann Sample,ann@example.com,2026-05-01,Hired,1001\n"
    )
    office.vet(pack(office, "ann", 1), office.pack("export", {"applications.csv": applications}))
    assert office.vet(pack(office, "ben", 2))["ben"]["shared"][0]["with"] == ["1001"]


def test_a_picture_whose_name_does_not_say_of_what_is_neither_kept_nor_compared(office: Office) -> None:
    office.vet(pack(office, "ann", 1))
    said = office.vet(office.pack("ben", {"IMG_1.png": encoded(PICTURE)}))["ben"]
    assert said["shared"] == []
    assert "IMG_1.png: a picture whose name does not say of what; neither compared nor kept" in said["notes"]
    assert len(kept()) == 1


def test_where_photographs_cannot_be_kept_it_is_one_line(office: Office) -> None:
    home().joinpath("photos").write_text("in the way")
    with pytest.raises(HomeError, match=r"photos: photographs cannot be kept there .*; set WATCHWORD_HOME"):
        office.vet(pack(office, "ann", 1))
