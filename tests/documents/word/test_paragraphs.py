from dataclasses import replace

import pytest

from watchword.documents.limits import DocumentError
from watchword.documents.word.look import Look
from watchword.documents.word.paragraphs import Paragraphs


def test_seen_and_hidden_pieces_are_kept_apart_and_blanks_are_neither() -> None:
    kept = Paragraphs(100)
    white = replace(Look(), colour="FFFFFF")
    for text, look in (("Jo ", Look()), ("java", white), (" ", white), ("Example", Look())):
        kept.keep(text, look)
    kept.end_line()
    assert (kept.text, kept.hidden) == ("Jo  Example", {"colour": ["java"]})


def test_letters_beyond_those_granted_end_the_reading_with_what_was_read() -> None:
    kept = Paragraphs(4)
    kept.keep("Jo", Look())
    kept.end_line()
    with pytest.raises(DocumentError, match="more text than may be read"):
        kept.keep("Example", Look())
    assert kept.text == "Jo"
