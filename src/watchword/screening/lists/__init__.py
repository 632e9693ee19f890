"""Watch lists as their publishers publish them: a file a format, all to the same entries."""
