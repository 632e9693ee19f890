"""PDF: text, metadata, ancestry and signatures, under bounds."""
