"""What all tests share: property tests without a stopwatch, since machines are shared and noisy."""

from hypothesis import HealthCheck, settings

settings.register_profile("watchword", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("watchword")
