"""A real HTTP server in a thread, whose every answer a test chooses, and which keeps what it was asked."""

import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Answer:
    """What an address answers. length: what Content-Length says, where it is not the body's; pause: seconds a chunk."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    length: int | None = None
    pause: float = 0.0
    announced: bool = True


@dataclass
class Served:
    """The server's address, its answers by path (change them as you go), and the requests so far (path, headers)."""

    address: str
    answers: dict[str, Answer | Callable[[], Answer]]
    asked: list[tuple[str, dict[str, str]]]

    def asked_for(self, path: str) -> list[dict[str, str]]:
        """The headers of every request for a path."""
        return [headers for asked, headers in self.asked if asked == path]


def answer_to(served: Served, handler: BaseHTTPRequestHandler) -> None:
    path = handler.path
    served.asked.append((path, {name.lower(): value for name, value in handler.headers.items()}))
    chosen = served.answers.get(path, Answer(status=404))
    answer = chosen() if callable(chosen) else chosen
    tag = answer.headers.get("ETag")
    if tag and handler.headers.get("If-None-Match") == tag:
        handler.send_response(304)
        handler.end_headers()
        return
    handler.send_response(answer.status)
    for name, value in answer.headers.items():
        handler.send_header(name, value)
    if answer.announced:
        handler.send_header(
            "Content-Length", str(len(answer.body) if answer.length is None else answer.length)
        )
    handler.end_headers()
    if answer.pause:
        for byte in answer.body:
            handler.wfile.write(bytes([byte]))
            time.sleep(answer.pause)
    else:
        handler.wfile.write(answer.body)


@contextmanager
def serving(answers: dict[str, Answer | Callable[[], Answer]]) -> Iterator[Served]:
    """Serve answers on this machine while the context lasts."""
    served = Served("", answers, [])

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            try:
                answer_to(served, self)
            except OSError:
                self.close_connection = True  # whoever asked went away

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    served.address = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield served
    finally:
        server.shutdown()
        server.server_close()
