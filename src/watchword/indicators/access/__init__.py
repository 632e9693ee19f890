"""Red flags of the stage "access"."""
