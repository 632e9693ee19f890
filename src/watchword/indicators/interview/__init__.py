"""Indicators of the interview: structured answers that people gave, never what anybody looked or sounded like."""
