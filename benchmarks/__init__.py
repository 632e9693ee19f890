"""What the README's figures are made with; `make bench` and `make bench-detection` run it."""
