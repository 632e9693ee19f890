"""Watch lists: read as published, kept in versions, compared."""
