"""What others publish, as entries of a watch list: one reader a format."""
