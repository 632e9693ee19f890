"""Office text documents (DOCX, DOCM, ODT): what they say of their making, what they carry, and their text."""
