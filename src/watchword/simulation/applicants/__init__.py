"""Thousands of applicants over three years: everyday sharing, and one ring of personas among them."""
