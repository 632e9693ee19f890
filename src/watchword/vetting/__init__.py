"""Phases and gates: which evidence a role needs before access is given. Pure rules; nothing is stored here."""
