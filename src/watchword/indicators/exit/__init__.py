"""Red flags of the stage "exit"."""
