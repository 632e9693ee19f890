"""One file a vendor's format: recognised by its content, mapped to records."""
