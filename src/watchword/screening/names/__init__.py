"""Names: read in any script, taken apart, and compared part by part with a reason for each."""
