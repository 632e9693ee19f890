"""Serving the TAXII application over HTTP, with a thread a request."""

import sys
from ipaddress import ip_address
from pathlib import Path
from socketserver import ThreadingMixIn
from threading import BoundedSemaphore
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from watchword.intel.exchange.taxii_access import access_of
from watchword.intel.exchange.taxii_collections import Collections
from watchword.intel.exchange.taxii_server import TaxiiServer
from watchword.intel.report import IntelligenceError

#: Requests that are answered at one time; others wait in the queue of the network.
AT_ONCE = 32
#: Seconds after which a client that says nothing is let go.
SILENCE = 30


class Server(ThreadingMixIn, WSGIServer):
    """A server that answers several requests at once, and ends without waiting for them."""

    daemon_threads = True

    def __init__(self, *given: Any, **named: Any) -> None:
        self._free = BoundedSemaphore(AT_ONCE)
        super().__init__(*given, **named)

    def process_request(self, request: Any, client_address: Any) -> None:
        """Start a thread once one is free."""
        self._free.acquire()
        super().process_request(request, client_address)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Answer, and free the thread."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._free.release()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say in one line that a client went away or sent what is no request."""
        error = sys.exc_info()[1]
        print(f"watchword: a request ended early: {type(error).__name__}", file=sys.stderr)  # noqa: T201 - its log


class Handler(WSGIRequestHandler):
    """One request; its log has no query, since that may name what somebody looks for."""

    timeout = SILENCE
    server_version = "watchword"
    sys_version = ""

    def log_request(self, code: Any = "-", size: Any = "-") -> None:
        """Write method, path and status."""
        path = self.path.split("?", 1)[0][:200]
        shown = "".join(letter if letter.isprintable() else "?" for letter in f"{self.command} {path}")
        print(f"watchword: {self.client_address[0]} {shown} {code}", file=sys.stderr)  # noqa: T201 - its log


def server(folder: Path, host: str, port: int, logins: Path | None) -> Server:
    """A server that is bound and ready. Raises IntelligenceError for what it cannot bind to or serve.

    It speaks plain HTTP: TLS is for a proxy before it. Beyond this machine it asks for a login.
    """
    access = access_of(logins)
    if not access and not _local(host):
        raise IntelligenceError(
            f"--host {host}: others could read without a login; give --logins FILE, or leave the host at 127.0.0.1"
        )
    application = TaxiiServer(Collections(folder), access)
    try:
        return make_server(host, port, application, server_class=Server, handler_class=Handler)
    except (OSError, OverflowError) as error:
        raise IntelligenceError(f"--host {host} --port {port}: cannot be served from: {error}") from error


def _local(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
