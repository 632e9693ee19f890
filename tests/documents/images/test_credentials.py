"""Content credentials: read, checked, and never followed to where they point."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

import c2pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.documents.images.pictures import encoded, texture
from tests.documents.images.signing import signed
from watchword.documents.images.credentials import credential_facts

PLAIN = encoded(texture(1, 64, 64), "JPEG")
SIGNED = signed(PLAIN, "image/jpeg")


@contextmanager
def listening() -> Iterator[tuple[int, list[bytes]]]:
    """A port on this machine, and what was asked of it; answers that there is nothing."""
    asked: list[bytes] = []
    server = socket.create_server(("127.0.0.1", 0))

    def answer() -> None:
        while True:
            try:
                caller, _ = server.accept()
            except OSError:
                return
            with caller:
                asked.append(caller.recv(200))
                caller.sendall(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")

    thread = threading.Thread(target=answer, daemon=True)
    thread.start()
    try:
        yield server.getsockname()[1], asked
    finally:
        server.shutdown(socket.SHUT_RDWR)
        server.close()
        thread.join(timeout=5)


def test_a_signed_picture_says_who_signed_and_what_was_done() -> None:
    facts = credential_facts(SIGNED, "image/jpeg")
    assert [(fact.name, fact.value) for fact in facts] == [
        ("image.c2pa", "valid"),
        ("image.c2pa-generator", "Example Camera App 1.0"),
        ("image.c2pa-action", "c2pa.created"),
        ("image.c2pa-action", "c2pa.edited"),
    ]
    assert facts[0].detail == "signed by Example Org"
    assert facts[2].detail == "trainedAlgorithmicMedia"


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "TIFF", "GIF"])
def test_other_formats_carry_them_too(kind: str) -> None:
    media_type = f"image/{kind.lower()}"
    facts = credential_facts(signed(encoded(texture(1, 64, 64), kind), media_type), media_type)
    assert facts[0].value == "valid"


def test_a_picture_changed_after_signing_says_so() -> None:
    changed = bytearray(SIGNED)
    changed[-100] ^= 1
    assert credential_facts(bytes(changed), "image/jpeg")[0].value == "changed"


def test_absent_credentials_say_nothing_and_broken_ones_say_so() -> None:
    assert credential_facts(PLAIN, "image/jpeg") == ()
    assert credential_facts(PLAIN + b"c2pa", "image/jpeg") == ()
    assert [fact.value for fact in credential_facts(b"\xff\xd8\xffc2pa", "image/jpeg")] == ["unreadable"]


def test_credentials_that_lie_elsewhere_are_named_and_never_fetched() -> None:
    with listening() as (port, asked):
        address = f"http://127.0.0.1:{port}/manifest.c2pa"
        pointing = signed(PLAIN, "image/jpeg", address)
        asked.clear()
        facts = credential_facts(pointing, "image/jpeg")
        assert [(fact.value, fact.detail) for fact in facts] == [("elsewhere", address)]
        assert asked == []
        # The library as it comes does ask, so the silence above is the settings' doing.
        with pytest.raises(c2pa.C2paError), c2pa.Context() as context:
            c2pa.Reader("image/jpeg", BytesIO(pointing), context=context)
        assert len(asked) == 1


def test_no_socket_is_opened_by_python_either(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    assert credential_facts(SIGNED, "image/jpeg")[0].value == "valid"


@given(st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), max_size=6), st.floats(0.2, 1))
@settings(max_examples=40, deadline=None)
def test_damaged_credentials_never_raise(changes: list[tuple[float, int]], kept: float) -> None:
    data = bytearray(SIGNED[: int(len(SIGNED) * kept)])
    for share, value in changes:
        data[int(share * (len(data) - 1))] = value
    assert all(fact.name.startswith("image.c2pa") for fact in credential_facts(bytes(data), "image/jpeg"))
