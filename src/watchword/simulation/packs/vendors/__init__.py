"""What applicant systems, vendors and recruiters hold about an applicant."""
