"""A pack's files by what they are, and the clones within: nothing is read, no link is followed."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.documents.limits import DocumentError
from watchword.documents.pack import MOST_ENTRIES, MOST_FILES, Kind, called_form, kind_of, open_pack


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Ada Example CV.pdf", Kind.RESUME),
        ("Lebenslauf_2026.docx", Kind.RESUME),
        ("resume-v3.json", Kind.TABLE),  # data: told by what it holds
        ("cover letter.docx", Kind.LETTER),
        ("CV cover letter.pdf", Kind.LETTER),
        ("passport-scan.png", Kind.IDENTITY),
        ("driver licence.txt", Kind.IDENTITY),
        ("identity/front.jpg", Kind.IDENTITY),
        ("persona-idv.json", Kind.IDENTITY),
        ("profile photo.jpg", Kind.PHOTO),
        ("application form.csv", Kind.FORM),
        ("github/user.json", Kind.ACCOUNT),
        ("linkedin.json", Kind.PROFILE),
        ("twilio-lookup.json", Kind.LOOKUP),
        ("answers/task1.py", Kind.TEST),
        ("checks.csv", Kind.TABLE),
        ("scan0001.pdf", Kind.OTHER),
        ("video.mp4", Kind.OTHER),
    ],
)
def test_a_files_name_tells_what_it_is_before_its_folders(name: str, kind: Kind) -> None:
    assert kind_of(name) is kind


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Application ID 4711.json", True),
        ("a/Account Executive application.csv", True),
        ("application/passport.json", False),
        ("application id.pdf", False),
        ("account.json", False),
    ],
)
def test_a_file_of_data_is_called_a_form_by_its_own_name_whatever_else_it_says(
    name: str, called: bool
) -> None:
    assert called_form(name) is called


@given(st.text(max_size=60))
def test_any_name_is_of_some_kind(name: str) -> None:
    assert kind_of(name) in Kind


def made(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    return folder


def test_files_come_in_a_stable_order_and_clones_whole(tmp_path: Path) -> None:
    pack = open_pack(made(
        tmp_path / "ada", "b.txt", "a/c.txt", "work/.git/HEAD", "work/README.md", "bare.git/HEAD", "bare.git/objects/x",
        "bare.git/refs/y", "kept.bundle",
    ))  # fmt: skip
    assert pack.name == "ada"
    assert [file.name for file in pack.files] == ["a/c.txt", "b.txt"]
    assert [clone.name for clone in pack.clones] == ["bare.git", "kept.bundle", "work"]
    assert pack.passed_over == {}


def test_a_name_in_another_encoding_or_with_signs_for_a_terminal_can_be_kept_and_shown(
    tmp_path: Path,
) -> None:
    # Given names that cannot be written as UTF-8, for which the whole run once stopped, and one that colours a terminal
    folder = made(tmp_path / "pack\udcff", "cv\udcff.txt", "letter\n\x1b[31m\x9bred.txt", "名前.txt")
    pack = open_pack(folder)
    assert pack.name == "pack\ufffd"
    assert [file.name for file in pack.files] == [
        "cv\ufffd.txt",
        "letter\ufffd\ufffd[31m\ufffdred.txt",
        "名前.txt",
    ]
    # Then kinds are still told, and the files can be opened
    assert [file.kind for file in pack.files] == [Kind.RESUME, Kind.LETTER, Kind.OTHER]
    assert {file.path.read_text() for file in pack.files} == {"x"}


def test_what_is_passed_over_is_counted_by_reason(tmp_path: Path) -> None:
    folder = made(
        tmp_path / "ada", "a.txt", ".DS_Store", "__MACOSX/a.txt", "._a.txt", "1/2/3/4/5/6/7/deep.txt"
    )
    (folder / "out").symlink_to(tmp_path)
    assert open_pack(folder).passed_over == {
        "links are not followed": 1, "left behind by other programs": 3, "more than 6 folders deep": 1,
    }  # fmt: skip


def test_a_pack_holds_so_many_files_and_no_more(tmp_path: Path) -> None:
    folder = made(tmp_path / "ada", *(f"{number}.txt" for number in range(MOST_FILES)))
    assert len(open_pack(folder).files) == MOST_FILES
    made(folder, "one more.txt")
    with pytest.raises(DocumentError, match=r"ada: more than 500 files; give one applicant's pack alone"):
        open_pack(folder)


def test_a_folder_of_endless_entries_is_refused_before_they_are_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("watchword.documents.pack.MOST_ENTRIES", 10)
    assert MOST_ENTRIES == 20_000
    folder = tmp_path / "ada"
    for number in range(11):
        (folder / f"empty {number}").mkdir(parents=True)
    with pytest.raises(DocumentError, match="more than 10 entries"):
        open_pack(folder)


def test_no_folder_a_file_and_an_empty_folder_are_one_line_each(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "empty").mkdir()
    (tmp_path / "linked").mkdir()
    (tmp_path / "linked" / "out").symlink_to(tmp_path)
    for name, why in {
        "nowhere": "no such folder; give the folder that holds one applicant's files",
        "file": "a file, not a folder; give the folder that holds one applicant's files",
        "empty": "holds no file that can be read; put the applicant's documents there",
        "linked": "holds no file that can be read, links are not followed (1); put the applicant's documents there",
    }.items():
        with pytest.raises(DocumentError) as told:
            open_pack(tmp_path / name)
        assert str(told.value) == f"{tmp_path / name}: {why}"


def test_a_folder_that_cannot_be_opened_is_told_and_within_a_pack_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = made(tmp_path / "ada", "a.txt", "shut/b.txt")
    real = Path.iterdir

    def refusing(path: Path) -> object:
        if path.name == "shut":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(Path, "iterdir", refusing)
    assert open_pack(folder).passed_over == {"could not be opened": 1}
    with pytest.raises(DocumentError, match=r"shut: cannot be opened \(Permission denied\)"):
        open_pack(folder / "shut")
