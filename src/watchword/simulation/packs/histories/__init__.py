"""Code histories: small repositories written by git itself."""
