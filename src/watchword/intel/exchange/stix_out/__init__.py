"""A report as STIX 2.1."""
