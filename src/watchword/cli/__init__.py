"""The command line: one file a command, which parses, calls a flow, and prints."""

import os

# Photographs are hashed by small matrices, for which a pool of threads waits longer than it works (18 times as long on
# two cores). Told before numpy is loaded, which reads it once; what the user has set stays.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from watchword.cli.main import run

__all__ = ["run"]
