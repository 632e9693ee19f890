"""Red flags of the stage "onboarding"."""
