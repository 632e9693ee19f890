"""Applicants' packs in the shapes that vendors and people make: three kinds honest, three kinds planted, and everyday ones."""
