"""Reads threat reports: text, Markdown, HTML or PDF into `Report`, the same each time, without a network or a model."""

from watchword.intel.reading.file import read_report
from watchword.intel.reading.whole import report_of

__all__ = ["read_report", "report_of"]
