"""The account of the machine under which the program runs: who that is, no option and no variable can change."""

import getpass
import os
from importlib import import_module

_MOST = 200


def login() -> str:
    """The account's name, its number where it has none, "unknown" where the system tells neither."""
    try:
        if hasattr(os, "getuid"):
            return str(import_module("pwd").getpwuid(os.getuid()).pw_name)[:_MOST]
        return getpass.getuser()[:_MOST]
    except KeyError:
        return str(os.getuid())
    except OSError:
        return "unknown"
