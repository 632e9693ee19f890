"""How fast documents, photographs, histories and whole packs are read and vetted, beside named peers."""
