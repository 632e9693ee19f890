"""Threat reports read into structure, and exchanged with what others know: STIX, MISP, ATT&CK, TAXII."""
