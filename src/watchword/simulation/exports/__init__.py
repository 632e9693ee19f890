"""The vendors' export formats, one file each, written from the vendors' own documentation."""
