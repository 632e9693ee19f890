"""How well and how fast names are screened, beside named peers."""
