"""A company that never was, in the vendors' real formats, with its answers in `truth.json`."""

from watchword.simulation.simulate import simulate

__all__ = ["simulate"]
