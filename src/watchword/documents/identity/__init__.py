"""Machine-readable parts of identity documents: the MRZ (ICAO 9303) and AAMVA's licence data."""
