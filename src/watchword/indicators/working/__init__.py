"""Red flags of the stage "working"."""
