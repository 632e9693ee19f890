"""Text from bytes of unknown encoding, with what had to be mended."""

import re

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
#: Control letters that no text needs; tab, line feed and carriage return stay, form feed becomes a line's end.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")
#: Letters without width and marks that turn the direction of writing: they split words that people see whole.
_INVISIBLE = re.compile("[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")


def decoded(content: bytes) -> tuple[str, tuple[str, ...]]:
    """The text and notes on what was mended: UTF-8 or what a byte-order mark says, else Windows-1252."""
    text, notes = _text(content)
    cleaned, more = cleaned_of(text)
    return cleaned, notes + more


def cleaned_of(text: str) -> tuple[str, tuple[str, ...]]:
    """Text with one kind of line end and without control and invisible letters, and a note if there were any."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0c", "\n").replace("\u2028", "\n")
    plain, controls = _CONTROLS.subn("", text)
    plain, invisible = _INVISIBLE.subn("", plain)
    plain = "".join(each if not "\ud800" <= each <= "\udfff" else "\ufffd" for each in plain)
    if not controls + invisible:
        return plain, ()
    return plain, (f"{controls + invisible:,} control or invisible letters were left out",)


def _text(content: bytes) -> tuple[str, tuple[str, ...]]:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            try:
                return content.decode(encoding), ()
            except UnicodeDecodeError:
                return content.decode(encoding, "replace"), (f"some letters are not {encoding.upper()}",)
    try:
        return content.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        note = f"byte {error.start:,} is not UTF-8; the text was read as Windows-1252"
        return content.decode("cp1252", "replace"), (note,)
