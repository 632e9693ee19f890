"""What a file says of itself, and what the files of one applicant say together; each ends in facts."""
