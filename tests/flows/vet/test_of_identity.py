"""Scans, licences and their prints in a pack."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import numpy as np
import pikepdf
import pytest
from numpy.typing import NDArray
from PIL import Image

from tests.documents.identity.cards import barcode, elements
from tests.documents.images.pictures import encoded, texture
from tests.documents.made import pdf, saved
from tests.flows.vet.made import Office, form, found, shared

Pixels = NDArray[np.uint8]

#: A sound licence's barcode, and its face's text.
BARCODE = barcode(10, elements(10))
FRONT = "DRIVER LICENSE VIRGINIA\nLN {family}\nFN {given}\nDOB {birth}\nEXP 06/06/2031\nDL {number}\n"
VENDOR = (
    '{{"data": {{"type": "inquiry", "id": "inq_x", "attributes": {{"status": "approved"}}}}, "included": [{{'
    '"type": "verification/government-id", "attributes": {{"status": "passed", "name-first": "ALEX", '
    '"name-last": "SAMPLE", "birthdate": "{birth}", "identification-number": "{number}"}}}}]}}'
)


def front(
    family: str = "SAMPLE", given: str = "ALEX LEE", birth: str = "06/06/1986", number: str = "T00000001"
) -> str:
    """The text of a licence's face."""
    return FRONT.format(family=family, given=given, birth=birth, number=number)


def scan(pixels: Pixels) -> bytes:
    """A PDF of one page that is a picture, as scanners write it."""
    out = BytesIO()
    Image.fromarray(pixels).save(out, "PDF")
    return out.getvalue()


def black_and_white(pixels: Pixels) -> bytes:
    """The same in black and white, which is packed as a fax is."""
    out = BytesIO()
    Image.fromarray(pixels).convert("1").save(out, "PDF")
    return out.getvalue()


def lossless(pixels: Pixels) -> bytes:
    """The same with a picture that is packed without loss."""
    made = pikepdf.new()
    made.add_blank_page(page_size=(612, 792))
    height, width, _ = pixels.shape
    picture = made.make_stream(
        pixels.tobytes(), Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=width, Height=height,
        BitsPerComponent=8, ColorSpace=pikepdf.Name.DeviceRGB,
    )  # fmt: skip
    made.pages[-1].Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im0=picture))
    made.pages[-1].Contents = made.make_stream(b"q 612 0 0 792 0 0 cm /Im0 Do Q")
    return saved(made, compress_streams=True, recompress_flate=True)


def vetted(office: Office, name: str = "ada", **files: str | bytes) -> dict[str, Any]:
    """What vetting says of a pack with these files, `_` for a dot."""
    candidate = {"ada": "Ada Example", "ben": "Ben Sample"}[name]
    pack = office.pack(name, {
        "form.json": form(f"C-{name}", candidate, f"{name}@example.com"),
        **{file.replace("_", "."): content for file, content in files.items()},
    })  # fmt: skip
    return office.vet(pack)[name]


def facts(office: Office, prefix: str) -> list[tuple[str, str | None]]:
    """Facts of identity documents whose name begins so, each with its value."""
    return [row for row in office.rows("document_facts", "fact, value") if row[0].startswith(prefix)]


@pytest.mark.parametrize("make", [scan, lossless])
def test_a_scanned_passport_is_judged_as_its_picture(office: Office, make: Callable[[Pixels], bytes]) -> None:
    # given two people's passports, each a PDF of one picture, on one background
    one, other = texture(5, 1200, 800), texture(5, 1200, 800)
    other[100:400, 100:400] = texture(6, 300, 300)
    vetted(office, "ada", passport_pdf=make(one))
    said = vetted(office, "ben", passport_pdf=make(other))
    # then their quality is judged, and the common background is found
    assert ("quality.resolution", None) in facts(office, "quality.")
    assert shared(said)["document-template"]["with"] == ["C-ada"]
    # and nothing is said to be unread
    assert [each for each in said["files"] if each["refused"]] == []


def test_a_scan_in_a_form_that_is_not_read_is_asked_for_as_a_picture(office: Office) -> None:
    made = black_and_white(texture(5, 1200, 800))
    assert b"CCITTFaxDecode" in made
    said = vetted(office, passport_pdf=made)
    assert "ask for the picture itself" in str(said["ask"])


def test_a_scanned_resume_is_asked_for_as_text(office: Office) -> None:
    said = vetted(office, resume_pdf=scan(texture(5, 1200, 800)))
    [refused] = [each["refused"] for each in said["files"] if each["file"] == "resume.pdf"]
    assert refused == (
        "resume.pdf: is a scan without text, so nothing of it was read; ask for it as it was written, as PDF or DOCX"
    )


def test_a_resume_with_words_is_no_scan(office: Office) -> None:
    said = vetted(office, resume_pdf=pdf())
    assert [each for each in said["files"] if each["refused"]] == []


def test_a_barcode_is_asked_for_of_a_licence_alone_and_by_its_files_name(office: Office) -> None:
    picture = encoded(texture(5, 1200, 800), "JPEG")
    asked = {each["because"]: each["ask"] for each in vetted(office, passport_jpg=picture)["ask"]}
    assert "barcode.none" not in asked
    told = {
        each["because"]: each["ask"]
        for each in vetted(office, "ben", **{"driver licence front_jpg": picture})["ask"]
    }
    assert told["barcode.none"].endswith("ask for its back side (driver licence front.jpg).")


def test_the_front_needs_no_barcode_where_the_back_has_one(office: Office) -> None:
    picture = encoded(texture(5, 1200, 800), "JPEG")
    assert "barcode.none" not in {
        each["because"] for each in vetted(office, licence_jpg=picture, licence_txt=BARCODE)["ask"]
    }


def test_a_barcode_that_contradicts_its_print_is_found(judged: Office) -> None:
    files = {
        "licence barcode_txt": BARCODE,
        "licence front_txt": front(given="DAVID", birth="06/06/1987"),
    }
    said = vetted(judged, **files)
    assert "a barcode that says something else than the print" in found(said)["document-forgery-signs"]
    assert [each for each in said["agrees"] if "name" in each and "print" in each] == []
    assert {value: name for name, value in facts(judged, "aamva.print")} == {
        "name": "aamva.print-different", "birth": "aamva.print-different", "number": "aamva.print-same",
        "expires": "aamva.print-same",
    }  # fmt: skip


def test_a_barcode_that_agrees_with_its_print_is_told(judged: Office) -> None:
    files = {"licence barcode_txt": BARCODE, "licence front_txt": front()}
    said = vetted(judged, **files)
    assert "document-forgery-signs" not in found(said)
    assert "The licence's barcode says what its print says (name)." in said["agrees"]


@pytest.mark.parametrize(("given", "birth"), [("ALEX LEF", "06/06/1986"), ("ALEX LEE", "06/06/1988")])
def test_a_slip_of_reading_is_no_contradiction(judged: Office, given: str, birth: str) -> None:
    # given a print in which one letter, or one digit that is taken for another, was read wrongly
    files = {
        "licence barcode_txt": BARCODE,
        "licence front_txt": front(given=given, birth=birth),
    }
    assert "document-forgery-signs" not in found(vetted(judged, **files))


def test_a_vendors_reading_of_the_same_card_is_its_print(judged: Office) -> None:
    vendor = VENDOR.format(birth="1979-02-03", number="T00000001")
    said = vetted(judged, **{"licence_txt": BARCODE, "persona-inquiry_json": vendor})
    assert "document-forgery-signs" in found(said)


def test_a_vendors_reading_of_another_document_is_not_its_print(judged: Office) -> None:
    # given a licence, and a vendor who saw a passport of another number
    vendor = VENDOR.format(birth="1986-06-06", number="X99887766")
    vetted(judged, **{"licence_txt": BARCODE, "persona-inquiry_json": vendor})
    assert facts(judged, "aamva.print") == []


def test_a_renewed_licence_is_another_card(judged: Office) -> None:
    # given a new licence's barcode and the face of the one before, with the same number and another name
    before = front(family="FORMER") + "ISS 06/06/2015\n"
    files = {"licence barcode_txt": BARCODE, "old licence_txt": before.replace("2031", "2023")}
    vetted(judged, **files)
    assert facts(judged, "aamva.print") == []


def test_an_address_in_another_state_than_the_issuers_weighs_nothing(judged: Office) -> None:
    moved = barcode(10, {**elements(10), "DAJ": "CO", "DAK": "802690000"}).replace("636999", "636000")
    said = vetted(judged, licence_txt=moved)
    assert ("aamva.jurisdiction-differs", None) in facts(judged, "aamva.jurisdiction")
    assert "document-forgery-signs" not in found(said)
