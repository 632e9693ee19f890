"""PDF: what a file says of its making, what it would do when opened, and its text, seen and hidden."""
