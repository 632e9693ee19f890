"""Who the applicants are: one file a kind of life or scheme."""
