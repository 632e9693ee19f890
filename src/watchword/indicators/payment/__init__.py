"""Red flags of the stage "payment"."""
