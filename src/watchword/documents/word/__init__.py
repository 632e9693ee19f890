"""DOCX and ODT: text, metadata and ancestry, under bounds; nothing fetched, nothing run."""
