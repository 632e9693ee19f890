"""Fetching watch lists from where their publishers offer them: whole, bounded, and never into the lists kept."""
