"""How a name is read: its letters in Latin script, its parts, and the spellings that a part may have."""
