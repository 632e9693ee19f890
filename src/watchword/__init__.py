"""Watchword checks that the person you hired is the person doing the work."""

__version__ = "0.1.0"
