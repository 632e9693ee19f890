"""What a user can mend: every room's error of that kind derives from this one."""


class WatchwordError(Exception):
    """Something that a user can mend, said in one line: what, where, what to do. Anything else is a defect."""
