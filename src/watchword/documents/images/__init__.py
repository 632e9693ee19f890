"""Photographs and scans: what they show again, and what the file says of itself."""
