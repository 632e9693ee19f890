"""Silence around a C library that writes its complaints straight to standard error, past Python."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_ONE_AT_A_TIME = Lock()
_STANDARD_ERROR = 2


@contextmanager
def quiet() -> Iterator[None]:
    """Send the process's standard error nowhere meanwhile; what libtiff says there comes as an error anyway."""
    with _ONE_AT_A_TIME:
        try:
            kept = os.dup(_STANDARD_ERROR)
        except OSError:  # a process without standard error
            yield
            return
        nowhere = os.open(os.devnull, os.O_WRONLY)
        try:
            os.dup2(nowhere, _STANDARD_ERROR)
            yield
        finally:
            os.dup2(kept, _STANDARD_ERROR)
            os.close(nowhere)
            os.close(kept)
