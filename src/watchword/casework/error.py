"""What a user can mend about the casework database."""

from watchword.errors import WatchwordError


class CaseworkError(WatchwordError):
    """The database cannot be used, or what is asked for is not in it; said in one line, without any password."""
