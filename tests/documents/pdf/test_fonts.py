from hypothesis import given
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, Pdf

from watchword.documents.pdf.cmaps import code_map
from watchword.documents.pdf.fonts import UNREADABLE, Font, read_font

MAP = b"""begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange
2 beginbfchar <0003> <0020> <0010> <D83DDE00> endbfchar
2 beginbfrange <0024> <0026> <0041> <0030> <0031> [<0066> <00660069>] endbfrange endcmap"""


def text(font: Font, codes: bytes) -> str:
    return "".join(letters for letters, _, _ in font.letters(codes))


def test_a_map_gives_letters_pairs_and_ranges() -> None:
    found = code_map(MAP)
    assert found.lengths == {2}
    assert found.text[b"\x00\x10"] == "😀"
    assert [found.text[bytes((0, code))] for code in (0x24, 0x25, 0x26, 0x30, 0x31)] == [
        "A",
        "B",
        "C",
        "f",
        "fi",
    ]


def test_a_monstrous_range_is_left_out() -> None:
    assert code_map(b"beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange").text == {}
    assert len(code_map(b"beginbfrange " + b"<0000> <FFFF> <0041> " * 50 + b"endbfrange").text) == 65_536


def test_a_composite_font_reads_through_its_map_and_widths() -> None:
    made = Pdf.new()
    inner = Dictionary(DW=700, W=Array([0x24, Array([500, 600]), 0x30, 0x31, 250]))
    font = read_font(
        Dictionary(
            Subtype=Name.Type0, BaseFont=Name("/ABCDEF+Sans"), Encoding=Name("/Identity-H"),
            DescendantFonts=Array([inner]), ToUnicode=made.make_stream(MAP),
        )
    )  # fmt: skip
    assert font.name == "Sans"
    assert text(font, b"\x00\x24\x00\x25\x00\x31\x00\x99") == "ABfi" + UNREADABLE
    assert [round(width, 3) for _, width, _ in font.letters(b"\x00\x24\x00\x25\x00\x31\x00\x26")] == [
        0.5,
        0.6,
        0.25,
        0.7,
    ]


def test_a_simple_font_reads_through_its_differences() -> None:
    encoding = Dictionary(
        BaseEncoding=Name.WinAnsiEncoding,
        Differences=Array([65, Name.Zcaron, Name("/uni20AC"), Name("/g77")]),
    )
    font = read_font(Dictionary(Subtype=Name.Type1, BaseFont=Name.Arial, Encoding=encoding))
    assert text(font, b"ABCd\x80") == "Ž€" + UNREADABLE + "d€"


def test_a_broken_font_still_reads_plain_letters() -> None:
    font = read_font(Dictionary(Subtype=Name.Type1, FirstChar=Name.X, Widths=Array([1])))
    assert text(font, b"Jo") == "Jo"


@given(st.text(alphabet="<>[]0Ff \nbeginendcharc", max_size=100).map(str.encode))
def test_any_map_can_be_read(body: bytes) -> None:
    assert all(
        1 <= len(code) <= 4
        for code in code_map(b"beginbfrange" + body + b"endbfrange beginbfchar" + body + b"endbfchar").text
    )
