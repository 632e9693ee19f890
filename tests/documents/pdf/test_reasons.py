from watchword.documents.pdf.reasons import reason


def test_the_parsers_words_are_one_line_without_a_place_in_memory() -> None:
    error = ValueError("stream <_io.BytesIO object at 0x7f20>\n (object 4,0): not a stream")
    assert reason(error, 80) == "(object 4,0): not a stream"
    assert reason("<_io.BytesIO object at 0x7f20>: damaged", 80) == "damaged"
    assert reason("x" * 200, 80) == "x" * 80
