from pathlib import Path
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import parse  # type: ignore[import-untyped]

from tests.linkage.shares import given, held
from watchword.linkage.linking import link
from watchword.linkage.personas import Persona
from watchword.linkage.picture import PEOPLE, write_picture

IN = "{http://www.w3.org/2000/svg}"


def ring(size: int, name: str = "r") -> tuple[Persona, ...]:
    return link(
        given([held(f"{name}{at:03}", kind, name) for at in range(size) for kind in ("wallet", "bank")])
    ).personas


def drawn(personas: tuple[Persona, ...], folder: Path) -> Element:
    write_picture(personas, folder / "picture.svg")
    root: Element = parse(folder / "picture.svg").getroot()
    return root


def words(picture: Element) -> str:
    return " | ".join(text.text or "" for text in picture.iter(f"{IN}text"))


def test_each_shared_value_is_a_column_named_by_its_kind_with_a_dot_for_each_holder(tmp_path: Path) -> None:
    picture = drawn(ring(4), tmp_path)

    assert "wallet" in words(picture)
    assert "4 identities, 4 names" in words(picture)
    assert len([circle for circle in picture.iter(f"{IN}circle") if int(circle.get("cy", "0")) > 100]) == 8


def test_a_long_id_is_shortened_and_has_room_before_the_columns(tmp_path: Path) -> None:
    persona = Persona(
        "persona-x", tuple(f"c9f04724-e608-4604-a74e-2f8be8a2237{at}" for at in range(3)), (), 3, 0.9
    )
    labels = [
        text for text in drawn((persona,), tmp_path).iter(f"{IN}text") if (text.text or "").startswith("c9f")
    ]
    # digits of the letters in use are at most eight pixels wide
    assert [int(text.get("x", "0")) >= 8 * len(text.text or "") for text in labels] == [True] * 3


def test_what_has_no_room_is_counted(tmp_path: Path) -> None:
    personas = (*ring(PEOPLE - 20), *ring(25, "s"))

    assert "Left out for room: 1 more persona with 25 identities." in words(drawn(personas, tmp_path))


def test_a_persona_larger_than_the_picture_is_cut_and_counted(tmp_path: Path) -> None:
    many = Persona("persona-x", tuple(f"p{at}" for at in range(PEOPLE + 3)), (), PEOPLE, 0.9)

    assert "Left out for room: 3 more identities of persona-x." in words(drawn((many,), tmp_path))


def test_no_persona_is_said(tmp_path: Path) -> None:
    assert "No persona was found." in words(drawn((), tmp_path))


def test_hostile_names_stay_text_and_nothing_runs_or_is_fetched(tmp_path: Path) -> None:
    name = "<script>alert(1)</script>\u202e" + "x" * 500
    picture = drawn(link(given([held(name, "wallet", "w"), held("b", "wallet", "w")])).personas, tmp_path)

    assert picture.find(f".//{IN}script") is None
    assert all(len(text.text or "") < 200 for text in picture.iter(f"{IN}text"))
    assert "\u202e" not in (tmp_path / "picture.svg").read_text("utf-8")
    assert not any("href" in key or key.startswith("on") for each in picture.iter() for key in each.attrib)
