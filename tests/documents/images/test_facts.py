"""What a picture's file says of itself."""

from datetime import UTC, datetime
from io import BytesIO

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from PIL.TiffImagePlugin import IFDRational
from pillow_heif import from_pillow

from tests.documents.images.pictures import Pixels, encoded, texture
from watchword.documents.images.containers import jpeg_segments
from watchword.documents.images.facts import FACTS, image_facts, moment
from watchword.documents.images.open import open_image
from watchword.documents.limits import Limits
from watchword.records.fact import Fact

PICTURE = texture(1, 320, 400)
XMP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    b'<rdf:Description xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"'
    b' xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#"'
    b' xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"'
    b' xmp:CreatorTool="Adobe Photoshop 26.0" xmpMM:OriginalDocumentID="xmp.did:0001"'
    b' Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia">'
    b"<xmpMM:DocumentID>xmp.did:0002</xmpMM:DocumentID><xmpMM:History><rdf:Seq>"
    b'<rdf:li stEvt:action="created" stEvt:softwareAgent="Adobe Photoshop 26.0"/>'
    b'<rdf:li stEvt:action="saved" stEvt:softwareAgent="GIMP 3.0"/>'
    b"</rdf:Seq></xmpMM:History></rdf:Description></rdf:RDF></x:xmpmeta>"
)


def facts(data: bytes) -> tuple[Fact, ...]:
    return image_facts(data, open_image(data, Limits()))


def told(data: bytes) -> dict[str, str]:
    return {fact.name: fact.value for fact in facts(data)}


def exif() -> Image.Exif:
    made = Image.Exif()
    made[271], made[272], made[305], made[306] = (
        "Example",
        "Example X100",
        "Example OS 1.2",
        "2026:03:05 07:00:00",
    )
    inner = made.get_ifd(34665)
    inner[36867], inner[36881] = "2026:03:04 05:06:07", "+01:00"
    made.get_ifd(34853).update({1: "N", 2: (IFDRational(11), IFDRational(22), IFDRational(33))})
    return made


def heic() -> bytes:
    file = BytesIO()
    from_pillow(Image.fromarray(PICTURE)).save(file, exif=exif().tobytes())
    return file.getvalue()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIC"])
def test_camera_software_and_times_are_told(kind: str) -> None:
    data = heic() if kind == "HEIC" else encoded(PICTURE, kind, exif=exif())
    said = told(data)
    assert said["image.camera"] == "Example X100"
    assert said["image.software"] == "Example OS 1.2"
    times = {fact.name: fact.time for fact in facts(data)}
    assert times["image.taken"] == datetime(2026, 3, 4, 4, 6, 7, tzinfo=UTC)
    assert times["image.changed"] is None


def test_a_tiffs_own_entries_are_told() -> None:
    assert told(encoded(PICTURE, "TIFF", exif=exif()))["image.camera"] == "Example X100"


def test_that_a_place_is_recorded_is_told_and_the_place_is_not() -> None:
    said = facts(encoded(PICTURE, "JPEG", exif=exif()))
    assert [fact.value for fact in said if fact.name == "image.gps"] == ["present"]
    assert not any("22" in f"{fact.value}{fact.detail}" for fact in said)


def test_without_metadata_only_the_compression_is_told() -> None:
    assert facts(encoded(PICTURE, "PNG")) == ()
    assert told(encoded(PICTURE, "JPEG", quality=87)) == {"image.quality": "87"}


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_editing_programs_history_and_document_ids_are_told(kind: str) -> None:
    options = {"pnginfo": itxt("XML:com.adobe.xmp", XMP.decode())} if kind == "PNG" else {"xmp": XMP}
    said = facts(encoded(PICTURE, kind, **options))
    assert [fact.value for fact in said if fact.name == "image.editor"] == ["Adobe Photoshop", "GIMP"]
    values = {fact.name: fact.value for fact in said}
    assert values["image.history"] == "2"
    assert values["image.document-id"] == "xmp.did:0002"
    assert values["image.original-id"] == "xmp.did:0001"
    assert values["image.source-type"] == "trainedAlgorithmicMedia"


def itxt(keyword: str, text: str, packed: bool = False) -> PngInfo:
    info = PngInfo()
    info.add_itxt(keyword, text, zip=packed)
    return info


def test_photoshop_resources_are_told() -> None:
    data = encoded(PICTURE, "JPEG")
    body = b"Photoshop 3.0\x008BIM\x04\x04\x00\x00\x00\x00\x00\x00"
    marked = data[:2] + b"\xff\xed" + (len(body) + 2).to_bytes(2) + body + data[2:]
    assert told(marked)["image.editor"] == "Photoshop resources (APP13)"


@pytest.mark.parametrize(
    ("keyword", "text", "name"),
    [
        ("parameters", "a hill\nSteps: 20, Sampler: Euler", "Stable Diffusion web UI"),
        ("prompt", '{"3": {"class_type": "KSampler"}}', "ComfyUI"),
        ("invokeai_metadata", "{}", "InvokeAI"),
        ("Software", "NovelAI", "NovelAI"),
    ],
)
@pytest.mark.parametrize("packed", [False, True])
def test_a_generators_text_gives_its_name_and_not_the_text(
    keyword: str, text: str, name: str, packed: bool
) -> None:
    info = PngInfo()
    info.add_text(keyword, text, zip=packed and keyword != "Software")
    said = facts(encoded(PICTURE, "PNG", pnginfo=info))
    assert [(fact.name, fact.value, fact.detail) for fact in said] == [("image.generator", name, "")]


def test_an_ordinary_text_of_the_same_name_is_no_generator() -> None:
    assert facts(encoded(PICTURE, "PNG", pnginfo=itxt("parameters", "exposure 1/60"))) == ()


def test_generation_parameters_in_a_jpegs_comment_are_told() -> None:
    made = Image.Exif()
    made.get_ifd(34665)[37510] = b"UNICODE\0" + "a hill. Steps: 20, Sampler: Euler".encode("utf-16-be")
    assert told(encoded(PICTURE, "JPEG", exif=made))["image.generator"] == "Stable Diffusion web UI"


def with_thumbnail(picture: Pixels, small: Pixels) -> bytes:
    """A JPEG whose EXIF holds a small picture in its second directory, as cameras write it."""
    jpeg = encoded(
        np.asarray(cv2.resize(small, (160, 128), interpolation=cv2.INTER_AREA)), "JPEG", quality=70
    )
    first = b"MM\0*" + (8).to_bytes(4) + (0).to_bytes(2) + (14).to_bytes(4)
    entries = [(513, len(first) + 2 + 24 + 4), (514, len(jpeg))]
    second = len(entries).to_bytes(2) + b"".join(
        tag.to_bytes(2) + (4).to_bytes(2) + (1).to_bytes(4) + value.to_bytes(4) for tag, value in entries
    )
    return encoded(picture, "JPEG", exif=b"Exif\0\0" + first + second + bytes(4) + jpeg)


def test_a_thumbnail_of_another_picture_is_told() -> None:
    assert "image.thumbnail-differs" in told(with_thumbnail(PICTURE, texture(2, 320, 400)))


def test_its_own_thumbnail_is_not_told_whichever_way_it_is_turned() -> None:
    assert "image.thumbnail-differs" not in told(with_thumbnail(PICTURE, PICTURE))
    upside = np.ascontiguousarray(PICTURE[::-1, ::-1])
    assert "image.thumbnail-differs" not in told(with_thumbnail(PICTURE, upside))


@pytest.mark.parametrize(("first", "second"), [(50, 90), (62, 95), (70, 85)])
def test_a_jpeg_saved_before_at_a_lower_quality_is_told_as_advice(first: int, second: int) -> None:
    once = open_image(encoded(PICTURE, "JPEG", quality=first), Limits()).pixels
    found = {fact.name: fact.number for fact in facts(encoded(once, "JPEG", quality=second))}
    assert abs((found["image.recompressed"] or 0) - first) <= 2
    assert found["image.quality"] == second


@pytest.mark.parametrize("quality", [40, 75, 85, 95])
@pytest.mark.parametrize("seed", range(4))
def test_a_jpeg_saved_once_is_not_said_to_be_saved_twice(quality: int, seed: int) -> None:
    assert "image.recompressed" not in told(encoded(texture(seed, 300, 300), "JPEG", quality=quality))


def test_a_short_table_behind_the_pixels_is_passed_over() -> None:
    # given a JPEG whose tables have other numbers, and after its pixels a wide one that breaks off
    data = bytearray(encoded(texture(1, 64, 64), "JPEG"))
    for segment in list(jpeg_segments(bytes(data))):
        if segment.marker == 0xDB:
            data[segment.start + 4] += 1
        if segment.marker == 0xC0:
            for part in range(3):
                data[segment.start + 4 + 8 + 3 * part] += 1
    short = b"\xff\xdb" + (2 + 66).to_bytes(2) + b"\x10" + bytes(65)
    # then its quality is not known, and the rest is read
    assert "image.quality" not in told(bytes(data[:-2]) + short + bytes(data[-2:]))


def test_as_large_as_a_display_and_no_camera_is_like_a_screenshot() -> None:
    screen = np.zeros((720, 1280, 3), np.uint8)
    assert told(encoded(screen))["image.screenshot-like"] == "1280x720"
    assert "image.screenshot-like" not in told(encoded(screen, exif=exif()))
    assert "image.screenshot-like" not in told(encoded(screen[:-1]))


def test_every_fact_is_named_and_is_said_to_be_weak_or_never_scored() -> None:
    said = [
        *facts(encoded(PICTURE, "JPEG", exif=exif(), xmp=XMP)),
        *facts(with_thumbnail(PICTURE, texture(2))),
    ]
    assert {fact.name for fact in said} <= FACTS.keys()
    assert all("weak" in meaning or "never scored" in meaning for meaning in FACTS.values())


def test_a_wrong_date_has_no_time() -> None:
    assert moment("0000:00:00 00:00:00", "+01:00") is None
    assert moment("2026:03:04 05:06:07", "") is None
    assert moment("2026:03:04 05:06:07", "-05:30") == datetime(2026, 3, 4, 10, 36, 7, tzinfo=UTC)


@given(st.binary(max_size=400))
@settings(max_examples=100, deadline=None)
def test_any_bytes_as_metadata_never_raise(body: bytes) -> None:
    small = encoded(texture(1, 32, 32), "JPEG")
    for head in (b"Exif\0\0II*\0\x08\0\0\0", b"Exif\0\0MM\0*\0\0\0\x08", b"<rdf:RDF"):
        block = head + body + b"</rdf:RDF>"
        data = small[:2] + b"\xff\xe1" + (len(block) + 2).to_bytes(2) + block + small[2:]
        assert {fact.name for fact in facts(data)} <= FACTS.keys()


def test_an_xml_bomb_is_not_opened() -> None:
    bomb = b'<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">]>' + XMP
    assert "image.editor" in told(
        encoded(PICTURE, "WEBP", xmp=bomb)
    )  # the packet alone is read, without its head
    inside = XMP.replace(b"<rdf:RDF ", b"<rdf:RDF <!DOCTYPE x []> ")
    assert facts(encoded(PICTURE, "WEBP", xmp=inside)) == ()


def test_reading_leaves_the_data_alone() -> None:
    data = encoded(PICTURE, "JPEG", exif=exif())
    assert Image.open(BytesIO(data)).getexif()[271] == "Example"
    facts(data)
    assert data == encoded(PICTURE, "JPEG", exif=exif())
