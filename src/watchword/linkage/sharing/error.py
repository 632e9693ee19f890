"""What goes wrong in sharing that a user can mend."""

from watchword.errors import WatchwordError


class SharingError(WatchwordError):
    """A key, a value or a file cannot be used for sharing; said in one line, which never holds the value."""
