"""Who shares what with whom: edges from rare identifiers and texts, and the personas they form."""
